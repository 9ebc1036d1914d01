import Language

/// Who sells and who buys: by labels, by the sender's line, by the head of a receipt, by where addresses stand.
struct Parties {
  /// The fields of all parties.
  let fields: [Expenses.Field]
  /// What belongs to the buyer, for numbers below it; nil where it has no place.
  let receiver: Expenses.Piece?

  init(_ pages: [ExpensePage]) {
    guard let page = pages.first else {
      (fields, receiver) = ([], nil)
      return
    }
    let labelled = pages.flatMap { $0.labelledParties() }
    let shipTo = labelled.first { $0.role == .shipTo }
    let isReceipt = Self.isReceipt(page)
    var seller = labelled.first { $0.role == .seller } ?? (isReceipt ? nil : page.senderLine())
    var buyer = labelled.first { $0.role == .buyer }
    if !isReceipt {
      (seller, buyer) = Self.settled(page.openParties(), seller: seller, buyer: buyer, shipTo: shipTo)
    }
    buyer = buyer ?? shipTo
    if seller == nil, !isReceipt, let owner = pages.lazy.compactMap(\.accountOwner).first,
      !Self.isSame(owner.text, buyer?.name.text), ReceiptHead(page).name == nil || PartyWords.hasLegalForm(owner.text)
    {
      seller = PartyBlock(role: nil, name: owner, address: nil, lines: [], confidence: 0.5)
    }
    let head = isReceipt ? nil : seller.flatMap { page.letterhead(of: $0) }
    let payee = head == nil ? nil : seller
    seller = head ?? seller
    if !isReceipt, let short = seller,
      let name = LegalNames.whole(short.name, on: pages, except: buyer?.name.text)
    {
      seller = PartyBlock(
        role: short.role, name: name, address: short.address, lines: short.lines, confidence: short.confidence,
        label: short.label)
    }
    var fields =
      seller.map { Self.party($0, .vendorName, .vendorAddress, PartyGroup(of: $0, id: 1)) }
      ?? Self.fields(of: ReceiptHead(page), page, isReceipt: isReceipt, except: isReceipt ? nil : buyer)
    if let buyer {
      fields += Self.party(buyer, .receiverName, .receiverAddress, PartyGroup(of: buyer, id: 2))
    }
    // Where goods go is a party of its own, if another one pays.
    if let shipTo, let buyer, shipTo.name != buyer.name, shipTo.address != nil {
      fields += Self.party(shipTo, nil, nil, PartyGroup(of: shipTo, id: 3))
    }
    if let payee { fields += Self.party(payee, nil, nil, PartyGroup(of: payee, id: 4)) }
    self.fields = fields
    receiver = buyer.map { buyer in
      var piece = buyer.address ?? buyer.name
      if let box = buyer.name.box { piece.box = piece.box?.union(box) ?? box }
      return piece
    }
  }

  /// Fills in who is missing: of all pairs of unlabelled parties the one that most speaks for.
  private static func settled(
    _ open: [OpenParty], seller: PartyBlock?, buyer: PartyBlock?, shipTo: PartyBlock?
  ) -> (PartyBlock?, PartyBlock?) {
    let known = [seller, buyer, shipTo].compactMap { $0 }
    let open = open.filter { party in
      !known.contains {
        isSame($0.name.text, party.block.name.text) || $0.address != nil && $0.address == party.block.address
      }
    }
    var best: (score: Double, seller: PartyBlock?, buyer: PartyBlock?) = (0, seller, buyer)
    let sellers: [OpenParty?] = seller == nil ? open.map(Optional.some) + [nil] : [nil]
    let buyers: [OpenParty?] = buyer == nil ? open.filter { $0.buyer > 0 }.map(Optional.some) + [nil] : [nil]
    for one in sellers {
      for other in buyers {
        if let one, let other, isSame(one.block.name.text, other.block.name.text) { continue }
        // A party with an address is the surer one.
        let score =
          (one.map { $0.seller + ($0.block.address == nil ? 0 : 0.3) } ?? 0)
          + (other.map { $0.buyer + 0.3 - 0.2 * max(0, $0.seller) } ?? 0)
        if score > best.score { best = (score, one?.block ?? seller, other?.block ?? buyer) }
      }
    }
    // A mark at the top is the short name of the company whose address stands elsewhere.
    if let mark = best.seller, mark.role == nil, mark.address == nil,
      let whole = open.first(where: {
        $0.block.address != nil && isSame($0.block.name.text, mark.name.text) && $0.seller > 0
      })
    {
      best.seller = whole.block
    }
    return (best.seller, best.buyer)
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
    let group = PartyGroup(types: ["VENDOR"], id: "1")
    if let (piece, confidence) = head.name, !isBuyers(piece), isReceipt || page.isPartyName(piece.text) {
      var fields = [
        field(.vendorName, piece, confidence * factor, nil), field(.name, piece, confidence * factor * 0.9, group),
      ]
      if let (piece, confidence) = head.address, !isBuyers(piece) {
        fields.append(field(.vendorAddress, piece, confidence * factor, nil))
        fields.append(field(.address, piece, confidence * factor * 0.9, group))
      }
      return fields
    }
    let company = page.cells.first { cell in
      let piece = page.piece([cell])
      return PartyWords.hasLegalForm(cell.text) && page.isNameLike(cell.text)
        && cell.text.split(separator: " ").count <= 8 && !isBuyers(piece)
        && !PartyWords.words(cell.text).contains("bank")
    }
    return company.map { [field(.vendorName, page.piece([$0]), 0.4, nil)] } ?? []
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

  private static func party(_ block: PartyBlock, _ name: ExpenseType?, _ address: ExpenseType?, _ group: PartyGroup)
    -> [Expenses.Field]
  {
    var fields: [Expenses.Field] = []
    var piece = block.name
    piece.text = piece.text.trimmingSuffix(",;: ")
    if let name { fields.append(field(name, piece, block.confidence, nil)) }
    fields.append(field(.name, piece, block.confidence * 0.9, group))
    guard let piece = block.address else { return fields }
    if let address { fields.append(field(address, piece, block.confidence * 0.95, nil)) }
    fields.append(field(.address, piece, block.confidence * 0.85, group))
    fields += AddressParts.fields(block.lines, confidence: block.confidence * 0.8, group: group)
    return fields
  }

  private static func field(_ type: ExpenseType, _ piece: Expenses.Piece, _ confidence: Double, _ group: PartyGroup?)
    -> Expenses.Field
  {
    Expenses.Field(type: type, value: piece, normalized: piece.text, confidence: confidence, group: group)
  }
}
