/// Finds numbers in text, with point or comma for decimals, groups, signs, and the currency beside them.
package enum AmountText {
  /// Which sign stands before the decimals.
  package enum Style: String, Hashable, Sendable, Codable { case point, comma }

  package struct Match: Hashable, Sendable {
    package let amount: Amount
    /// UTF-8 offsets of the number and its sign, without the currency.
    package let range: Range<Int>
    /// ISO 4217 code of a currency written beside it.
    package let currency: String?
    /// UTF-8 offsets with the currency.
    package let fullRange: Range<Int>
    /// Whether a percent sign follows.
    package let isPercent: Bool
    /// The decimal sign that the text proves; nil where there is none or `1.234` could be either.
    package let proves: Style?
    /// Whether `1.234` could be a thousand or one and a bit.
    package let isAmbiguous: Bool
    /// Whether it is written with two decimals, as prices are.
    package var hasCents: Bool { amount.places == 2 }
  }

  /// Returns the numbers of a text, first to last.
  ///
  /// - Parameter style: what `1.234` and `1,234` mean; without it, groups of thousands.
  package static func find(in text: String, style: Style? = nil) -> [Match] {
    let tokens = Tokens.of(text)
    var matches: [Match] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].kind == .digits || startsWithDecimals(tokens, index) else {
        index += 1
        continue
      }
      var end = index
      let parts = parts(tokens, from: &end)
      if let number = number(parts, style: style), !isPartOfWord(tokens, index, end) {
        matches.append(match(tokens, index, end, number))
      }
      index = end
    }
    return matches
  }

  /// Returns the number that a text as a whole is, with sign and currency; nil when there is anything else.
  package static func read(_ text: String, style: Style? = nil) -> Match? {
    let matches = find(in: text, style: style)
    guard let match = matches.first, matches.count == 1 else { return nil }
    let rest = Tokens.of(text).filter { !match.fullRange.contains($0.range.lowerBound) && $0.kind != .sign }
    return rest.isEmpty ? match : nil
  }

  // MARK: Parts

  /// `.50` as some tills print it.
  private static func startsWithDecimals(_ tokens: [Token], _ index: Int) -> Bool {
    guard tokens[index].folded == ".", index + 1 < tokens.count, tokens[index + 1].kind == .digits,
      !tokens[index + 1].isSpaced, tokens[index + 1].folded.count == 2
    else { return false }
    return index == 0 || tokens[index].isSpaced || tokens[index - 1].kind == .letters
      || Currency.code(symbol: tokens[index - 1].folded) != nil || tokens[index - 1].folded == "-"
  }

  /// A number's digits and the signs between them; moves `index` behind it.
  private static func parts(_ tokens: [Token], from index: inout Int) -> [String] {
    var parts: [String] = []
    if tokens[index].kind == .sign {
      parts = ["", tokens[index].folded]
      index += 1
    }
    parts.append(tokens[index].folded)
    index += 1
    while index < tokens.count {
      let next = tokens[index]
      if next.kind == .sign, !next.isSpaced, [".", ",", "'", "\u{2019}"].contains(next.folded),
        index + 1 < tokens.count, tokens[index + 1].kind == .digits, !tokens[index + 1].isSpaced
      {
        parts += [next.folded, tokens[index + 1].folded]
        index += 2
      } else if next.kind == .digits, next.isSpaced, next.folded.count == 3, parts.count % 2 == 1,
        parts[0].count <= 3, isGroupedByBlanks(tokens, index)
      {
        parts += [" ", next.folded]
        index += 1
      } else {
        break
      }
    }
    return parts
  }

  /// Whether the groups after a blank end in decimals behind a comma: only where commas are decimals do blanks group.
  private static func isGroupedByBlanks(_ tokens: [Token], _ start: Int) -> Bool {
    var index = start + 1
    while index < tokens.count, tokens[index].kind == .digits, tokens[index].isSpaced, tokens[index].folded.count == 3 {
      index += 1
    }
    return index + 1 < tokens.count && tokens[index].folded == "," && !tokens[index].isSpaced
      && tokens[index + 1].kind == .digits && !tokens[index + 1].isSpaced && tokens[index + 1].folded.count <= 2
  }

  private struct Number {
    let amount: Amount
    let proves: Style?
    let isAmbiguous: Bool
  }

  private static func number(_ parts: [String], style: Style?) -> Number? {
    let signs = stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
    let groups = stride(from: 0, to: parts.count, by: 2).map { parts[$0] }
    func number(decimals: Bool, proves: Style?, isAmbiguous: Bool = false) -> Number? {
      let digits = groups.joined()
      guard digits.count <= 15, let units = Int(digits) else { return nil }
      let places = decimals ? groups[groups.count - 1].count : 0
      return places > 9
        ? nil : Number(amount: Amount(units: units, places: places), proves: proves, isAmbiguous: isAmbiguous)
    }
    func areThousands(_ groups: ArraySlice<String>) -> Bool {
      // Two digits a group: 1,00,000 as in India; the last has three.
      groups.dropFirst().allSatisfy { $0.count == 3 || $0.count == 2 } && (groups.count < 2 || groups.last?.count == 3)
    }
    guard let last = signs.last else { return number(decimals: false, proves: nil) }
    let lastStyle: Style? = last == "." ? .point : last == "," ? .comma : nil
    let others = Set(signs.dropLast())
    if let lastStyle, !others.contains(last) {
      if !others.isEmpty { return areThousands(groups.dropLast()) ? number(decimals: true, proves: lastStyle) : nil }
      let isThousand = groups[1].count == 3 && (1...3).contains(groups[0].count) && groups[0] != "0"
      guard isThousand else { return number(decimals: true, proves: lastStyle) }
      return number(decimals: style == lastStyle, proves: nil, isAmbiguous: true)
    }
    // Several of the same sign, or apostrophes: groups only.
    let kinds = Set(signs)
    guard kinds.count == 1, areThousands(groups[...]) else { return nil }
    return number(decimals: false, proves: lastStyle.map { $0 == .point ? .comma : .point })
  }

  // MARK: What stands around

  /// Whether digits belong to a word, a date, a time or a longer number.
  private static func isPartOfWord(_ tokens: [Token], _ start: Int, _ end: Int) -> Bool {
    if start > 0, !tokens[start].isSpaced {
      let before = tokens[start - 1]
      if before.kind == .letters && Currency.code(name: before.folded) == nil && before.folded != "x" { return true }
      if before.kind == .sign, ["/", ":", ".", "_", "#", ","].contains(before.folded), start > 1, !before.isSpaced,
        tokens[start - 2].kind != .sign, !(before.folded == ":" && tokens[start - 2].kind == .letters)
      {
        return true
      }
      if before.kind == .sign, before.folded == "-", start > 1, !before.isSpaced, tokens[start - 2].kind != .sign {
        return true
      }
    }
    guard end < tokens.count, !tokens[end].isSpaced else { return false }
    let after = tokens[end]
    if ["/", ":", "_"].contains(after.folded), end + 1 < tokens.count, !tokens[end + 1].isSpaced { return true }
    if after.folded == "-", end + 1 < tokens.count, !tokens[end + 1].isSpaced, tokens[end + 1].kind == .digits {
      return true
    }
    return false
  }

  private static func match(_ tokens: [Token], _ start: Int, _ end: Int, _ number: Number) -> Match {
    var (low, high) = (start, end)
    var isNegative = false
    var currency: String?
    func takeSign() {
      if low > 0, ["-", "\u{2212}", "\u{2013}"].contains(tokens[low - 1].folded), !tokens[low].isSpaced,
        low < 2 || tokens[low - 1].isSpaced || tokens[low - 2].kind == .sign || tokens[low - 2].kind == .letters
      {
        isNegative = true
        low -= 1
      }
    }
    takeSign()
    let hasSign = low < start
    let (numberLow, numberHigh) = (low, high)
    if low > 0, let code = Currency.code(tokens[low - 1]) {
      currency = code
      low -= 1
      if !hasSign { takeSign() }
    }
    if currency == nil, high < tokens.count, let code = Currency.code(tokens[high]) {
      currency = code
      high += 1
    }
    if high < tokens.count, tokens[high].folded == "-", !tokens[high].isSpaced,
      high + 1 == tokens.count || tokens[high + 1].isSpaced
    {
      isNegative = true
      high += 1
    } else if low > 0, high < tokens.count, tokens[low - 1].folded == "(", tokens[high].folded == ")",
      number.amount.places > 0
    {
      isNegative = true
    }
    let isPercent = high < tokens.count && tokens[high].folded == "%"
    return Match(
      amount: isNegative ? number.amount.negated : number.amount,
      range: tokens[numberLow].range.lowerBound..<tokens[numberHigh - 1].range.upperBound, currency: currency,
      fullRange: tokens[low].range.lowerBound..<tokens[high - 1].range.upperBound, isPercent: isPercent,
      proves: number.proves, isAmbiguous: number.isAmbiguous)
  }
}
