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
  /// Whether the words have places, each letter the same room, as a typewriter sets them; else the text has none.
  package let isPlaced: Bool
  /// The table whose rows are shown.
  package let table: String
  /// Columns of that table.
  package let columns: [String]
  /// What those columns hold, row by row.
  package let rows: [[String]]

  package init(
    _ about: String, options: String = "", pages: [String], isPlaced: Bool = false, table: String, columns: [String],
    rows: [[String]]
  ) {
    (self.about, self.options, self.pages, self.isPlaced) = (about, options, pages, isPlaced)
    (self.table, self.columns, self.rows) = (table, columns, rows)
  }

  /// Runs a stage over the example's pages, which have text and no picture, and returns what `rows` should hold.
  ///
  /// - Parameter stages: those that make what else the stage needs, with their defaults.
  /// - Throws: `Problems` for options that are wrong, `MissingPart`, or what the stage throws.
  package func result<S: Stage>(of type: S.Type, among stages: [any Stage.Type] = []) throws -> [[String]] {
    let (node, found) = YAMLNode.parse(options)
    var problems = options.isEmpty ? [] : found
    let bound = S.Options.bind(node, problems: &problems)
    guard problems.isEmpty else { throw Problems(problems) }
    let texts = pages.map { isPlaced ? Self.placed($0) : PageText(plain: $0, reason: "an example") }
    let output = try S(bound).run(S.Input(from: Source(pages: texts, stages: stages)))
    guard let table = S.tables.first(where: { $0.name == table }) else { return [] }
    let places = columns.compactMap { table.columns.firstIndex(of: $0) }
    return table.rows(output).map { row in places.map { row[$0].plain } }
  }

  /// Returns a text whose letters are 10 pixels wide and 25 high, in lines 40 apart.
  private static func placed(_ text: String) -> PageText {
    var builder = PageTextBuilder()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (row, line) in lines.enumerated() {
      var left = 40.0
      var words: [(text: String, box: Rect<Pixels>?, confidence: Double)] = []
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        let width = Double(word.count * 10)
        let box = Rect<Pixels>(left: left, top: Double(row * 40 + 40), width: width, height: 25)
        if !word.isEmpty { words.append((String(word), box, 1)) }
        left += width + 10
      }
      builder.add(line: words)
    }
    let width = (lines.map(\.count).max() ?? 0) * 10 + 80
    return builder.pageText(
      source: .textLayer, reason: "an example",
      frame: PageFrame(width: width, height: lines.count * 40 + 80, dpi: nil))
  }

  /// Gives a stage the example's text, and what other stages make of it.
  private final class Source: ArtifactSource {
    private let pages: [PageText]
    private let stages: [any Stage.Type]

    init(pages: [PageText], stages: [any Stage.Type]) { (self.pages, self.stages) = (pages, stages) }

    func artifact<A: Artifact>(_ type: A.Type) throws -> A {
      if let text = pages.first as? A { return text }
      guard let maker = stages.first(where: { $0.output == type }), let made = try Self.made(by: maker, self) as? A
      else {
        throw Failure(.absent, "an example has text only")
      }
      return made
    }

    private static func made<S: Stage>(by stage: S.Type, _ source: Source) throws -> any Artifact {
      var problems: [Problem] = []
      return try S(S.Options.bind(YAMLNode.parse("").0, problems: &problems)).run(S.Input(from: source))
    }

    func artifactIfMade<A: Artifact>(_ type: A.Type) -> A? { pages.first as? A }

    func pages<A: PageArtifact>(_ type: A.Type) throws -> Pages<A> {
      Pages(
        try pages.enumerated().map { index, page in
          (index + 1, try Source(pages: [page], stages: stages).artifact(type))
        })
    }

    func pagesIfMade<A: PageArtifact>(_ type: A.Type) throws -> Pages<A>? {
      pages.first is A ? try pages(type) : nil
    }

    func sourcePage() throws -> SourcePage { throw Failure(.absent, "an example has text only") }
  }
}
