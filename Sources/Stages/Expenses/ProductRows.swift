import Documents
import Language

/// Finds lines of goods by arithmetic alone: rows in which one number times another is a third, whatever the heads of the columns say.
enum ProductRows {
  /// A row's three numbers with their places.
  private struct Product {
    let row: Int
    let quantity: (cell: ExpensePage.Cell, match: AmountText.Match)
    let unit: (cell: ExpensePage.Cell, match: AmountText.Match)
    let price: (cell: ExpensePage.Cell, match: AmountText.Match)

    /// Whether the product proves something: one times anything is itself.
    var isProof: Bool { abs(quantity.match.amount.value) != 1 }
  }

  /// Returns the lines of a page; none where too few rows agree on where their totals stand.
  static func items(_ page: ExpensePage) -> [LineItems.Found] {
    let products = page.rows.indices.compactMap { product(page, $0) }
    let proofs = products.filter(\.isProof)
    guard let first = proofs.first else { return [] }
    // The totals of a list stand flush right in one column.
    let edge = first.price.cell.box(first.price.match.range).right
    let list = products.filter { abs($0.price.cell.box($0.price.match.range).right - edge) < 1.5 * page.wordHeight }
    guard list.contains(where: \.isProof), list.count > 1 || proofs.count == 1 else { return [] }
    return list.map { found($0, page, next: list.first { [row = $0.row] in $0.row > row }?.row) }
  }

  private static func product(_ page: ExpensePage, _ index: Int) -> Product? {
    let numbers = page.rows[index].flatMap { cell in
      cell.amounts.filter { !$0.isPercent && !isDate($0, cell) }.map { (cell: cell, match: $0) }
    }
    guard (3...12).contains(numbers.count) else { return nil }
    for last in numbers.indices.reversed() where numbers[last].match.hasCents {
      let price = numbers[last].match.amount.value
      guard abs(price) > 0.009 else { continue }
      for unit in numbers[..<last].indices.reversed() where numbers[unit].match.amount.places >= 2 {
        for quantity in numbers[..<last].indices where quantity != unit {
          let (count, each) = (numbers[quantity].match.amount.value, numbers[unit].match.amount.value)
          guard count != 0, numbers[quantity].match.currency == nil, abs(count) < 100_000,
            abs(count * each - price) < max(0.006, 0.0005 * abs(price)), count != 1 || each == price
          else { continue }
          return Product(row: index, quantity: numbers[quantity], unit: numbers[unit], price: numbers[last])
        }
      }
    }
    return nil
  }

  private static func isDate(_ match: AmountText.Match, _ cell: ExpensePage.Cell) -> Bool {
    cell.dates.contains { $0.range.overlaps(match.range) }
  }

  private static func found(_ product: Product, _ page: ExpensePage, next: Int?) -> LineItems.Found {
    let row = page.rows[product.row]
    let piece = page.piece(row)
    let named = row.max { $0.text.filter(\.isLetter).count < $1.text.filter(\.isLetter).count }
    let name = named.flatMap { $0.text.contains(where: \.isLetter) ? $0.text : nil }
    return LineItems.Found(
      item: Expenses.LineItem(
        page: page.number, item: name, quantity: product.quantity.match.amount.text,
        unitPrice: product.unit.match.amount.text, price: product.price.match.amount.text, row: piece.text,
        box: piece.box,
        confidence: product.isProof ? 0.8 : 0.6), cents: product.price.match.amount.cents,
      rows: [product.row], isChecked: product.isProof)
  }
}
