import Binding
import Documents

/// A stage at work on a few lines of text: shown by `sheaf stages ID`, and held by a test.
package struct Example: Sendable {
  /// What it shows, a sentence without its full stop.
  package let about: String
  /// The stage's options as a YAML mapping; empty for the defaults.
  package let options: String
  /// The text of each page.
  package let pages: [String]
  /// The table whose rows are shown.
  package let table: String
  /// Columns of that table.
  package let columns: [String]
  /// What those columns hold, row by row.
  package let rows: [[String]]

  package init(
    _ about: String, options: String = "", pages: [String], table: String, columns: [String], rows: [[String]]
  ) {
    (self.about, self.options, self.pages) = (about, options, pages)
    (self.table, self.columns, self.rows) = (table, columns, rows)
  }

  /// Runs a stage over the example's pages, which have text and no picture, and returns what `rows` should hold.
  ///
  /// - Throws: `Problems` for options that are wrong, `MissingPart`, or what the stage throws.
  package func result<S: Stage>(of type: S.Type) throws -> [[String]] {
    let (node, found) = YAMLNode.parse(options)
    var problems = options.isEmpty ? [] : found
    let bound = S.Options.bind(node, problems: &problems)
    guard problems.isEmpty else { throw Problems(problems) }
    let texts = pages.map { PageText(plain: $0, reason: "an example") }
    let output = try S(bound).run(S.Input(from: Source(pages: texts)))
    guard let table = S.tables.first(where: { $0.name == table }) else { return [] }
    let places = columns.compactMap { table.columns.firstIndex(of: $0) }
    return table.rows(output).map { row in places.map { row[$0].plain } }
  }

  /// Gives a stage the example's text; of everything else there is none.
  private final class Source: ArtifactSource {
    private let pages: [PageText]

    init(pages: [PageText]) { self.pages = pages }

    func artifact<A: Artifact>(_ type: A.Type) throws -> A {
      guard let text = pages.first as? A else { throw Failure(.absent, "an example has text only") }
      return text
    }

    func artifactIfMade<A: Artifact>(_ type: A.Type) -> A? { pages.first as? A }

    func pages<A: PageArtifact>(_ type: A.Type) throws -> Pages<A> {
      Pages(pages.enumerated().compactMap { index, page in (page as? A).map { (index + 1, $0) } })
    }

    func pagesIfMade<A: PageArtifact>(_ type: A.Type) throws -> Pages<A>? {
      let made = try pages(type)
      return made.all.isEmpty ? nil : made
    }

    func sourcePage() throws -> SourcePage { throw Failure(.absent, "an example has text only") }
  }
}
