import Documents
import Language

/// The numbers of an expense: of the invoice, the order, the customer, the taxpayers.
enum ExpenseNumbers {
  private static let types: [ExpenseType] = [
    .invoiceReceiptID, .poNumber, .customerNumber, .accountNumber, .taxPayerID, .vendorPAN, .paymentTerms,
  ]

  /// The numbers of taxpayers and what the same is called when it is the buyer's.
  private static let owned: [(vendor: ExpenseType, receiver: ExpenseType)] = [
    (.vendorVAT, .receiverVAT), (.vendorGST, .receiverGST), (.vendorABN, .receiverABN), (.vendorPAN, .receiverPAN),
  ]

  /// - Parameter receiver: the buyer's name and address; numbers below it are the buyer's.
  static func fields(_ pages: [ExpensePage], _ values: [AnnouncedValue], receiver: Expenses.Piece?) -> [Expenses.Field]
  {
    var fields = types.filter { $0 != .vendorPAN }.compactMap { type in
      best(values.filter { $0.label == .field(type) }, type).map { field(type, $0.value, $0.score) }
    }
    for (vendor, other) in owned {
      let found = values.filter { $0.label == .field(vendor) }
      let isReceivers = { (value: AnnouncedValue) in belongs(value.labelPiece, to: receiver) }
      if let best = best(found.filter { !isReceivers($0) }, vendor) {
        fields.append(field(vendor, best.value, best.score))
      }
      let theirs = values.filter { $0.label == .field(other) } + found.filter(isReceivers)
      if let best = best(theirs, vendor) { fields.append(field(other, best.value, best.score)) }
    }
    return fields + unlabelled(pages, fields, receiver: receiver)
  }

  /// Whether a piece stands in the column of a party's address, at most four lines below it.
  static func belongs(_ piece: Expenses.Piece, to party: Expenses.Piece?) -> Bool {
    guard let party, let box = party.box, let place = piece.box, party.page == piece.page else { return false }
    let isBelow = place.center.y > box.top && place.top < box.bottom + max(0.05, 6 * place.height)
    return isBelow && place.left > box.left - 0.03 && place.left < max(box.right, box.left + 0.1)
  }

  private static func best(_ values: [AnnouncedValue], _ type: ExpenseType) -> (score: Double, value: AnnouncedValue)? {
    values.reduce(nil) { best, value in
      guard let score = score(value, type) else { return best }
      return best.map { $0.score >= score ? $0 : (score, value) } ?? (score, value)
    }
  }

  private static func field(_ type: ExpenseType, _ value: AnnouncedValue, _ score: Double) -> Expenses.Field {
    var text = value.piece.text
    if case .text(let content) = value.content { text = content }
    return Expenses.Field(
      type: type, label: value.labelPiece, value: value.piece, normalized: text, confidence: max(0.05, min(0.97, score))
    )
  }

  /// VAT numbers and GSTINs that their form shows, where no label gave one.
  private static func unlabelled(
    _ pages: [ExpensePage], _ fields: [Expenses.Field], receiver: Expenses.Piece?
  ) -> [Expenses.Field] {
    var found: [Expenses.Field] = []
    for page in pages {
      for cell in page.cells {
        for number in TaxNumber.find(in: cell.text) {
          let piece = page.piece(cell, number.range)
          let isIndian = number.text.first?.isNumber == true
          let isReceivers = belongs(piece, to: receiver)
          let type: ExpenseType =
            isIndian ? (isReceivers ? .receiverGST : .vendorGST) : isReceivers ? .receiverVAT : .vendorVAT
          guard !(fields + found).contains(where: { $0.type == type || $0.normalized == number.text }) else { continue }
          found.append(Expenses.Field(type: type, value: piece, normalized: number.text, confidence: 0.6))
        }
      }
    }
    return found
  }

  /// How well a value fits its type; nil when it cannot be one.
  private static func score(_ value: AnnouncedValue, _ type: ExpenseType) -> Double? {
    guard case .text(let text) = value.content else { return nil }
    let digits = text.filter(\.isNumber).count
    switch type {
    case .vendorVAT, .vendorGST, .vendorABN, .taxPayerID: return digits >= 6 ? value.weight : nil
    case .vendorPAN: return text.count == 10 ? value.weight : nil
    case .invoiceReceiptID:
      // A bare label ("Invoice") is followed by many things; a number of some length is one of them.
      let isShort = digits < 3
      let isAmount = text.contains(".") && text.split(separator: ".").last?.count == 2 && digits < 8
      // "Invoice no. 471102 of 5 June 2018": with its date it is the document's own.
      let isDated = value.company[.field(.invoiceReceiptDate)] != nil
      return value.weight - (isShort ? 0.25 : 0) - (isAmount ? 0.4 : 0) + (isDated ? 0.06 : 0)
    default: return value.weight
    }
  }
}
