import Documents
import Language

/// Gathers the rows of one line item.
struct LineItemBuilder {
  private let page: ExpensePage
  private var cells: [ExpensePage.Cell] = []
  private var item: [String] = []
  private var code: String?
  private var quantity: AmountText.Match?
  private var unitPrice: AmountText.Match?
  private var price: AmountText.Match?
  private var discounts: [AmountText.Match] = []

  init(page: ExpensePage) { self.page = page }

  typealias Part = (column: ItemColumn, cell: ExpensePage.Cell, amount: AmountText.Match?)

  var hasNumbers: Bool { price != nil || unitPrice != nil }

  /// Whether the item is complete and a row with these parts begins the next one.
  func isFull(with parts: [Part]) -> Bool {
    func has(_ column: ItemColumn) -> Bool {
      parts.contains { $0.column == column && $0.amount.map { column == .quantity || isMoney($0) } ?? false }
    }
    if price != nil && has(.price) { return true }
    if unitPrice != nil && has(.unitPrice) { return true }
    return quantity != nil && hasNumbers && has(.quantity)
  }

  mutating func add(_ parts: [Part], row: [ExpensePage.Cell]) {
    for part in parts {
      switch (part.column, part.amount) {
      case (.quantity, let amount?): quantity = quantity ?? amount
      case (.unitPrice, let amount?) where isMoney(amount): unitPrice = unitPrice ?? amount
      case (.price, let amount?) where isMoney(amount): price = price ?? amount
      case (.discount, let amount?): discounts.append(amount)
      case (.code, _): code = code ?? part.cell.text
      case (.item, _): item.append(part.cell.text)
      default: break
      }
    }
    cells += row
  }

  /// The three numbers, settled by arithmetic where the heads have it wrong: of the numbers of a row, from left to right, the ones
  /// whose product is the last.
  private func settled() -> (AmountText.Match?, AmountText.Match?, AmountText.Match?, Bool) {
    func holds(_ quantity: AmountText.Match?, _ unit: AmountText.Match?, _ price: AmountText.Match?) -> Bool {
      guard let quantity, let unit, let price else { return false }
      let product = quantity.amount.value * unit.amount.value
      return abs(product - price.amount.value) < max(0.011, 0.001 * abs(price.amount.value))
    }
    if holds(quantity, unitPrice, price) { return (quantity, unitPrice, price, true) }
    var rows: [Int: [AmountText.Match]] = [:]
    for cell in cells { rows[cell.row, default: []] += cell.amounts.filter { !$0.isPercent } }
    // A count that stands too near its neighbour for a cell of its own: "5 A-773  Oak panel   64.00   320.00".
    if quantity == nil, let unitPrice, let price, unitPrice.amount.value != 0 {
      let count = cells.flatMap(\.amounts).first { number in
        !number.isPercent && number.currency == nil && number.fullRange != unitPrice.fullRange
          && holds(number, unitPrice, price)
      }
      if let count { return (count, unitPrice, price, true) }
    }
    // "1   135.90   135.90" under a head that is not that of a unit price.
    if unitPrice == nil, let quantity, abs(quantity.amount.value) == 1, let price {
      let same = cells.flatMap(\.amounts).filter { $0.hasCents && !$0.isPercent && $0.amount == price.amount }
      if same.count > 1 { return (quantity, same[0], price, true) }
    }
    for numbers in rows.sorted(by: { $0.key < $1.key }).map(\.value) where numbers.count >= 3 {
      guard let last = numbers.lastIndex(where: \.hasCents) else { continue }
      for second in numbers[..<last].indices.reversed() where isMoney(numbers[second]) {
        for first in numbers[..<second].indices where holds(numbers[first], numbers[second], numbers[last]) {
          // One times anything is itself: that proves nothing.
          if abs(numbers[first].amount.value) != 1 { return (numbers[first], numbers[second], numbers[last], true) }
        }
      }
    }
    return (quantity, unitPrice, price, false)
  }

  /// The unit price less a discount of so many percent that is printed in the row, where quantity times that is the total:
  /// `20   4.55   10%   81.90`.
  private func discounted() -> Amount? {
    guard let quantity, let unitPrice, let price, quantity.amount.value != 0 else { return nil }
    for match in discounts + cells.flatMap(\.amounts).filter(\.isPercent) {
      let percent = abs(match.amount.value)
      guard percent > 0, percent < 100 else { continue }
      let net = unitPrice.amount.value * (1 - percent / 100)
      guard abs(abs(quantity.amount.value * net) - abs(price.amount.value)) < 0.011, abs(net) < 1e9 else { continue }
      return Amount(price: net)
    }
    return nil
  }

  /// Whether a number is written as money is: a page's or a position's number is not.
  private func isMoney(_ match: AmountText.Match) -> Bool { match.amount.places > 0 || match.currency != nil }

  /// Returns the item, nil without a price or what it is made of.
  func found() -> LineItems.Found? {
    guard price != nil || (quantity != nil && unitPrice != nil) else { return nil }
    let net = discounted()
    let (quantity, unitPrice, price, isChecked) = net == nil ? settled() : (quantity, unitPrice, price, true)
    let piece = page.piece(cells)
    let name = item.first { $0.contains(where: \.isLetter) } ?? item.first
    return LineItems.Found(
      item: Expenses.LineItem(
        page: page.number, item: name, quantity: quantity?.amount.text, unitPrice: (net ?? unitPrice?.amount)?.text,
        price: price?.amount.text,
        productCode: code, row: piece.text, box: piece.box, confidence: isChecked ? 0.95 : price == nil ? 0.4 : 0.65),
      cents: price?.amount.cents, rows: Set(cells.map(\.row)).sorted(), isChecked: isChecked)
  }
}
