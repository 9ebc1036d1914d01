import Documents
import Language

/// Fields whose labels are lost or were never printed, found by their form and place.
enum PrintedPlaces {
  /// Adds the address of an American card, which ends in place, state and ZIP code, and the names, which stand right above it.
  static func complete(_ values: inout [PrintedValue], lines: PrintedLines, isAmerican: Bool) {
    guard isAmerican else { return }
    let places = lines.rows.indices.compactMap { row -> (row: Int, tokens: [PrintedLines.Token])? in
      // The place may share its row with something to the left: it begins where a cell does.
      let row = row
      for start in lines.rows[row].indices where lines.rows[row][start].startsCell {
        let tokens = Array(lines.rows[row][start...])
        if let match = PrintedAddress.match(text(tokens)),
          AAMVAIssuers.issuer(code: String(match.2)) != nil
        {
          return (row, tokens)
        }
      }
      return nil
    }
    guard let place = places.first else { return }
    let left = place.tokens[0].box.left
    let height = lines.wordHeight
    // The column above the place, from the bottom up, numbers of fields left out.
    var column: [[PrintedLines.Token]] = []
    var top = place.tokens[0].box.top
    for row in lines.rows[..<place.row].reversed() {
      let tokens = row.filter { $0.box.right > left - 1.5 * height }
        .drop {
          PrintedLabels.meaning(code: $0.folded, isAmerican: true) != nil && $0.folded.count <= 2
            && $0.box.left < left + height
        }
      guard let first = tokens.first, abs(first.box.left - left) < 2 * height, top - first.box.bottom < 1.5 * height
      else { break }
      // The cell that stands in the column, not what follows to the right.
      let cell = tokens.prefix(1) + tokens.dropFirst().prefix { !$0.startsCell }
      column.append(withoutNumber(Array(cell), codes: codes(lines), wordHeight: height))
      top = first.box.top
    }
    // A row with a label or a date above the address is another field.
    column = Array(
      column.prefix { tokens in
        DateText.find(in: text(tokens)).isEmpty
          && !tokens.contains { PrintedLabels.meaning($0.folded) != nil && $0.folded.count <= 4 }
      })
    let streets = column.prefix { $0.contains { $0.text.contains(where: \.isNumber) } || column.first == $0 }.prefix(2)
    if !values.contains(where: { $0.type == .address }) || address(values).isEmpty {
      values.removeAll { $0.type == .address }
      let rows = streets.reversed() + [place.tokens]
      values.append(
        PrintedValue(
          type: .address, text: rows.map { text($0) }.joined(separator: "\n"),
          confidence: confidence(rows.flatMap { $0 }), words: rows.flatMap { $0.map(\.word) }))
    }
    let names = column.dropFirst(streets.count).prefix { tokens in
      tokens.allSatisfy { !$0.text.contains(where: \.isNumber) }
        && PrintedLabels.meaning(tokens.map(\.folded).joined()) == nil
    }.prefix(2)
    // Given names stand below the surname.
    for (type, tokens) in zip(names.count == 2 ? [IdentityType.firstName, .lastName] : [], names)
    where !values.contains(where: { $0.type == type }) {
      values.append(
        PrintedValue(
          type: type, text: text(tokens).filter { $0.isLetter || " -'.".contains($0) },
          confidence: confidence(tokens) * 0.8, words: tokens.map(\.word)))
    }
  }

  /// Returns where the numbers of the fields 1 to 3 begin, which stand in one column.
  private static func codes(_ lines: PrintedLines) -> [Double] {
    lines.rows.compactMap { row in row.first.flatMap { ["1", "2", "3"].contains($0.folded) ? $0.box.left : nil } }
  }

  /// Returns a line without the number of its field: one that OCR took for a small letter, or that sticks to the first word.
  private static func withoutNumber(
    _ tokens: [PrintedLines.Token], codes: [Double], wordHeight: Double
  ) -> [PrintedLines.Token] {
    guard var first = tokens.first else { return tokens }
    if tokens.count > 1, first.text.count == 1, first.text.allSatisfy(\.isLowercase) {
      return Array(tokens.dropFirst())
    }
    let isInColumn = codes.contains { abs($0 - first.box.left) < 0.6 * wordHeight }
    let rest = first.text.dropFirst()
    let sticks = first.text.first.map { "128".contains($0) } == true && rest.count >= 2
    guard sticks, rest.allSatisfy(\.isLetter) || (isInColumn && first.text.first == "8") else { return tokens }
    first.text = String(rest)
    first.folded = Reconciliation.folded(first.text)
    return [first] + tokens.dropFirst()
  }

  /// Returns the city that the address found so far names.
  private static func address(_ values: [PrintedValue]) -> String {
    guard let value = values.first(where: { $0.type == .address }) else { return "" }
    return PrintedAddress(value.text).fields.first { $0.type == .city }?.value ?? ""
  }

  /// Gives the dates of a card that no label names to birth, issue and expiry, by their order: birth lies years before the others, and
  /// the last is the expiry.
  static func completeDates(_ values: inout [PrintedValue], lines: PrintedLines, order: DateOrder) {
    let types: [IdentityType] = [.dateOfBirth, .dateOfIssue, .expirationDate]
    let known = values.filter { types.contains($0.type) }.compactMap { PrintedDate.find($0.text, order: order)?.date }
    guard types.contains(where: { type in !values.contains { $0.type == type } }) else { return }
    var dates: [CalendarDate: (text: String, words: [Int])] = [:]
    for row in lines.rows {
      let line = text(row)
      for match in DateText.find(in: line, order: order) where !known.contains(match.date) {
        var (words, start): ([Int], Int) = ([], 0)
        for token in row {
          let end = start + token.text.utf8.count
          if start < match.range.upperBound, end > match.range.lowerBound { words.append(token.word) }
          start = end + 1
        }
        dates[match.date] = (String(decoding: Array(line.utf8)[match.range], as: UTF8.self), words)
      }
    }
    func add(_ type: IdentityType, _ date: CalendarDate) {
      guard !values.contains(where: { $0.type == type }), let found = dates[date] else { return }
      values.append(PrintedValue(type: type, text: found.text, confidence: 0.6, words: found.words))
      dates[date] = nil
    }
    let all = (known + dates.keys).sorted()
    guard all.count >= 2, let first = all.first, let last = all.last else { return }
    // The youngest drivers and holders of cards of their own are about fourteen; documents last at most fifteen years.
    let years = Double(last.dayNumber - first.dayNumber) / 365.25
    if years >= 14, dates[first] != nil { add(.dateOfBirth, first) }
    if dates[last] != nil, !known.contains(where: { $0 > last }) { add(.expirationDate, last) }
    let middle = dates.keys.filter { $0 > first && $0 < last && Double(last.dayNumber - $0.dayNumber) / 365.25 <= 15.1 }
      .sorted()
    if let issue = middle.first, middle.count == 1 { add(.dateOfIssue, issue) }
  }

  private static func text(_ tokens: [PrintedLines.Token]) -> String { tokens.map(\.text).joined(separator: " ") }

  private static func confidence(_ tokens: [PrintedLines.Token]) -> Double {
    tokens.reduce(0) { $0 + $1.confidence } / Double(max(1, tokens.count))
  }
}
