import Documents
import Pipeline
import Testing

@testable import Stages

/// A table cut by a page's end is two halves that nobody can sort or sum.
@Suite struct JoinTablesTests {
  private static let head = """
    +-----------+---------+---------+
    | Name      | 2010    | 2011    |
    +-----------+---------+---------+

    """

  private static func page(_ rows: [String], before: String = "", after: String = "") -> DrawnPage {
    DrawnPage(
      before + head
        + rows.map { "| \($0)      | 1,200   | 1,310   |\n+-----------+---------+---------+\n" }.joined() + after)
  }

  private static func joined(_ pages: [DrawnPage]) -> [JoinedTables.Whole] {
    let tables = pages.enumerated().map { (number: $0 + 1, artifact: $1.tables) }
    let texts = pages.enumerated().map { (number: $0 + 1, artifact: $1.text) }
    return JoinTables(.init()).run(Needs(Pages(tables), Pages(texts))).all
  }

  @Test func `a table goes on over pages, its head said once`() {
    let tables = Self.joined([Self.page(["Apples", "Pears "]), Self.page(["Plums ", "Kiwis "])])
    #expect(tables.count == 1)
    #expect(tables.first?.rows.map { $0.cells[0] } == ["Name", "Apples", "Pears", "Plums", "Kiwis"])
    #expect(tables.first?.rows.map(\.page) == [1, 1, 1, 2, 2])
  }

  @Test func `text between two tables parts them`() {
    let text = String(repeating: "words that stand below the table on the first page\n", count: 4)
    let tables = Self.joined([Self.page(["Apples", "Pears "], after: text), Self.page(["Plums ", "Kiwis "])])
    #expect(tables.count == 2)
  }
}
