/// The parts of an address: street, city, ZIP code, country.
enum AddressParts {
  static func fields(_ lines: [Expenses.Piece], confidence: Double, group: PartyGroup) -> [Expenses.Field] {
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
    // The block is what stands above the place: a floor, a building, a street.
    if last > 0 {
      let above = lines[..<last]
      let street = above.last { PartyWords.addressScore($0.text) >= 1 } ?? lines[last - 1]
      add(.street, street.text, street)
      let boxes = above.compactMap(\.box)
      let whole = boxes.dropFirst().reduce(boxes.first) { $0?.union($1) }
      add(
        .addressBlock, above.map(\.text).joined(separator: " "),
        Expenses.Piece(text: "", page: lines[0].page, box: whole))
    }
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
