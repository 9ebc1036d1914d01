import Language

/// Lists without heads: rows of a receipt that end in a price, above its sums.
enum WithoutHead {
  static func items(_ page: ExpensePage) -> [LineItems.Found] {
    var found: [LineItems.Found] = []
    var above: [ExpensePage.Cell] = []
    var isFirst = true
    for whole in page.rows {
      // A letter or two behind a price say how it is taxed.
      var row = whole
      if row.count > 1, let last = row.last, last.text.count <= 2, last.text.allSatisfy({ $0.isLetter || $0 == "*" }) {
        row.removeLast()
      }
      if isSum(row) {
        // What stands behind a first sum ("Amount paid" at the top of a page) is a list only where it adds up.
        let sum = row.flatMap(\.amounts).last { $0.hasCents && !$0.isPercent }?.amount.cents
        if isFirst ? !found.isEmpty : found.count > 1 && sum == LineItems.sum(found) { return found }
        (found, above, isFirst) = ([], [], false)
        continue
      }
      let amounts = row.flatMap(\.amounts).filter { $0.hasCents && !$0.isPercent }
      guard let price = amounts.last, row.last?.amounts.contains(where: { $0.range == price.range }) == true else {
        above = row.contains { $0.text.contains(where: \.isLetter) } ? row : []
        continue
      }
      if let item = item(row, above: above, amounts: amounts, price: price, page: page) { found.append(item) }
      above = []
    }
    return isFirst ? found : []
  }

  /// Whether a row begins with the label of a sum, a tax or a payment.
  static func isSum(_ row: [ExpensePage.Cell]) -> Bool {
    row.flatMap { cell in cell.labels.filter { $0.range.lowerBound < 3 } }.contains { hit in
      switch hit.label {
      case .field(.total), .field(.subtotal), .field(.amountDue), .field(.amountPaid), .field(.tax), .change,
        .rounding, .taxSummary:
        true
      default: false
      }
    }
  }

  /// Makes a line of a row, named by the row above where it has no words; its count is the number whose product with the unit is the price.
  static func item(
    _ row: [ExpensePage.Cell], above: [ExpensePage.Cell], amounts: [AmountText.Match], price: AmountText.Match,
    page: ExpensePage
  ) -> LineItems.Found? {
    let counts = row.flatMap(\.amounts).filter { $0.amount.places == 0 && (1...999).contains($0.amount.units) }
    let unit = amounts.count > 1 ? amounts[amounts.count - 2] : nil
    let quantity = counts.first { count in
      unit.map { abs(count.amount.value * $0.amount.value - price.amount.value) < 0.011 } ?? false
    }
    let named = row.filter { $0.text.filter(\.isLetter).count > 2 }
    let cells = named.isEmpty ? above + row : row
    let piece = page.piece(cells)
    let name = (named.isEmpty ? above : named).map(\.text).joined(separator: " ")
    guard !name.isEmpty else { return nil }
    return LineItems.Found(
      item: Expenses.LineItem(
        page: page.number, item: name, quantity: quantity?.amount.text,
        unitPrice: quantity == nil ? nil : unit?.amount.text,
        price: price.amount.text, row: piece.text, box: piece.box, confidence: quantity == nil ? 0.4 : 0.7),
      cents: price.amount.cents, rows: cells.map(\.row))
  }
}
