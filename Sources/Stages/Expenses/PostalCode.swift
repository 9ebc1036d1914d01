import Language

/// Postal codes at the beginning or end of a line of an address.
enum PostalCode {
  /// English words of streets: a number before them is a house's.
  private static let streets: Set<String> = [
    "street", "st", "road", "rd", "avenue", "ave", "boulevard", "blvd", "drive", "dr", "lane", "ln", "way", "court",
    "ct",
    "parkway", "pkwy", "highway", "hwy", "terrace", "crescent", "close", "circle",
  ]
  private static let australian: Set<Substring> = ["NSW", "VIC", "QLD", "SA", "WA", "TAS", "ACT", "NT"]

  /// Returns the postal code of a line: digits with a place beside them, a ZIP code behind a state, or a code of letters and digits.
  static func find(in text: String) -> String? {
    let words = text.split(whereSeparator: { $0.isWhitespace || $0 == "," })
    return joined(words) ?? spaced(words) ?? lettered(words) ?? digits(Tokens.of(text), in: text)
  }

  /// Codes of two groups of digits before a place: 31-147 Kraków, 4050-265 Porto.
  private static func joined(_ words: [Substring]) -> String? {
    for (index, word) in words.enumerated() where index + 1 < words.count && words[index + 1].first?.isLetter == true {
      // D-82319 and the like are the code behind the country.
      let core = word.drop { $0.isLetter || $0 == "-" && word.first?.isLetter == true }
      let groups = core.split(separator: "-", omittingEmptySubsequences: false)
      guard groups.count == 2, groups.allSatisfy({ $0.allSatisfy(\.isNumber) }), groups[1].count == 3,
        groups[0].count == 2 || groups[0].count == 4
      else { continue }
      return String(core)
    }
    return nil
  }

  /// Czech, Slovak, Swedish and Greek codes of three digits and two at the beginning of a line: 110 00 Praha 1.
  private static func spaced(_ words: [Substring]) -> String? {
    guard words.count > 2, words[1].count == 2, words[1].allSatisfy(\.isNumber), let place = words[2].first,
      place.isUppercase, words[2].count > 2, Currency.code(name: words[2].lowercased()) == nil
    else { return nil }
    let first = words[0].split(separator: "-").last ?? words[0]
    return first.count == 3 && first.allSatisfy(\.isNumber) ? "\(first) \(words[1])" : nil
  }

  /// British AB1 2CD, Dutch 1234 AB, Canadian A1B 2C3, Australian NSW 2038.
  private static func lettered(_ words: [Substring]) -> String? {
    for (left, right) in zip(words, words.dropFirst()) {
      let (outward, inward) = (left, right.prefix { $0.isLetter || $0.isNumber })
      let isBritish =
        (2...4).contains(outward.count) && inward.count == 3 && outward.first?.isLetter == true
        && outward.last.map { $0.isNumber || $0.isLetter } == true
        && outward.contains(where: \.isNumber) && inward.first?.isNumber == true
        && inward.dropFirst().allSatisfy { $0.isLetter && $0.isUppercase }
      let isDutch =
        outward.count == 4 && outward.allSatisfy(\.isNumber) && inward.count == 2
        && inward.allSatisfy { $0.isLetter && $0.isUppercase }
      let shape = (outward + inward).map { $0.isNumber ? "9" : $0.isUppercase ? "A" : "." }.joined()
      if isBritish || isDutch || shape == "A9A9A9" && outward.count == 3 { return "\(outward) \(inward)" }
      if australian.contains(outward), inward.count == 4, inward.allSatisfy(\.isNumber) { return String(inward) }
    }
    return nil
  }

  private static func digits(_ tokens: [Token], in text: String) -> String? {
    let bytes = Array(text.utf8)
    for (index, token) in tokens.enumerated() where token.kind == .digits && (4...6).contains(token.folded.count) {
      let before = index > 0 ? tokens[index - 1] : nil
      let after = index + 1 < tokens.count ? tokens[index + 1] : nil
      if isZIPPlus4(tokens, index) { return token.folded }
      if let before, !token.isSpaced, before.folded != ",", before.folded != "-", before.folded != "." { continue }
      if let after, !after.isSpaced, after.kind != .letters, after.folded != ",", after.folded != "." { continue }
      // Six digits behind a place: Pune 411018, Bengaluru - 560038.
      if token.folded.count == 6 {
        let place = before?.folded == "-" && index > 1 ? tokens[index - 2] : before
        if after == nil || after?.folded == ",", let place, place.kind == .letters, place.folded.count > 3 {
          return token.folded
        }
        continue
      }
      // "2209 Mission Street" begins with the number of a house.
      let next = tokens[(index + 1)...].prefix { $0.folded != "," && $0.kind != .digits }
      if next.contains(where: { streets.contains($0.folded) }) { continue }
      // A place is written with a capital and is no currency: "14 May 2024 until", "62000 EUR".
      if let after, after.kind == .letters,
        (0x61...0x7A).contains(bytes[after.range.lowerBound]) && after.folded.count > 1 && !isNameParticle(after.folded)
          || after.folded.count == 3 && Currency.code(name: after.folded) != nil
      {
        continue
      }
      // A place behind it; or, for five digits, a state or a place before it.
      let isFollowed =
        after?.kind == .letters && ((after?.folded.count ?? 0) > 2 || isArticle(tokens, index + 1))
        || (after?.folded == "," && index + 2 < tokens.count)
      let isPreceded = before?.kind == .letters || before?.folded == ","
      if isFollowed || (token.folded.count == 5 && isPreceded) { return token.folded }
    }
    return nil
  }

  /// An American code with its four more digits behind a state: `IL 60641-2207`.
  private static func isZIPPlus4(_ tokens: [Token], _ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].kind == .letters, tokens[index - 1].folded.count == 2, index + 2 < tokens.count,
      tokens[index].folded.count == 5, tokens[index + 1].folded == "-", !tokens[index + 1].isSpaced
    else { return false }
    return tokens[index + 2].kind == .digits && tokens[index + 2].folded.count == 4 && !tokens[index + 2].isSpaced
  }

  /// Whether a place begins with a little word: `44240 La Chapelle-sur-Erdre`.
  private static func isArticle(_ tokens: [Token], _ index: Int) -> Bool {
    index + 1 < tokens.count && isNameParticle(tokens[index].folded) && tokens[index + 1].kind == .letters
      && tokens[index + 1].folded.count > 2
  }

  /// Whether a word in small letters begins names of places: `2500 den Haag`, `06110 le Cannet`.
  private static func isNameParticle(_ word: String) -> Bool {
    ["den", "de", "der", "le", "la", "les", "el", "los", "las", "am", "an", "im", "in", "sankt", "bad", "ca"].contains(
      word)
  }
}
