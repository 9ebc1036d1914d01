import Documents
import Language

/// A name, mostly with an address, that no label says the part of, and what speaks for its selling or buying.
struct OpenParty {
  let block: PartyBlock
  /// Evidence in points; a telephone number below an address is a little more than one.
  let seller: Double
  let buyer: Double
}

extension ExpensePage {
  /// Returns the unlabelled parties of a page, from the top: stacks of lines that end in a postal code, addresses in one line with the
  /// name in it or above it, and names at the top that stand alone.
  func openParties() -> [OpenParty] {
    let texts = cells.map { " " + PartyWords.words($0.text).joined(separator: " ") + " " }
    let owner = accountOwner?.text
    var used: Set<[Int]> = []
    var open: [OpenParty] = []
    for stack in addressStacks() where !isBank(stack.cells[0]) {
      stack.cells.forEach { used.insert([$0.row, $0.column]) }
      open.append(party(stack.block, stack.cells, isLine: false, texts, owner))
    }
    for cell in cells where !used.contains([cell.row, cell.column]) {
      guard let line = addressLine(cell), !isBank(line.cells[0]) else { continue }
      line.cells.forEach { used.insert([$0.row, $0.column]) }
      open.append(party(line.block, line.cells, isLine: true, texts, owner))
    }
    for cell in cells.prefix(while: { $0.box.top < 0.25 * height }) where !used.contains([cell.row, cell.column]) {
      if let party = letterhead(cell, texts) { open.append(party) }
    }
    return open
  }

  // MARK: Evidence

  private func party(_ block: PartyBlock, _ stack: [Cell], isLine: Bool, _ texts: [String], _ owner: String?)
    -> OpenParty
  {
    let box = stack.dropFirst().reduce(stack[0].box) { $0.union($1.box) }
    let below = column(below: stack[stack.count - 1]).prefix(4)
    let contacts = (isLine ? Array(stack.suffix(1)) : []) + below
    let kinds = contacts.filter(isContact).count
    let (top, left) = (box.top / height, box.left / width)
    var seller = 0.0
    if isLine { seller += 1.2 }
    if kinds > 0 { seller += 1 + 0.2 * Double(min(3, kinds)) }
    if PartyWords.hasLegalForm(block.name.text) { seller += 0.4 }
    if top < 0.13 { seller += 0.7 } else if top > 0.8 { seller += 0.6 }
    if top < 0.25, left > 0.6, kinds > 0 { seller += 0.3 }
    if stack[0].box.height > 1.25 * wordHeight { seller += 0.5 }
    if repeats(block.name.text, texts) { seller += 0.7 }
    if let owner, Parties.isSame(owner, block.name.text) { seller += 1 }
    var buyer = 0.0
    if (0.1...0.4).contains(top) { buyer += 0.8 }
    // Where envelopes have their windows (DIN 5008: 45 to 90 mm; other countries much the same).
    if (0.12...0.3).contains(top) { buyer += 0.3 }
    if PartyWords.hasLegalForm(block.name.text) { buyer += 0.2 }
    if block.name.text.contains(where: \.isNumber) { buyer -= 0.4 }
    if stack.contains(where: { PartyWords.hasSalutation($0.text) }) || isAddressed(stack[0]) { buyer += 1 }
    if isLine { buyer -= 1.5 }
    if top > 0.6 { buyer -= 1 }
    if kinds > 0 { buyer -= 0.8 }
    return OpenParty(block: block, seller: seller, buyer: buyer)
  }

  /// Whether a line tells how to reach a company, or what its numbers are.
  private func isContact(_ cell: Cell) -> Bool {
    if cell.text.contains("@") || cell.text.lowercased().contains("www.") || !TaxNumber.find(in: cell.text).isEmpty {
      return true
    }
    // A telephone number without a label.
    let digits = cell.text.filter(\.isNumber).count
    if (8...13).contains(digits), cell.text.allSatisfy({ $0.isNumber || " +-()/.".contains($0) }), cell.dates.isEmpty,
      cell.amounts.allSatisfy({ !$0.hasCents })
    {
      return true
    }
    return cell.labels.contains { hit in
      guard case .field(let type) = hit.label else { return false }
      switch type {
      case .vendorPhone, .vendorVAT, .vendorGST, .vendorABN, .vendorURL, .taxPayerID:
        return hit.range.upperBound + 4 < cell.text.utf8.count
      default: return false
      }
    }
  }

  /// Whether a cell stands below or beside the head of bank details: whose address it is holds the account only.
  func isBank(_ cell: Cell) -> Bool {
    let above = rows[..<cell.row].suffix(4).flatMap { row in
      row.filter { Self.overlap($0.box, cell.box) > 0.3 && cell.box.top - $0.box.bottom < 2 * wordHeight }
    }
    return (above + rows[cell.row].prefix(cell.column)).contains { PartyWords.isBankHead($0.text) }
  }

  /// Whether a name stands a second time, in a footer or a sentence.
  private func repeats(_ name: String, _ texts: [String]) -> Bool {
    let words = PartyWords.words(name)
    guard words.count > 1 else { return false }
    let wanted = " " + words.joined(separator: " ") + " "
    return texts.filter { $0.contains(wanted) }.count > 1
  }

  /// Whether a form of address stands alone above a name: `Firma`, `An`, `Herrn`.
  private func isAddressed(_ cell: Cell) -> Bool {
    guard cell.row > 0 else { return false }
    let above = rows[cell.row - 1].first { abs($0.box.left - cell.box.left) < wordHeight }
    return above.map { PartyWords.hasSalutation($0.text) && cell.box.top - $0.box.bottom < 1.5 * wordHeight } ?? false
  }

  // MARK: Forms

  /// An address in one line: `Kestrel Couriers, 14 Tannery Lane, Leeds LS1 4DY`, or a letterhead's without the name, which stands above.
  private func addressLine(_ cell: Cell) -> (block: PartyBlock, cells: [Cell])? {
    guard cell.text.count > 12, cell.text.count < 160 else { return nil }
    if cell.labels.contains(where: { $0.range.lowerBound == 0 && ![.field(.other)].contains($0.label) }) { return nil }
    var marked = cell.text
    for sign in [" • ", " ● ", " · ", " | ", " - ", " – ", " * ", " / ", ", "] {
      marked = marked.split(separator: sign).joined(separator: "\u{1F}")
    }
    var parts = marked.split(separator: "\u{1F}").map { String($0).trimmingBlanks() }
    // "Summit Tools, Inc."
    if parts.count > 2, PartyWords.isLegalFormOnly(parts[1]), cell.text.contains("\(parts[0]), \(parts[1])") {
      parts.replaceSubrange(0...1, with: ["\(parts[0]), \(parts[1])"])
    }
    guard let code = parts.firstIndex(where: PartyWords.hasPostalCode), (1...5).contains(code),
      code > 1 || parts[0].contains(where: \.isNumber) || PartyWords.addressScore(parts[0]) >= 1
    else { return nil }
    let lines = parts[...code].map { Expenses.Piece(text: $0, page: number, box: piece([cell]).box) }
    func block(_ name: Expenses.Piece, _ lines: [Expenses.Piece]) -> PartyBlock {
      let whole = Expenses.Piece(text: lines.map(\.text).joined(separator: ", "), page: number, box: piece([cell]).box)
      return PartyBlock(role: nil, name: name, address: whole, lines: lines, confidence: 0.55)
    }
    let first = parts[0]
    if code > 1 || PartyWords.hasLegalForm(first), isPartyName(first), !PartyWords.endsInHouseNumber(first) || code > 1,
      PartyWords.addressScore(first) < 1 || PartyWords.hasLegalForm(first), let place = cell.text.firstRange(of: first)
    {
      let low = cell.text[..<place.lowerBound].utf8.count
      return (block(piece(cell, low..<low + first.utf8.count), Array(lines.dropFirst())), [cell])
    }
    guard let above = nameAbove(cell) else { return nil }
    var name = piece(above)
    name.text = PartyWords.trimmedName(name.text)
    return (block(name, lines), above + [cell])
  }

  private func nameAbove(_ cell: Cell) -> [Cell]? {
    for row in rows[..<cell.row].reversed().prefix(2) {
      guard
        let above = row.first(where: {
          Self.overlap($0.box, cell.box) > 0.5 || abs($0.box.center.x - cell.box.center.x) < 2 * wordHeight
        })
      else { continue }
      let isNear = cell.box.top - above.box.bottom < 2.5 * max(wordHeight, above.box.height)
      let run = wide(above)
      return isNear && isPartyName(run.map(\.text).joined(separator: " ")) ? run : nil
    }
    return nil
  }

  /// A name at the top of a page without an address below it.
  private func letterhead(_ cell: Cell, _ texts: [String]) -> OpenParty? {
    let run = wide(cell)
    let text = run.map(\.text).joined(separator: " ")
    guard run.first?.column == cell.column, isPartyName(text),
      run.allSatisfy({ $0.amounts.isEmpty && $0.dates.isEmpty }),
      text.split(separator: " ").count <= 8, PartyWords.addressScore(text) < 1
    else { return nil }
    let below = column(below: cell).prefix(5)
    var seller = 0.2
    if PartyWords.hasLegalForm(text) { seller += 1 } else if PartyWords.hasTrade(text) { seller += 0.4 }
    seller += max(0, min(1, 1.2 * (cell.box.height / wordHeight - 1.1)))
    if repeats(text, texts) { seller += 0.6 }
    if cell.row < 2 { seller += 0.5 }
    if below.contains(where: isContact) { seller += 0.6 }
    guard seller > 0.9 else { return nil }
    var name = piece(run)
    name.text = PartyWords.trimmedName(name.text)
    guard !name.text.isEmpty else { return nil }
    let block = PartyBlock(role: nil, name: name, address: nil, lines: [], confidence: min(0.7, 0.2 + 0.2 * seller))
    return OpenParty(block: block, seller: seller, buyer: -1)
  }

  /// A cell with those beside it that large letters, which stand far apart, have cut off.
  private func wide(_ cell: Cell) -> [Cell] {
    func joins(_ left: Cell, _ right: Cell) -> Bool {
      right.box.left - left.box.right < 1.1 * cell.box.height
        && min(left.box.height, right.box.height) > 1.15 * wordHeight
    }
    let row = rows[cell.row]
    var (first, last) = (cell.column, cell.column)
    while first > 0, joins(row[first - 1], row[first]) { first -= 1 }
    while last + 1 < row.count, joins(row[last], row[last + 1]) { last += 1 }
    return Array(row[first...last])
  }

  /// Whether a text can be somebody's name: letters, no title of a document, no label.
  func isPartyName(_ text: String) -> Bool {
    isNameLike(text) && !PartyWords.isTitle(text) && !isLabelOnly(text) && !text.contains(":")
      && text.filter(\.isNumber).count <= 4
      && !PartyWords.hasPostalCode(text) && !PartyWords.isNoName(text) && !PartyWords.isSentence(text)
      && !PartyWords.isKey(text) && !PartyWords.isPostal(text)
  }
}
