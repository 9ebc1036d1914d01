import Documents
import Language

/// Labels and their values on a card: to the right of the label, or below it.
struct PrintedPairs {
  private struct Label {
    var meaning: PrintedLabels.Meaning
    var row: Int
    /// Indexes of its tokens in the row.
    var tokens: Range<Int>
    var box: Rect<Pixels>
    /// Whether it is only the number of a field.
    var isCode: Bool
  }

  /// The values, in reading order, at most one of a type.
  private(set) var values: [PrintedValue] = []
  private let lines: PrintedLines
  private let order: DateOrder

  init(_ lines: PrintedLines, isLicence: Bool, isAmerican: Bool) {
    self.lines = lines
    order = isAmerican ? .monthFirst : .dayFirst
    let labels = lines.rows.indices.map {
      Self.labels(lines.rows[$0], row: $0, isLicence: isLicence, isAmerican: isAmerican)
    }
    for row in labels {
      for (index, label) in row.enumerated() {
        guard let type = type(label), !values.contains(where: { $0.type == type }) else { continue }
        let next = index + 1 < row.count ? row[index + 1] : nil
        let right = Array(
          lines.rows[label.row][label.tokens.upperBound..<(next?.tokens.lowerBound ?? lines.rows[label.row].count)])
        let below = below(label, next: next, labels: labels, lines: type == .address ? 3 : 1)
        let candidates = type == .address ? [right + below, below] : [right, below]
        for tokens in candidates {
          guard let value = Self.value(tokens, type: type, isName: label.meaning == .name, order: order) else {
            continue
          }
          values += value.filter { new in !values.contains { $0.type == new.type } }
          break
        }
      }
    }
  }

  private func type(_ label: Label) -> IdentityType? {
    switch label.meaning {
    case .field(let type): type
    case .name: .lastName
    case .other: nil
    }
  }

  private static func labels(
    _ row: [PrintedLines.Token], row number: Int, isLicence: Bool, isAmerican: Bool
  ) -> [Label] {
    var labels: [Label] = []
    var index = 0
    while index < row.count {
      if let (meaning, count) = label(row[index...], follows: labels.last?.tokens.upperBound == index) {
        // A short number right before a label is its own, misread.
        let isNumbered =
          isLicence && index > (labels.last?.tokens.upperBound ?? 0) && row[index - 1].folded.count <= 2
          && row[index - 1].folded.contains(where: \.isNumber)
        let tokens = (isNumbered ? index - 1 : index)..<(index + count)
        let box = row[tokens].dropFirst().reduce(row[tokens.lowerBound].box) { $0.union($1.box) }
        if let last = labels.last, last.tokens.upperBound == tokens.lowerBound,
          last.isCode || continues(last.meaning, meaning)
        {
          // A number before its label, or the label in the next language.
          labels[labels.count - 1].tokens = last.tokens.lowerBound..<tokens.upperBound
          labels[labels.count - 1].box = last.box.union(box)
          labels[labels.count - 1].isCode = false
          if last.meaning == .name || last.isCode { labels[labels.count - 1].meaning = meaning }
        } else {
          labels.append(Label(meaning: meaning, row: number, tokens: tokens, box: box, isCode: false))
        }
        index += count
      } else if isLicence, let meaning = code(row, index, isAmerican: isAmerican) {
        labels.append(
          Label(meaning: meaning, row: number, tokens: index..<(index + 1), box: row[index].box, isCode: true))
        index += 1
      } else {
        index += 1
      }
    }
    return labels
  }

  private static func continues(_ left: PrintedLabels.Meaning, _ right: PrintedLabels.Meaning) -> Bool {
    left == right || left == .name && (right == .field(.lastName) || right == .field(.firstName))
  }

  /// Returns the label that words begin with and how many words it has, the longest first.
  ///
  /// - Parameter follows: whether a label stands right before.
  private static func label(
    _ words: ArraySlice<PrintedLines.Token>, follows: Bool
  ) -> (PrintedLabels.Meaning, Int)? {
    for isExact in [true, false] {
      for count in stride(from: min(PrintedLabels.mostWords, words.count), through: 1, by: -1) {
        let label = words.prefix(count)
        let joined = label.map(\.folded).joined()
        // A misread label does not swallow the short value after it.
        guard count == 1 || label.allSatisfy({ !$0.folded.isEmpty }), isExact || (label.last?.folded.count ?? 0) >= 3,
          let meaning = isExact ? PrintedLabels.meaning(joined) : PrintedLabels.misreadMeaning(joined)
        else { continue }
        // Words that are common in values are labels only where one can begin.
        if count == 1, joined.count <= 4, !follows, let first = words.first, !first.startsCell, !isShortLabel(first) {
          continue
        }
        return (meaning, count)
      }
    }
    return nil
  }

  private static let shortLabels: Set<String> = [
    "DOB", "EXP", "ISS", "SEX", "HGT", "WGT", "EYES", "REST", "END", "DL", "LN", "FN",
  ]

  /// Returns whether a short word inside a row is a label.
  private static func isShortLabel(_ word: PrintedLines.Token) -> Bool {
    word.text.hasSuffix(":") || word.text.hasSuffix("#") || shortLabels.contains(word.folded)
  }

  private static func code(_ row: [PrintedLines.Token], _ index: Int, isAmerican: Bool) -> PrintedLabels.Meaning? {
    let token = row[index]
    guard
      token.startsCell || index > 0 && row[index - 1].box.right + 0.5 * token.box.height < token.box.left
        || token.text.hasSuffix(".")
    else { return nil }
    return PrintedLabels.meaning(code: token.folded, isAmerican: isAmerican)
  }

  /// Returns the words below a label, as far to the right as the next label.
  private func below(_ label: Label, next: Label?, labels: [[Label]], lines count: Int) -> [PrintedLines.Token] {
    let height = max(label.box.height, lines.wordHeight)
    var (bottom, taken): (Double, [PrintedLines.Token]) = (label.box.bottom, [])
    var row = label.row + 1
    var found = 0
    while row < lines.rows.count, found < count {
      guard let first = lines.rows[row].first, first.box.top - bottom < 1.8 * height else { break }
      let left = label.box.left - 0.8 * height
      let right = next.map { $0.box.left - 0.3 * height } ?? .infinity
      let words = lines.rows[row].filter { $0.box.left >= left && $0.box.left < right }
      let isLabelled = labels[row].contains { $0.box.left >= left && $0.box.left < right }
      if isLabelled { break }
      if !words.isEmpty {
        taken += words
        found += 1
        bottom = words.map(\.box.bottom).max() ?? bottom
      }
      row += 1
    }
    return taken
  }

  /// Returns the values that words can be for a type, nil when they cannot be one.
  private static func value(
    _ tokens: [PrintedLines.Token], type: IdentityType, isName: Bool, order: DateOrder
  ) -> [PrintedValue]? {
    guard !tokens.isEmpty else { return nil }
    func made(_ type: IdentityType, _ tokens: some Collection<PrintedLines.Token>) -> PrintedValue {
      let confidence = tokens.reduce(0) { $0 + $1.confidence } / Double(max(1, tokens.count))
      return PrintedValue(
        type: type, text: tokens.map(\.text).joined(separator: " "), confidence: confidence, words: tokens.map(\.word))
    }
    switch type {
    case .dateOfBirth, .expirationDate, .dateOfIssue:
      let text = tokens.map(\.text).joined(separator: " ")
      guard let found = PrintedDate.find(text, order: order) else { return nil }
      var date = made(type, tokens)
      // The month in a second language stands inside and is no part of the date's text.
      let own = tokens.indices.filter { found.text.contains(tokens[$0].text) }
      if let first = own.first, let last = own.last { date.words = tokens[first...last].map(\.word) }
      return [date]
    case .documentNumber, .personalNumber:
      // Numbers are often parted by blanks: all words with digits that stand together, capitals before them too.
      let run = tokens.prefix { token in
        !token.folded.isEmpty && token.folded.allSatisfy { $0.isASCII } && token.text == token.text.uppercased()
      }
      let until = run.drop { !$0.folded.contains(where: \.isNumber) && $0.folded.count > 2 }.prefix { token in
        token.folded.contains(where: \.isNumber) || token.folded.count <= 2
      }
      guard until.map(\.folded.count).reduce(0, +) >= 4,
        until.contains(where: { $0.folded.contains(where: \.isNumber) }),
        PrintedDate.find(until.map(\.text).joined(separator: " "), order: order) == nil
      else { return nil }
      var number = made(type, until)
      number.text = number.text.filter { $0.isLetter || $0.isNumber || " -/*.".contains($0) }
      return [number]
    case .sex:
      guard
        let sex = tokens.first(where: {
          ["M", "F", "X", "W", "MALE", "FEMALE"].contains($0.folded) || $0.folded == "MF"
        })
      else { return nil }
      return [made(type, [sex])]
    case .firstName, .lastName, .middleName, .placeOfBirth, .nationality, .county:
      let words = tokens.prefix { !$0.text.contains(where: \.isNumber) && !$0.text.contains("<") }.filter {
        $0.folded.count >= 1
      }
      guard words.map(\.folded.count).reduce(0, +) >= 2 else { return nil }
      return isName && type == .lastName ? whole(words, made) : [made(type, words)]
    case .vehicleClass, .restrictions, .endorsements:
      let words = tokens.prefix { !$0.folded.isEmpty && $0.folded.count <= 8 && $0.text == $0.text.uppercased() }
        .prefix(4)
      return words.isEmpty ? nil : [made(type, type == .vehicleClass ? words.prefix(1) : words)]
    case .address:
      var lines: [[PrintedLines.Token]] = []
      for token in tokens {
        if let last = lines.last?.last, token.box.center.y - last.box.center.y < 0.5 * last.box.height {
          lines[lines.count - 1].append(token)
        } else {
          lines.append([token])
        }
      }
      var value = made(type, tokens)
      value.text = lines.map { $0.map(\.text).joined(separator: " ") }.joined(separator: "\n")
      return value.text.contains(where: \.isLetter) ? [value] : nil
    default: return [made(type, tokens)]
    }
  }

  /// Returns the parts of a name under the label `Name`: surname and given names with a comma between, one word alone as the surname,
  /// else in the order of speech.
  private static func whole(
    _ words: [PrintedLines.Token], _ made: (IdentityType, [PrintedLines.Token]) -> PrintedValue
  ) -> [PrintedValue] {
    if let comma = words.firstIndex(where: { $0.text.hasSuffix(",") }), comma + 1 < words.count {
      var last = made(.lastName, Array(words[...comma]))
      last.text = String(last.text.dropLast())
      return [last, made(.firstName, Array(words[(comma + 1)...]))]
    }
    guard words.count > 1, let last = words.last else { return [made(.lastName, words)] }
    return [made(.firstName, words.dropLast()), made(.lastName, [last])]
  }
}
