/// What kind of thing a cell's text is, told from its characters alone.
enum CellText {
  /// Whether a text is a number with its signs, or what stands in a number's place: `1,234.5`, `(4.7)`, `–`, `n/a`.
  static func isNumber(_ text: some StringProtocol) -> Bool {
    var (digits, letters, others, isFirst, beginsWithLetter) = (0, 0, 0, true, false)
    for scalar in text.unicodeScalars {
      if scalar == " " { continue }
      if isDigit(scalar) {
        digits += 1
      } else if scalar.properties.isAlphabetic {
        letters += 1
        if isFirst { beginsWithLetter = true }
      } else if !fillers.contains(scalar) {
        others += 1
      }
      isFirst = false
    }
    if isFirst { return false }
    if digits == 0 { return letters == 0 ? others == 0 : placeholders.contains(text.lowercased()) }
    return digits >= 2 * letters && !beginsWithLetter
  }

  /// Whether a text is one run of digits, such as the year at the end of a label.
  static func isWholeNumber(_ text: String) -> Bool {
    let core = text.unicodeScalars.drop { !$0.properties.isAlphabetic && !isDigit($0) }
    let digits = core.prefix(while: isDigit)
    return !digits.isEmpty && !core.dropFirst(digits.count).contains { $0.properties.isAlphabetic || isDigit($0) }
  }

  /// Whether a text begins with a year of the last or this century.
  static func isYear(_ text: some StringProtocol) -> Bool {
    let scalars = Array(text.unicodeScalars.prefix(5))
    guard scalars.count >= 4, scalars[..<4].allSatisfy(isDigit) else { return false }
    let century = String(String.UnicodeScalarView(scalars[..<2]))
    return (century == "19" || century == "20") && (scalars.count == 4 || !isDigit(scalars[4]))
  }

  /// Whether a word is the mark of a list's item.
  static func isBullet(_ text: String) -> Bool {
    text.unicodeScalars.count == 1 && text.unicodeScalars.allSatisfy { bullets.contains($0) }
  }

  /// Whether a word is an item's number, such as `3.` or `(b)`.
  static func isItemNumber(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last, last == "." || last == ")" else { return false }
    let core = text.unicodeScalars.dropLast().drop { $0 == "(" }
    return (1...3).contains(core.count) && core.allSatisfy { isDigit($0) || $0.properties.isAlphabetic }
  }

  /// Whether a word is a currency's sign alone, which belongs to the number behind it.
  static func isCurrency(_ text: String) -> Bool { ["$", "€", "£", "¥", "RM", "Rs", "Rs."].contains(text) }

  /// Whether a word is a sign that belongs to the number before it: `%`, `*`, `)`, a note's letter.
  static func isSuffix(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    if scalars.isEmpty { return true }
    if scalars.allSatisfy({ suffixes.contains($0) }) { return true }
    var core = scalars[...]
    let isBracketed = core.first == "(" || core.last == ")"
    if core.first == "(" { core.removeFirst() }
    if core.last == ")" { core.removeLast() }
    guard (1...2).contains(core.count), let last = core.last else { return core.isEmpty && isBracketed }
    let isLetter = ("a"..."z").contains(last)
    if core.count == 1 { return isLetter || (isBracketed && isDigit(last)) }
    return isLetter && core.first.map(isDigit) == true
  }

  /// Whether a word is a row of dots that leads the eye to the next column.
  static func isLeader(_ text: String) -> Bool {
    text.unicodeScalars.count >= 3 && text.unicodeScalars.allSatisfy { leaders.contains($0) }
  }

  /// Returns how many of a word's characters are a leader at its end, 0 for less than four.
  static func trailingDots(_ text: String) -> Int {
    let count = text.unicodeScalars.reversed().prefix { $0 == "." || $0 == "…" }.count
    return count >= 4 ? count : 0
  }

  /// Whether a line names a table or figure: `Table 3`, `Exhibit A-1`.
  static func isCaption(_ words: [PlacedWord]) -> Bool {
    guard let first = words.first?.text.lowercased() else { return false }
    let name = first.prefix { $0.isLetter || $0 == "." }
    guard captions.contains(String(name)) else { return false }
    let rest = first.dropFirst(name.count)
    let number = rest.isEmpty && words.count > 1 ? words[1].text[...] : rest
    return number.prefix(4).contains { $0.isNumber }
  }

  /// Whether a text goes on a sentence: it begins with a small letter.
  static func goesOn(_ text: String) -> Bool { text.unicodeScalars.first?.properties.isLowercase == true }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static let fillers: Set<Unicode.Scalar> = Set("-–—−†‡#*.…§\"".unicodeScalars)
  private static let placeholders: Set<String> = ["n/a", "na", "nil", "ref", "ref.", "n/a.", "na.", "nil."]
  private static let bullets: Set<Unicode.Scalar> =
    Set("•·▪■●□◦‣o-–—*>\u{F0B7}\u{F0A7}\u{F06E}".unicodeScalars)
  private static let suffixes: Set<Unicode.Scalar> = Set("%)*†‡§".unicodeScalars)
  private static let leaders: Set<Unicode.Scalar> = Set(".…·_".unicodeScalars)
  private static let captions: Set<String> = [
    "table", "tableau", "tabelle", "tabla", "tabella", "exhibit", "figure", "fig.", "chart", "abbildung",
  ]
}
