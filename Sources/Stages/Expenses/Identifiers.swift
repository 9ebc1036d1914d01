import Language

/// Numbers of invoices, orders, customers: a run of letters, digits and joining signs with a digit in it.
enum Identifiers {
  private static let marks: Set<String> = ["nr", "no", "n", "number", "num", "nummer", "numero", "id", "#"]

  /// Returns the first identifier of a text that follows a label, with its UTF-8 range.
  static func first(in text: String) -> (text: String, range: Range<Int>)? {
    let start = afterMark(text)
    let tail = String(decoding: Array(text.utf8)[start...], as: UTF8.self)
    return bare(in: tail).map { ($0.text, $0.range.lowerBound + start..<$0.range.upperBound + start) }
  }

  /// The offset behind "Nr." or the like within the first words: what stands before belongs to the label ("(389) Nr. 471102").
  private static func afterMark(_ text: String) -> Int {
    let tokens = Tokens.of(text).filter { $0.kind != .sign || $0.folded == "#" }.prefix(7)
    for (token, next) in zip(tokens, tokens.dropFirst()) {
      if marks.contains(token.folded), next.range.lowerBound > token.range.lowerBound { return token.range.upperBound }
      if token.kind == .digits, next.kind == .digits || token.folded.count > 3 { return 0 }
    }
    return 0
  }

  /// A number in groups that are all there is: `A 41833`, `2024 0815 77`; nil where it is of one group, or a date.
  private static func whole(_ range: Range<Int>, before: Range<Int>?, in text: String) -> (
    text: String, range: Range<Int>
  )? {
    let bytes = Array(text.utf8)
    func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var (low, high) = (range.lowerBound, range.upperBound)
    if let before, before.upperBound + 1 == low, isSeries(slice(before)) { low = before.lowerBound }
    // Up to the date that may follow: "2023 6560 88 of 3 March 2024".
    let behind = slice(high..<bytes.count).split(separator: " ")
    let rest = behind.prefix { group in group.allSatisfy { $0.isNumber || $0.isUppercase } }
    let isClosed =
      rest.count == behind.count
      || little.contains(behind[rest.count].lowercased().filter(\.isLetter)) || behind[rest.count] == "-"
    let isGrouped =
      !rest.isEmpty && rest.count <= 3 && isClosed && slice(range).allSatisfy { $0.isNumber || $0.isUppercase }
      && rest.allSatisfy { group in
        group.count <= 6 && group.allSatisfy { $0.isNumber || $0.isUppercase } && group.contains(where: \.isNumber)
      }
    if isGrouped { high += rest.reduce(0) { $0 + $1.utf8.count + 1 } }
    guard low..<high != range, DateText.find(in: slice(low..<high)).isEmpty else { return nil }
    return (slice(low..<high), low..<high)
  }

  /// Whether letters can be the series of a number: one or two capitals, or up to four that are no label.
  private static func isSeries(_ word: String) -> Bool {
    guard (1...4).contains(word.count), word.allSatisfy({ $0.isLetter && $0.isUppercase }) else { return false }
    let folded = word.lowercased()
    return !marks.contains(folded) && !little.contains(folded) && ExpensePage.labels(in: word).isEmpty
  }

  private static let little: Set<String> = [
    "du", "le", "de", "del", "of", "am", "on", "vom", "den", "van", "for", "und", "and", "et", "e", "y", "no", "co",
    "page", "bis", "to", "p", "o", "ist", "was", "is", "dated", "dd", "date", "fecha", "d",
  ]

  private static func bare(in text: String) -> (text: String, range: Range<Int>)? {
    var offset = 0
    var words = 0
    var before: Range<Int>?
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
      defer { offset += part.utf8.count + 1 }
      let start = part.prefix { !$0.isLetter && !$0.isNumber }
      let core = part.dropFirst(start.count)
      let end = core.reversed().prefix { !$0.isLetter && !$0.isNumber && $0 != "*" }
      let found = core.dropLast(end.count)
      guard !found.isEmpty else { continue }
      if found.contains(where: \.isNumber), found.count >= 2 || words == 0, DateText.read(String(found)) == nil {
        let low = offset + start.utf8.count
        let range = low..<low + found.utf8.count
        return whole(range, before: before, in: text) ?? (String(found), range)
      }
      before = start.isEmpty && end.isEmpty ? offset..<offset + part.utf8.count : nil
      // A word or two may stand between, not a sentence.
      words += 1
      if words > 2 || found.count > 4 { return nil }
    }
    return nil
  }
}
