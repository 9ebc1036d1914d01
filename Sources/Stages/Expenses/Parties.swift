import Language

/// Who sells and who buys: by labels, by the sender's line, by the head of a receipt, by where addresses stand.
enum Parties {
  static func fields(_ pages: [ExpensePage]) -> [Expenses.Field] {
    guard let page = pages.first else { return [] }
    let labelled = pages.flatMap { $0.labelledParties() }
    let stacks = page.addressStacks()
    let buyer = labelled.first { $0.role == .buyer } ?? labelled.first { $0.role == .shipTo }
    let isReceipt = isReceipt(page)
    let open = stacks.filter { stack in !isSame(stack.name.text, buyer?.name.text) && stack.address != buyer?.address }
    let head = ReceiptHead(page)
    // A company at the top comes before an address of anybody.
    let isCompany =
      head.name.map { PartyWords.hasLegalForm($0.piece.text) && !isSame($0.piece.text, buyer?.name.text) } ?? false
    let stack = isReceipt || isCompany ? nil : sellerStack(open, hasBuyer: buyer != nil)
    let seller = labelled.first { $0.role == .seller } ?? (isReceipt ? nil : page.senderLine()) ?? stack
    let receiver = buyer ?? (isReceipt ? nil : open.first { !isSame($0.name.text, seller?.name.text) })
    var fields =
      seller.map { party($0, .vendorName, .vendorAddress, group: "VENDOR") }
      ?? fields(of: head, page, isReceipt: isReceipt, except: isReceipt ? nil : receiver)
    if let receiver, seller != nil || !fields.isEmpty || buyer != nil {
      fields += party(receiver, .receiverName, .receiverAddress, group: "RECEIVER")
    }
    return fields
  }

  /// Of the addresses without a label the seller's is the one of a company, where another is the buyer's.
  private static func sellerStack(_ stacks: [PartyBlock], hasBuyer: Bool) -> PartyBlock? {
    if hasBuyer { return stacks.first }
    return stacks.count > 1 ? stacks.first { PartyWords.hasLegalForm($0.name.text) } ?? stacks.first : nil
  }

  /// The head of a receipt or invoice: the name at its top and the address below; where that is the buyer's, the first company named.
  private static func fields(
    of head: ReceiptHead, _ page: ExpensePage, isReceipt: Bool, except buyer: PartyBlock?
  ) -> [Expenses.Field] {
    let factor = isReceipt ? 1 : 0.8
    func isBuyers(_ piece: Expenses.Piece) -> Bool {
      guard let buyer else { return false }
      let lines = [buyer.name] + buyer.lines
      return lines.contains {
        isSame($0.text, piece.text) || buyer.address?.text.contains($0.text) == true && piece.text.contains($0.text)
      }
    }
    var fields: [Expenses.Field] = []
    if let (piece, confidence) = head.name, !isBuyers(piece) {
      fields.append(field(.vendorName, piece, confidence * factor))
      if let (piece, confidence) = head.address, !isBuyers(piece) {
        fields.append(field(.vendorAddress, piece, confidence * factor))
      }
      return fields
    }
    let company = page.cells.first { cell in
      let piece = page.piece([cell])
      return PartyWords.hasLegalForm(cell.text) && page.isNameLike(cell.text)
        && cell.text.split(separator: " ").count <= 8 && !isBuyers(piece)
        && !PartyWords.words(cell.text).contains("bank")
    }
    return company.map { [field(.vendorName, page.piece([$0]), 0.4)] } ?? []
  }

  /// Whether a page's text is as narrow as a till's paper: at most 34 letter heights of a text layer, whose boxes reach from
  /// line to line, or 45 of OCR's, which end where the ink does.
  static func isReceipt(_ page: ExpensePage) -> Bool {
    let boxes = page.cells.map(\.box)
    guard let left = boxes.map(\.left).min(), let right = boxes.map(\.right).max() else { return false }
    return right - left < (page.text.source == .textLayer ? 34 : 45) * page.wordHeight
  }

  /// Whether two names are the same or one begins the other, whatever their case and signs.
  static func isSame(_ left: String, _ right: String?) -> Bool {
    let (one, other) = (PartyWords.words(left), PartyWords.words(right ?? ""))
    guard !one.isEmpty, !other.isEmpty else { return false }
    return one.starts(with: other) || other.starts(with: one)
  }

  private static func party(_ block: PartyBlock, _ name: ExpenseType, _ address: ExpenseType, group: String)
    -> [Expenses.Field]
  {
    var fields = [field(name, block.name, block.confidence, group: group)]
    guard let piece = block.address else { return fields }
    fields.append(field(address, piece, block.confidence * 0.95, group: group))
    fields += AddressParts.fields(block.lines, confidence: block.confidence * 0.8, group: group)
    return fields
  }

  private static func field(_ type: ExpenseType, _ piece: Expenses.Piece, _ confidence: Double, group: String? = nil)
    -> Expenses.Field
  {
    Expenses.Field(type: type, value: piece, normalized: piece.text, confidence: confidence, group: group)
  }
}
