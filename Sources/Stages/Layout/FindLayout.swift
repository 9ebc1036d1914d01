import Binding
import Documents
import Pipeline

/// `layout.find`: the blocks of a page in reading order, and what each is.
struct FindLayout: Stage {
  static let id: StageID = "layout.find"
  static let about =
    "Finds a page's blocks (titles, text, lists, tables, figures, margins) in reading order over columns"
  static let version = 1

  struct Options: Bindable {
    var figures = true
    static let fields: [Field<Options>] = [
      Field("figures", \.figures, "Whether to look for figures, for which every page of a PDF is drawn")
    ]
  }

  private let options: Options

  init(_ options: Options) { self.options = options }

  func run(_ input: Needs<PageText, Tables, Lazy<PageImage>>) throws -> Layout {
    let (text, tables, image) = input.parts
    guard text.frame != nil else { return PlainLayout(text).layout }
    let picture = options.figures ? try image.getIfAny().map(ReducedPicture.init) : nil
    return PlacedLayout(text, tables: tables, picture: picture).layout
  }

  static let examples = [
    Example(
      "Text and a list",
      pages: [
        "The board met on 3 May and agreed on the budget for the coming year.\n\n- Rent is paid until June.\n- The roof is mended."
      ], table: "layout", columns: ["type", "text"],
      rows: [
        ["LAYOUT_TEXT", "The board met on 3 May and agreed on the budget for the coming year."],
        ["LAYOUT_LIST", "- Rent is paid until June.\n- The roof is mended."],
      ])
  ]

  static let tables = [
    Table<Layout>(
      "layout", about: "One row a block, in reading order", rows: BlockRow.rows,
      columns: [
        Column<BlockRow>("block") { .int($0.number) }, Column("type") { .text($0.block.kind.rawValue) },
        Column("text") { .text($0.block.text) }, Column("confidence") { .score($0.block.confidence) },
      ] + Column.box(\.box))
  ]
}

/// A block as a row of layout.csv.
private struct BlockRow {
  let number: Int
  let block: Layout.Block
  let box: Rect<Ratio>?

  static func rows(_ layout: Layout) -> [BlockRow] {
    layout.blocks.enumerated().map { index, block in
      let box = block.box.flatMap { box in layout.frame.map { $0.ratios(box) } }
      return BlockRow(number: index + 1, block: block, box: box)
    }
  }
}
