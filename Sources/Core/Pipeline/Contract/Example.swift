/// A stage at work on a few lines of text or a sample file: shown by `sheaf stages ID`, and held by a test.
package struct Example: Sendable {
  /// What the stage is shown.
  package enum Subject: Sendable {
    /// The text of each page, in place of what the stages that read pages make. Its words have places or have none; those that have stand
    /// as a typewriter sets them, each letter the same room.
    case text([String], isPlaced: Bool)
    /// A file, by its path below `Samples`; all its pages.
    case sample(String)
  }

  /// What it shows, a sentence without its full stop.
  package let about: String
  /// The stage's options as a YAML mapping; empty for the defaults.
  package let options: String
  package let subject: Subject
  /// Other stages that must be there, by id, or that have options, as a YAML mapping; what else the stage needs is made with defaults.
  package let others: [(stage: String, options: String)]
  /// The table whose rows are shown, or the set of files: of the stage, or, where it has none, of one that reads what it makes.
  package let table: String
  /// Columns of that table, `page` where it stands before them; `file` of a set.
  package let columns: [String]
  /// What those columns hold, row by row.
  package let rows: [[String]]
  /// How far numbers may be from the rows': what models compute differs a little between kinds of processor.
  package let tolerance: Double

  package init(
    _ about: String, options: String = "", pages: [String], isPlaced: Bool = false,
    others: [(stage: String, options: String)] = [], table: String, columns: [String], rows: [[String]],
    tolerance: Double = 0
  ) {
    (self.about, self.options, subject) = (about, options, .text(pages, isPlaced: isPlaced))
    (self.others, self.table, self.columns, self.rows, self.tolerance) = (others, table, columns, rows, tolerance)
  }

  package init(
    _ about: String, options: String = "", sample: String, others: [(stage: String, options: String)] = [],
    table: String, columns: [String], rows: [[String]], tolerance: Double = 0
  ) {
    (self.about, self.options, subject) = (about, options, .sample(sample))
    (self.others, self.table, self.columns, self.rows, self.tolerance) = (others, table, columns, rows, tolerance)
  }

  /// Returns whether rows are those of the example, numbers within its tolerance.
  package func holds(_ result: [[String]]) -> Bool {
    result.count == rows.count
      && zip(result, rows).allSatisfy { given, shown in
        given.count == shown.count && zip(given, shown).allSatisfy(isSame)
      }
  }

  private func isSame(_ given: String, _ shown: String) -> Bool {
    guard given != shown, tolerance > 0, let one = Double(given), let two = Double(shown) else { return given == shown }
    return abs(one - two) <= tolerance
  }
}
