import Documents

/// Reads the head of a receipt: the name and the address of the seller, one above the other.
struct ReceiptHead {
  let name: (piece: Expenses.Piece, confidence: Double)?
  let address: (piece: Expenses.Piece, confidence: Double)?

  /// A row of the head with what it looks like.
  private struct Line {
    let cells: [ExpensePage.Cell]
    let text: String
    let height: Double
    let box: Rect<Pixels>
    let address: Double
    let isStop: Bool
    let isTitle: Bool
    let isRegistration: Bool
  }

  init(_ page: ExpensePage) {
    let lines = Self.lines(page)
    let start = Self.addressStart(lines)
    let end = start.map { Self.addressEnd(lines, from: $0) }
    (name, address) = (
      Self.name(lines, before: start, page: page),
      start.flatMap { start in
        end.map { end in
          let members = lines[start...end]
          let score = members.reduce(0) { $0 + $1.address }
          return (page.piece(members.flatMap(\.cells)), min(0.95, 0.35 + 0.12 * score))
        }
      }
    )
  }

  /// The rows down to the first that lists goods or sums: at most 25.
  private static func lines(_ page: ExpensePage) -> [Line] {
    var lines: [Line] = []
    for row in page.rows.prefix(30) {
      let text = row.map(\.text).joined(separator: " ")
      guard text.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
      let columns = row.flatMap(\.labels).filter { $0.label.column != nil }
      if Set(columns.map(\.range.lowerBound)).count >= 3 && row.count >= 2
        || row.contains(where: { $0.amounts.contains { $0.hasCents && !$0.isPercent } }) && lines.count > 3
      {
        break
      }
      let isRegistration = isRegistration(text)
      let labels = row.flatMap(\.labels).filter { label in
        switch label.label {
        case .field(.other): label.weight >= 0.5 && label.range.lowerBound < 4
        case .field(.total), .field(.subtotal), .column: false
        case .field(.discount), .field(.shippingHandlingCharge), .field(.serviceCharge), .field(.gratuity): false
        case .field(.invoiceReceiptDate): label.weight > 0.7
        case .field: label.range.lowerBound < 6
        default: false
        }
      }
      let words = PartyWords.words(text)
      let hasContact = text.contains("@") || words.contains("www") || words.contains("fax")
      let hasDate = row.contains { !$0.dates.isEmpty }
      lines.append(
        Line(
          cells: row, text: text, height: row.map(\.box.height).max() ?? 0,
          box: row.dropFirst().reduce(row[0].box) { $0.union($1.box) },
          address: PartyWords.addressScore(text),
          isStop: !labels.isEmpty || hasContact || hasDate || isRegistration, isTitle: PartyWords.isTitle(text),
          isRegistration: isRegistration))
    }
    return lines
  }

  /// A number of a company register in brackets or alone: (65351-M), 965857-A, 201601012345.
  private static func isRegistration(_ text: String) -> Bool {
    let core = text.drop { !$0.isLetter && !$0.isNumber }
    let digits = core.filter(\.isNumber).count
    let letters = core.filter(\.isLetter).count
    return digits >= 5 && letters <= 3 && core.split(separator: " ").count <= 3 && !PartyWords.hasPostalCode(text)
  }

  private static func addressStart(_ lines: [Line]) -> Int? {
    guard var start = sureStart(lines) else { return nil }
    // A line before that looks a little like it, with a number and a comma, is part of it.
    while start > 0, case let line = lines[start - 1], !line.isStop, !line.isTitle, line.text.contains(","),
      line.text.contains(where: \.isNumber),
      !PartyWords.hasLegalForm(line.text)
    {
      start -= 1
    }
    return start
  }

  private static func sureStart(_ lines: [Line]) -> Int? {
    // The first line that is surely part of an address, or nearly so with another below it.
    for (index, line) in lines.enumerated() where !line.isStop && !line.isTitle {
      if PartyWords.hasLegalForm(line.text) && !PartyWords.hasPostalCode(line.text) { continue }
      if line.address >= 1.8 { return index }
      if line.address >= 1, index > 0,
        lines[(index + 1)...].prefix(2).contains(where: { $0.address >= 1 && !$0.isStop })
      {
        return index
      }
    }
    return nil
  }

  private static func addressEnd(_ lines: [Line], from start: Int) -> Int {
    var end = start
    for index in (start + 1)..<max(start + 1, min(lines.count, start + 7)) {
      let line = lines[index]
      if line.isStop || line.isTitle { break }
      let gap = line.box.top - lines[index - 1].box.bottom
      if gap > 1.6 * max(line.height, lines[index - 1].height) { break }
      if !line.text.contains(where: \.isLetter) && line.text.filter(\.isNumber).count != 5 { break }
      end = index
    }
    return end
  }

  private static func name(_ lines: [Line], before start: Int?, page: ExpensePage) -> (Expenses.Piece, Double)? {
    let heights = lines.map(\.height).sorted()
    let median = heights.isEmpty ? 1 : heights[heights.count / 2]
    var best: (score: Double, index: Int)?
    for (index, line) in lines.prefix(max(3, (start ?? 8))).enumerated() {
      let letters = line.text.filter(\.isLetter).count
      guard letters >= 3, !line.text.contains("@") else { continue }
      var score = 1 - 0.25 * Double(index)
      if PartyWords.hasLegalForm(line.text) { score += 3 }
      if PartyWords.hasTrade(line.text) { score += 1 }
      if PartyWords.isTradeOnly(line.text) && !PartyWords.hasLegalForm(line.text) { score -= 2 }
      if line.isTitle { score -= 3 }
      if line.isStop && !PartyWords.hasLegalForm(line.text) { score -= 2 }
      if index + 1 < lines.count, lines[index + 1].isRegistration { score += 1.2 }
      if let start, index + 1 == start { score += 0.4 }
      if line.address >= 1.5 { score -= 1.5 }
      score += min(0.8, 0.6 * (line.height / max(1, median) - 1))
      if letters * 2 < line.text.count { score -= 1 }
      if score > best?.score ?? -.infinity { best = (score, index) }
    }
    guard let best else { return nil }
    var cells = lines[best.index].cells
    // On a wide page something else stands beside the name.
    let isApart = zip(cells, cells.dropFirst()).contains { $1.box.left - $0.box.right > 3 * page.wordHeight }
    if isApart,
      let named = cells.first(where: { PartyWords.hasLegalForm($0.text) })
        ?? cells.first(where: { page.isNameLike($0.text) })
    {
      cells = [named]
    }
    // The legal form alone belongs to the line above it; a line below that is only the form belongs to this one.
    let text = lines[best.index].text
    if PartyWords.isLegalFormOnly(text) || PartyWords.isTradeOnly(text), best.index > 0, !lines[best.index - 1].isTitle
    {
      cells = lines[best.index - 1].cells + cells
    }
    if best.index + 1 < lines.count, PartyWords.isLegalFormOnly(lines[best.index + 1].text) {
      cells += lines[best.index + 1].cells
    }
    var piece = page.piece(cells)
    piece.text = PartyWords.trimmedName(piece.text)
    guard !piece.text.isEmpty else { return nil }
    return (piece, min(0.95, max(0.1, 0.3 + 0.13 * best.score)))
  }
}
