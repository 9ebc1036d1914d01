import Binding
import Documents
import Language
import Pipeline

/// `expenses.read`: what invoices and receipts say, in AnalyzeExpense's vocabulary.
///
/// By labels, places and arithmetic, without a model: labels in nine languages, amounts in both decimal conventions. A page that is no
/// invoice or receipt gives what looks like one, with low confidence: classify first where a folder is mixed.
struct ReadExpenses: Stage {
  static let id: StageID = "expenses.read"
  static let about =
    "Reads invoices and receipts: parties, dates, numbers, amounts and line items (AnalyzeExpense's fields)"
  static let version = 5

  struct Options: Bindable {
    var dates = Dates.auto
    var decimals = Decimals.auto
    static let fields: [Field<Options>] = [
      Field(
        "dates", \.dates,
        "Which of two small numbers is the day; auto: what the document's other dates and its currency say"),
      Field(
        "decimals", \.decimals,
        "The decimal sign where 1.234 could be either; auto: what the document's other amounts say"),
    ]
  }

  enum Dates: String, BindableChoice, CaseIterable {
    case auto
    case dayFirst = "day_first"
    case monthFirst = "month_first"
  }

  enum Decimals: String, BindableChoice, CaseIterable { case auto, point, comma }

  private let options: Options

  init(_ options: Options) { self.options = options }

  func run(_ pages: Pages<PageText>) throws -> Expenses {
    let order: DateOrder? =
      switch options.dates {
      case .auto: nil
      case .dayFirst: .dayFirst
      case .monthFirst: .monthFirst
      }
    let style: AmountText.Style? =
      switch options.decimals {
      case .auto: nil
      case .point: .point
      case .comma: .comma
      }
    return ExpenseReader(order: order, style: style).read(pages.all.map { ($0.number, $0.artifact) })
  }

  /// An amount as a number with its own places, anything else as text.
  private static func cell(_ value: String, isAmount: Bool) -> Cell {
    guard isAmount, let number = Double(value) else { return .text(value) }
    return .fixed(number, places: value.firstIndex(of: ".").map { value[$0...].count - 1 } ?? 0)
  }

  static let examples = [
    Example(
      "A till receipt in European numbers",
      pages: ["CAFE CENTRAL GMBH\nDatum: 12.03.2024\nKaffee 3,50\nKuchen 4,20\nSumme EUR 7,70"],
      table: "expenses", columns: ["VENDOR_NAME", "INVOICE_RECEIPT_DATE", "TOTAL", "currency"],
      rows: [["CAFE CENTRAL GMBH", "2024-03-12", "7.70", "EUR"]])
  ]

  static let tables = [
    Table<Expenses>(
      "expenses", about: "One row an invoice or receipt, its best value for each type", rows: { $0.all },
      columns: ExpenseType.columns.map { type in
        Column<Expenses.Expense>(type.rawValue) { expense in
          expense.field(type).map { cell($0.normalized, isAmount: type.isAmount) } ?? .empty
        }
      } + [Column("currency") { $0.currency.map { .text($0) } ?? .empty }]),
    Table<Expenses>(
      "expense_fields", about: "One row a value found, with its label and place",
      rows: { expenses in
        expenses.all.enumerated().flatMap { index, expense in expense.fields.map { (expense: index + 1, field: $0) } }
      },
      columns: [
        Column<(expense: Int, field: Expenses.Field)>("page") { .int($0.field.value.page) },
        Column("type") { .text($0.field.type.rawValue) },
        Column("label") { $0.field.label.map { .text($0.text) } ?? .empty },
        Column("value") { .text($0.field.value.text) },
        Column("normalized") { cell($0.field.normalized, isAmount: $0.field.type.isAmount) },
        Column("confidence") { .score($0.field.confidence) },
      ] + Column.box { $0.field.value.box } + [
        Column("currency") { $0.field.currency.map { .text($0) } ?? .empty },
        Column("group") { $0.field.group.map { .text($0.types.joined(separator: " ")) } ?? .empty },
        Column("expense") { .int($0.expense) },
        Column("group_id") { $0.field.group.map { .text($0.id) } ?? .empty },
      ]),
    Table<Expenses>(
      "line_items", about: "One row a line of goods or services",
      rows: { expenses in
        expenses.all.enumerated().flatMap { index, expense in
          expense.items.enumerated().map { (expense: index + 1, row: $0 + 1, item: $1) }
        }
      },
      columns: [
        Column<(expense: Int, row: Int, item: Expenses.LineItem)>("page") { .int($0.item.page) },
        Column("row") { .int($0.row) },
        Column("ITEM") { $0.item.item.map { .text($0) } ?? .empty },
        Column("QUANTITY") { $0.item.quantity.map { cell($0, isAmount: true) } ?? .empty },
        Column("UNIT_PRICE") { $0.item.unitPrice.map { cell($0, isAmount: true) } ?? .empty },
        Column("PRICE") { $0.item.price.map { cell($0, isAmount: true) } ?? .empty },
        Column("PRODUCT_CODE") { $0.item.productCode.map { .text($0) } ?? .empty },
        Column("EXPENSE_ROW") { .text($0.item.row) },
        Column("confidence") { .score($0.item.confidence) },
      ] + Column.box { $0.item.box } + [Column("expense") { .int($0.expense) }]),
  ]
}
