/// The numbers of an expense: of the invoice, the order, the customer, the taxpayers.
enum ExpenseNumbers {
  private static let types: [ExpenseType] = [
    .invoiceReceiptID, .poNumber, .customerNumber, .accountNumber, .taxPayerID, .vendorGST, .vendorABN, .vendorPAN,
    .vendorVAT,
    .receiverVAT, .paymentTerms,
  ]

  static func fields(_ pages: [ExpensePage], _ values: [AnnouncedValue]) -> [Expenses.Field] {
    types.compactMap { type in
      let found = values.filter { $0.label == .field(type) }
      let best = found.reduce(nil as (score: Double, value: AnnouncedValue)?) { best, value in
        guard let score = score(value, type) else { return best }
        return best.map { $0.score >= score ? $0 : (score, value) } ?? (score, value)
      }
      guard let best, case .text(let text) = best.value.content else { return nil }
      return Expenses.Field(
        type: type, label: best.value.labelPiece, value: best.value.piece, normalized: text,
        confidence: min(0.97, best.score))
    }
  }

  /// How well a value fits its type; nil when it cannot be one.
  private static func score(_ value: AnnouncedValue, _ type: ExpenseType) -> Double? {
    guard case .text(let text) = value.content else { return nil }
    let digits = text.filter(\.isNumber).count
    switch type {
    case .vendorVAT, .receiverVAT, .vendorGST, .vendorABN, .taxPayerID: return digits >= 6 ? value.weight : nil
    case .vendorPAN: return text.count == 10 ? value.weight : nil
    case .invoiceReceiptID:
      // A bare label ("Invoice") is followed by many things; a number of some length is one of them.
      let isShort = digits < 3
      let isAmount = text.contains(".") && text.split(separator: ".").last?.count == 2 && digits < 8
      return value.weight - (isShort ? 0.25 : 0) - (isAmount ? 0.4 : 0)
    default: return value.weight
    }
  }
}
