import Binding
import Documents
import Pipeline

/// `tables.read`: the tables of a page with their cells.
///
/// Rulings come from the page's picture. A page whose text has no gaps in its lines is not drawn for it.
struct ReadTables: Stage {
  static let id: StageID = "tables.read"
  static let about = "Finds the tables of a page, ruled or not, and reads their cells with spans and heads"
  static let version = 1

  init(_ options: NoOptions) {}

  func run(_ input: Needs<PageText, Lazy<PageImage>>) throws -> Tables {
    let (text, image) = input.parts
    let frame = UprightFrame(text)
    let words = frame.words(of: text)
    guard text.frame != nil, Self.mayHoldTables(words) else { return Tables(frame: text.frame, all: []) }
    let rulings = try image.getIfAny().map { frame.upright(Rulings(ReducedPicture($0))) } ?? Rulings()
    let finder = TableFinder(words: words, rulings: rulings)
    let found = finder.tables()
    let titles = TableTitles(words, tables: found.map(\.draft))
    let grid = TableGrid(text: text, frame: frame, rulings: finder.rulings)
    return Tables(
      frame: text.frame,
      all: found.enumerated().map { grid.grid($1, title: titles.all[$0]) })
  }

  /// Whether at least two lines across the page have a gap in them.
  private static func mayHoldTables(_ words: [PlacedWord]) -> Bool {
    let scale = TextScale(words)
    return TextLine.lines(of: words, em: scale.em).filter { $0.chunks(gap: scale.gap).count >= 2 }.count >= 2
  }

  static let examples = [
    Example(
      "White space parts the columns",
      pages: [
        "Item           Sold    Price\nOak chair        12    70.00\nAsh table         3   210.00\nElm bench        41    95.50"
      ], isPlaced: true, table: "tables", columns: ["row", "column", "text", "is_header"],
      rows: [
        ["1", "1", "Item", "1"], ["1", "2", "Sold", "1"], ["1", "3", "Price", "1"], ["2", "1", "Oak chair", "0"],
        ["2", "2", "12", "0"], ["2", "3", "70.00", "0"], ["3", "1", "Ash table", "0"], ["3", "2", "3", "0"],
        ["3", "3", "210.00", "0"], ["4", "1", "Elm bench", "0"], ["4", "2", "41", "0"], ["4", "3", "95.50", "0"],
      ])
  ]

  static let tables = [
    Table<Tables>(
      "tables", about: "One row a cell; cells without text too", rows: CellRow.rows,
      columns: [
        Column<CellRow>("table") { .int($0.table) }, Column("row") { .int($0.cell.row) },
        Column("column") { .int($0.cell.column) }, Column("row_span") { .int($0.cell.rowSpan) },
        Column("column_span") { .int($0.cell.columnSpan) }, Column("text") { .text($0.cell.text) },
        Column("confidence") { .score($0.cell.confidence) },
      ] + Column.box(\.box) + [
        Column("is_header") { .int($0.cell.isHeader ? 1 : 0) }, Column("kind") { .text($0.kind.rawValue) },
        Column("title") { $0.title.map { .text($0) } ?? .empty },
      ],
      grids: { tables in tables.all.map { grid in grid.plain.map { row in row.map { .text($0) } } } })
  ]
}

/// A cell as a row of tables.csv.
private struct CellRow {
  let table: Int
  let kind: Tables.Kind
  let title: String?
  let cell: Tables.Cell
  let box: Rect<Ratio>?

  static func rows(_ tables: Tables) -> [CellRow] {
    tables.all.enumerated().flatMap { index, grid in
      grid.cells.map { cell in
        CellRow(
          table: index + 1, kind: grid.kind, title: grid.title, cell: cell, box: tables.frame?.ratios(cell.box))
      }
    }
  }
}
