import Language

/// What a list leaves unsaid about its lines, where the document's sums prove the list.
enum ItemNumbers {
  /// Returns lines without the document's own sums, and with the numbers that follow from the others.
  ///
  /// A list that adds up to the net amount or the total of an invoice, but counts nothing, has one of each: its prices are its unit
  /// prices. Where a count and a price stand without the unit price, it is their quotient, if that has no more than four places.
  ///
  /// - Parameters:
  ///   - choices: the amounts of the document.
  ///   - isReceipt: whether it is a till's, whose lines stay as printed.
  static func completed(_ items: [LineItems.Found], _ choices: ImpliedAmounts.Choices, isReceipt: Bool)
    -> [LineItems.Found]
  {
    guard !isReceipt, !items.isEmpty else { return items }
    func cents(_ type: ExpenseType) -> Set<Int> {
      Set(choices.filter { $0.type == type }.map(\.choice.amount.cents).filter { $0 != 0 })
    }
    let (net, totals, taxes) = (cents(.subtotal), cents(.total), cents(.tax))
    let isProven =
      ItemSums.adds(items[...], net, isNet: true) || ItemSums.adds(items[...], totals, isNet: false)
    guard isProven else {
      // Of bare lines, those that are the document's sums are no goods.
      return items.filter { found in
        guard let cents = found.cents, found.item.quantity == nil, found.item.unitPrice == nil else { return true }
        return !(totals.contains(cents) && !taxes.isEmpty || taxes.contains(cents) || net.contains(cents))
      }
    }
    let isCounted = items.contains { $0.item.quantity != nil || $0.item.unitPrice != nil }
    return items.map { found in
      var found = found
      if !isCounted {
        found.item.quantity = "1"
        found.item.unitPrice = found.item.price
      } else if found.item.unitPrice == nil, let quantity = found.item.quantity.flatMap(Double.init),
        let price = found.item.price.flatMap(Double.init), quantity > 0
      {
        let units = (price / quantity * 10_000).rounded()
        if abs(units / 10_000 * quantity - price) < 0.000_01, abs(units) < 1e15 {
          found.item.unitPrice = Amount(price: price / quantity).text
        }
      }
      return found
    }
  }
}
