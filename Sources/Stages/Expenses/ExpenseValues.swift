import Documents

/// The fields of an expense by the names of their types: what measuring compares with a truth.
package enum ExpenseValues {
  /// Returns the value of each type as printed.
  package static func read(_ pages: [PageText]) -> [String: String] {
    guard let expense = expense(pages) else { return [:] }
    var values: [String: String] = [:]
    for type in ExpenseType.columns { values[type.rawValue] = expense.field(type)?.value.text }
    return values
  }

  /// Returns the normalised value of each type and the currency, and the rows of line items.
  package static func normalized(_ pages: [PageText]) -> (
    fields: [String: String], items: [(quantity: String?, unitPrice: String?, price: String?)]
  ) {
    guard let expense = expense(pages) else { return ([:], []) }
    var values: [String: String] = [:]
    for type in ExpenseType.columns { values[type.rawValue] = expense.field(type)?.normalized }
    values["currency"] = expense.currency
    return (values, expense.items.map { ($0.quantity, $0.unitPrice, $0.price) })
  }

  private static func expense(_ pages: [PageText]) -> Expenses.Expense? {
    ExpenseReader(order: nil, style: nil).read(pages.enumerated().map { ($0 + 1, $1) }).all.first
  }
}
