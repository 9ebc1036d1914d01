import Binding
import Documents
import Pipeline

/// A document's tables, those that go on over pages in one piece.
package struct JoinedTables: DocumentArtifact, Equatable {
  package struct Row: Codable, Sendable, Equatable {
    /// The page that it stands on, counted from 1.
    package var page: Int
    package var isHeader: Bool
    /// As many as the table has columns; the text of a cell over several stands in the first.
    package var cells: [String]
  }

  package struct Whole: Codable, Sendable, Equatable {
    package var title: String?
    package var rows: [Row]

    package var isOverPages: Bool { rows.first?.page != rows.last?.page }
  }

  package var all: [Whole]
}

/// `tables.join`: tables that end at the foot of a page and go on at the top of the next, as one; heads that are repeated are dropped.
struct JoinTables: Stage {
  static let id: StageID = "tables.join"
  static let about = "Joins tables that go on over pages, and drops their repeated heads"
  static let version = 1

  init(_ options: NoOptions) {}

  /// Words that may stand below a table that goes on: a page's foot.
  private static let mostBelow = 15
  /// Words that may stand above a table that goes on: a page's head, and the title said again.
  private static let mostAbove = 40

  private struct Page {
    let number: Int
    let tables: Tables
    let text: PageText
  }

  func run(_ input: Needs<Pages<Tables>, Pages<PageText>>) -> JoinedTables {
    let (tables, texts) = input.parts
    let byNumber = Dictionary(texts.all.map { ($0.number, $0.artifact) }) { first, _ in first }
    let pages = tables.all.compactMap { page in
      byNumber[page.number].map { Page(number: page.number, tables: page.artifact, text: $0) }
    }
    var all: [JoinedTables.Whole] = []
    /// The page and the place of the table that may go on.
    var open: (page: Page, grid: Tables.Grid)?
    for page in pages {
      for (index, grid) in page.tables.all.enumerated() {
        let rows = Self.rows(grid, page: page.number)
        if index == 0, let last = open, last.page.number + 1 == page.number, Self.goesOn(last, page, grid) {
          let head = all[all.count - 1].rows.map(\.cells)
          let repeated = zip(rows, head).prefix { $0.cells == $1 }.count
          all[all.count - 1].rows += rows.dropFirst(repeated < rows.count ? repeated : 0)
        } else {
          all.append(JoinedTables.Whole(title: grid.title, rows: rows))
        }
      }
      open = page.tables.all.last.map { (page, $0) }
    }
    return JoinedTables(all: all)
  }

  private static func rows(_ grid: Tables.Grid, page: Int) -> [JoinedTables.Row] {
    let heads = Set(grid.cells.filter(\.isHeader).map(\.row))
    return grid.plain.enumerated().map {
      JoinedTables.Row(page: page, isHeader: heads.contains($0 + 1), cells: $1)
    }
  }

  private static func goesOn(_ last: (page: Page, grid: Tables.Grid), _ page: Page, _ grid: Tables.Grid) -> Bool {
    guard last.grid.columnCount == grid.columnCount, last.grid.kind == grid.kind else { return false }
    let below = last.page.text.words.filter { $0.box.map { $0.center.y > last.grid.box.bottom } ?? false }.count
    let above = page.text.words.filter { $0.box.map { $0.center.y < grid.box.top } ?? false }.count
    guard below <= mostBelow, above <= mostAbove, let one = last.page.tables.frame, let two = page.tables.frame else {
      return false
    }
    // The columns begin at the same places: within three hundredths of the page's width.
    let (first, second) = (columnStarts(last.grid, one), columnStarts(grid, two))
    return zip(first, second).allSatisfy { abs($0 - $1) <= 0.03 }
  }

  /// Returns where each column begins, as a share of the page's width.
  private static func columnStarts(_ grid: Tables.Grid, _ frame: PageFrame) -> [Double] {
    (1...max(1, grid.columnCount)).map { column in
      let lefts = grid.cells.filter { $0.column == column && $0.columnSpan == 1 }.map(\.box.left).sorted()
      return lefts.isEmpty ? 0 : lefts[lefts.count / 2] / Double(frame.width)
    }
  }

  static let examples = [
    Example(
      "A table that goes on over the page",
      pages: [
        "Item           Sold    Price\nOak chair        12    70.00\nAsh table         3   210.00",
        "Item           Sold    Price\nElm bench        41    95.50\nYew stool         7    30.00",
      ], isPlaced: true, table: "joined_tables", columns: ["table", "page", "row", "column", "text"],
      rows: [
        ["1", "1", "1", "1", "Item"],
        ["1", "1", "1", "2", "Sold"],
        ["1", "1", "1", "3", "Price"],
        ["1", "1", "2", "1", "Oak chair"],
        ["1", "1", "2", "2", "12"],
        ["1", "1", "2", "3", "70.00"],
        ["1", "1", "3", "1", "Ash table"],
        ["1", "1", "3", "2", "3"],
        ["1", "1", "3", "3", "210.00"],
        ["1", "2", "4", "1", "Elm bench"],
        ["1", "2", "4", "2", "41"],
        ["1", "2", "4", "3", "95.50"],
        ["1", "2", "5", "1", "Yew stool"],
        ["1", "2", "5", "2", "7"],
        ["1", "2", "5", "3", "30.00"],
      ])
  ]

  static let tables = [
    Table<JoinedTables>(
      "joined_tables", about: "One row a cell of a document's tables, those over several pages in one piece",
      rows: JoinedRow.rows,
      columns: [
        Column<JoinedRow>("table") { .int($0.table) }, Column("row") { .int($0.number) },
        Column("column") { .int($0.column) }, Column("text") { .text($0.text) }, Column("page") { .int($0.row.page) },
        Column("is_header") { .int($0.row.isHeader ? 1 : 0) },
        Column("title") { $0.title.map { .text($0) } ?? .empty },
      ],
      grids: { joined in
        joined.all.filter(\.isOverPages).map { table in table.rows.map { row in row.cells.map { .text($0) } } }
      })
  ]
}

/// A cell as a row of joined_tables.csv.
private struct JoinedRow {
  let table: Int
  let number: Int
  let column: Int
  let text: String
  let row: JoinedTables.Row
  let title: String?

  static func rows(_ joined: JoinedTables) -> [JoinedRow] {
    joined.all.enumerated().flatMap { index, table in
      table.rows.enumerated().flatMap { number, row in
        row.cells.enumerated().map { column, text in
          JoinedRow(
            table: index + 1, number: number + 1, column: column + 1, text: text, row: row, title: table.title)
        }
      }
    }
  }
}
