import Documents
import Language

extension ExpensePage {
  /// Returns the sender's line of a letter: `Hetzner Online GmbH • Industriestr. 25 • 91710 Gunzenhausen`.
  func senderLine() -> PartyBlock? {
    for cell in cells where cell.text.count > 15 && cell.box.center.y < height / 2 && !isBank(cell) {
      // Addresses have commas of their own: the stronger signs come first. Some are OCR's for a dot.
      for separator in [" • ", " ● ", " · ", " | ", " - ", " – ", " * ", " / ", " « ", " » ", " ° ", ", "]
      where cell.text.contains(separator) {
        let parts = cell.text.split(separator: separator).map { String($0).trimmingBlanks() }
        let isSure = separator != ", " || PartyWords.hasLegalForm(parts[0])
        if isSure, let block = senderLine(parts, cell) { return block }
      }
      if let block = senderLine(spaced(cell), cell) { return block }
      if let block = plainSenderLine(cell) { return block }
    }
    return nil
  }

  /// The parts of a line that blanks divide which are much wider than the line's others.
  private func spaced(_ cell: Cell) -> [String] {
    let gaps = zip(cell.words, cell.words.dropFirst()).map { $1.box.left - $0.box.right }
    guard gaps.count >= 4, let usual = gaps.sorted().dropFirst(gaps.count / 3).first, usual > 0 else { return [] }
    var parts = [""]
    for (index, word) in cell.words.enumerated() {
      if index > 0, gaps[index - 1] > 1.6 * usual { parts.append("") }
      parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + cell.text(word.range)
    }
    return parts
  }

  private func senderLine(_ parts: [String], _ cell: Cell) -> PartyBlock? {
    guard (3...6).contains(parts.count), let code = parts.firstIndex(where: PartyWords.hasPostalCode),
      (1...3).contains(code), isNameLike(parts[0]), !isLabelled(cell)
    else { return nil }
    let name = Self.withoutSenderKey(parts[0])
    guard PartyWords.addressScore(name) < 1.5, !name.isEmpty, !PartyWords.isNoName(name),
      code > 1 || !PartyWords.endsInHouseNumber(name) && name.first?.isNumber == false,
      parts[1...code].contains(where: { PartyWords.addressScore($0) >= 1.5 }),
      let first = cell.text.firstRange(of: name)
    else { return nil }
    let low = cell.text[..<first.lowerBound].utf8.count
    let namePiece = piece(cell, low..<low + name.utf8.count)
    let rest = cell.text[first.upperBound...].drop { !$0.isLetter && !$0.isNumber }
    let addressPiece = piece(cell, cell.text.utf8.count - rest.utf8.count..<cell.text.utf8.count)
    let lines = parts[1...code].map { Expenses.Piece(text: $0, page: number, box: addressPiece.box) }
    return PartyBlock(
      role: .seller, name: namePiece, address: addressPiece, lines: lines,
      confidence: PartyWords.hasLegalForm(name) ? 0.85 : 0.65)
  }

  /// A sender's line without signs between its parts: `MUSTERMANN GMBH INDUSTRIESTR. 25 91710 GUNZENHAUSEN`. The name ends with its
  /// legal form.
  private func plainSenderLine(_ cell: Cell) -> PartyBlock? {
    guard let code = PartyWords.postalCode(cell.text), let place = cell.text.firstRange(of: code),
      cell.text[..<place.lowerBound].count > 12, cell.labels.allSatisfy({ $0.range.lowerBound > 0 })
    else { return nil }
    let head = cell.text[..<place.lowerBound]
    let words = head.split(separator: " ")
    // The longest beginning that ends in a legal form, with a street behind it.
    guard
      let count = (2..<max(2, words.count)).last(where: { count in
        PartyWords.isLegalFormOnly(String(words[count - 1]))
          && words[..<count].allSatisfy { !$0.contains(where: \.isNumber) }
      })
    else { return nil }
    let street = words[count...].joined(separator: " ")
    guard street.contains(where: \.isNumber), street.contains(where: \.isLetter) else { return nil }
    let name = cell.text[words[0].startIndex..<words[count - 1].endIndex]
    guard isPartyName(String(name)) else { return nil }
    let low = cell.text[..<name.startIndex].utf8.count
    let namePiece = piece(cell, low..<low + name.utf8.count)
    let start = cell.text[..<words[count].startIndex].utf8.count
    let addressPiece = piece(cell, start..<cell.text.utf8.count)
    let lines = [street, String(cell.text[place.lowerBound...])].map {
      Expenses.Piece(text: $0.trimmingBlanks(), page: number, box: addressPiece.box)
    }
    return PartyBlock(role: .seller, name: namePiece, address: addressPiece, lines: lines, confidence: 0.75)
  }

  /// `Abs.: Muster GmbH` without its key.
  private static func withoutSenderKey(_ text: String) -> String {
    let head = text.prefix { $0.isLetter }
    let rest = text.dropFirst(head.count).drop { $0 == " " }
    let keys = [
      "abs", "absender", "exp", "expediteur", "afz", "afzender", "mitt", "mittente", "rte", "remitente", "sender",
    ]
    guard keys.contains(PartyWords.words(String(head)).first ?? ""), rest.first == "." || rest.first == ":" else {
      return text
    }
    return String(rest.drop { !$0.isLetter })
  }

  /// Whether a cell begins with a label of another party: its address is not the sender's.
  private func isLabelled(_ cell: Cell) -> Bool {
    cell.labels.contains { $0.range.lowerBound == 0 && ($0.label == .buyer || $0.label == .shipTo) }
  }
}
