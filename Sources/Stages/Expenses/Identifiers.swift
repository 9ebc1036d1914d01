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

  private static func bare(in text: String) -> (text: String, range: Range<Int>)? {
    var offset = 0
    var words = 0
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
      defer { offset += part.utf8.count + 1 }
      let start = part.prefix { !$0.isLetter && !$0.isNumber }
      let core = part.dropFirst(start.count)
      let end = core.reversed().prefix { !$0.isLetter && !$0.isNumber && $0 != "*" }
      let found = core.dropLast(end.count)
      guard !found.isEmpty else { continue }
      if found.contains(where: \.isNumber), found.count >= 2 || words == 0, DateText.read(String(found)) == nil {
        let low = offset + start.utf8.count
        return (String(found), low..<low + found.utf8.count)
      }
      // A word or two may stand between, not a sentence.
      words += 1
      if words > 2 || found.count > 4 { return nil }
    }
    return nil
  }
}
