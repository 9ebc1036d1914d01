import Language

/// Who sells and who buys: by labels, by the sender's line, by the head of a receipt, by where addresses stand.
enum Parties {
  static func fields(_ pages: [ExpensePage]) -> [Expenses.Field] {
    guard let page = pages.first else { return [] }
    let labelled = pages.flatMap { $0.labelledParties() }
    let stacks = page.addressStacks()
    let buyer = labelled.first { $0.role == .buyer } ?? labelled.first { $0.role == .shipTo }
    let seller =
      labelled.first { $0.role == .seller } ?? page.senderLine()
      ?? sellerStack(stacks, except: buyer, isReceipt: isReceipt(page))
    var fields = seller.map { party($0, .vendorName, .vendorAddress, group: "VENDOR") } ?? head(page)
    let name = fields.first { $0.type == .vendorName }?.value.text
    // Without a label the buyer is whose address stands there beside the seller's.
    if let block = buyer ?? (isReceipt(page) ? nil : stacks.first { !isSame($0.name.text, name) }) {
      fields += party(block, .receiverName, .receiverAddress, group: "RECEIVER")
    }
    return fields
  }

  /// Of the addresses without a label the seller's is the one of a company, where another is the buyer's.
  private static func sellerStack(_ stacks: [PartyBlock], except buyer: PartyBlock?, isReceipt: Bool) -> PartyBlock? {
    guard !isReceipt else { return nil }
    let others = stacks.filter { !isSame($0.name.text, buyer?.name.text) }
    if buyer != nil { return others.first }
    return others.count > 1 ? others.first { PartyWords.hasLegalForm($0.name.text) } : nil
  }

  /// The head of a receipt: the name at its top and the address below.
  private static func head(_ page: ExpensePage) -> [Expenses.Field] {
    let head = ReceiptHead(page)
    var fields: [Expenses.Field] = []
    if let (piece, confidence) = head.name {
      fields.append(field(.vendorName, piece, isReceipt(page) ? confidence : confidence * 0.8))
    }
    if let (piece, confidence) = head.address {
      fields.append(field(.vendorAddress, piece, isReceipt(page) ? confidence : confidence * 0.8))
    }
    return fields
  }

  /// Whether a page's text is as narrow as a till's paper: at most 45 letter heights.
  static func isReceipt(_ page: ExpensePage) -> Bool {
    let boxes = page.cells.map(\.box)
    guard let left = boxes.map(\.left).min(), let right = boxes.map(\.right).max() else { return false }
    return right - left < 45 * page.wordHeight
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

/// The parts of an address: street, city, ZIP code, country.
enum AddressParts {
  static func fields(_ lines: [Expenses.Piece], confidence: Double, group: String) -> [Expenses.Field] {
    var fields: [Expenses.Field] = []
    func add(_ type: ExpenseType, _ text: String, _ line: Expenses.Piece) {
      let text = text.trimmingBlanks()
      guard !text.isEmpty else { return }
      let piece = Expenses.Piece(text: text, page: line.page, box: line.box)
      fields.append(Expenses.Field(type: type, value: piece, normalized: text, confidence: confidence, group: group))
    }
    guard let last = lines.firstIndex(where: { PartyWords.hasPostalCode($0.text) }),
      let code = PartyWords.postalCode(lines[last].text),
      let place = lines[last].text.firstRange(of: code)
    else { return [] }
    if last > 0 { add(.street, lines[last - 1].text, lines[last - 1]) }
    add(.zipCode, code, lines[last])
    let before = lines[last].text[..<place.lowerBound].split(separator: ",").map { String($0).trimmingBlanks() }
    let after = String(lines[last].text[place.upperBound...]).trimmingBlanks()
    // The city stands behind the code in Europe, before it, with the state between, in America.
    if after.contains(where: \.isLetter) {
      add(.city, String(after.prefix { $0 != "," }.drop { !$0.isLetter }), lines[last])
      if let country = before.first, (1...3).contains(country.count) { add(.country, country, lines[last]) }
    } else if let state = before.last, before.count > 1 {
      add(.state, state, lines[last])
      add(.city, before[before.count - 2], lines[last])
    } else if let only = before.first {
      add(.city, only, lines[last])
    }
    return fields
  }
}
