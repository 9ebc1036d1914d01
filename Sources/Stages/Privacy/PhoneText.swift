/// A run of digits that could be a telephone number, with how it is written.
struct PhoneText {
  /// Positions in the scanned text, from a plus or bracket to the last digit of the extension.
  private(set) var range: Range<Int>
  /// Where the run that was looked at ends.
  private(set) var last: Int
  private var digits: [UInt8] = []
  private var groups: [Int] = [0]
  private var signs: Set<UInt8> = []
  private var hasPlus = false
  private var hasBracket = false
  /// Whether it begins with an area code in brackets.
  private var hasAreaCode = false
  private var hasExtension = false

  /// Reads from the first digit of a word on; nil for what is no number of this kind.
  init?(_ text: ScanText, at first: Int) {
    var start = first
    if text[start - 1] == 0x28 {
      start -= 1
      hasBracket = true
    }
    if text[start - 1] == 0x2B {
      start -= 1
      hasPlus = true
    } else if hasBracket, text[start - 1] == 0x20, text[start - 2] == 0x2B {
      return nil
    }
    let before = text[start - 1]
    if ScanText.isWord(before)
      || [0x24, 0x5F, 0x23, 0x3D, 0x40].contains(before) && !(before == 0x3D || before == 0x23)
    {
      return nil
    }
    if [0x2E, 0x2C, 0x2D, 0x2F, 0x3A].contains(before), ScanText.isDigit(text[start - 2]) { return nil }
    var (position, end, breaks) = (first, first, 0)
    scan: while digits.count < 20 {
      let code = text[position]
      switch code {
      case 0x30...0x39:
        digits.append(code - 0x30)
        groups[groups.count - 1] += 1
        position += 1
        end = position
        continue
      case 0x28:
        // A bracket that does not close right behind a group, as `(0)`, is no number's; nor is a second one: `(918) (545)`.
        guard !hasBracket, Self.closes(text, from: position) else { break scan }
        hasBracket = true
      case 0x29:
        guard hasBracket else { break scan }
      case 0x20:
        // Columns are apart by several blanks.
        if text[position - 1] == 0x20 { break scan }
      case 0x2D, 0x2E, 0x2F: signs.insert(code)
      case 0x0A:
        breaks += 1
        if breaks > 1 || !hasPlus || signs.contains(0x2E) { break scan }
      default: break scan
      }
      if groups.last != 0 { groups.append(0) }
      position += 1
      if position - end > 3 { break }
    }
    if groups.last == 0 { groups.removeLast() }
    last = end
    hasAreaCode = text[start] == 0x28 && !hasPlus && Self.closes(text, from: start)
    if ScanText.isWord(text[end]), text[end] != 0x58 { return nil }
    if [0x2E, 0x2C, 0x2F, 0x3A].contains(text[end]), ScanText.isDigit(text[end + 1]) { return nil }
    if [0x25, 0x40, 0x5F, 0x24].contains(text[end]) { return nil }
    range = start..<end
    readExtension(text, end)
  }

  /// Whether up to five digits and blanks and then a closing bracket follow an opening one.
  private static func closes(_ text: ScanText, from open: Int) -> Bool {
    var position = open + 1
    while position - open <= 7, text[position] == 0x20 || ScanText.isDigit(text[position]) { position += 1 }
    return position - open >= 2 && text[position] == 0x29
  }

  /// Takes up `x123`, `ext. 123`.
  private mutating func readExtension(_ text: ScanText, _ end: Int) {
    var position = end
    while text[position] == 0x20 || text[position] == 0x2C { position += 1 }
    guard position - end <= 2 else { return }
    if text[position] == 0x58 {
      position += 1
    } else if text[position] == 0x45, text[position + 1] == 0x58, text[position + 2] == 0x54 {
      position += 3
      while [0x20, 0x2E, 0x3A].contains(text[position]) { position += 1 }
    } else {
      return
    }
    let start = position
    while ScanText.isDigit(text[position]) { position += 1 }
    guard 1...6 ~= position - start, !ScanText.isWord(text[position]) else { return }
    range = range.lowerBound..<position
    last = position
    hasExtension = true
  }

  /// Returns how likely it is a telephone number and why; nil for what is none.
  ///
  /// - Parameters:
  ///   - context: a word that speaks for it.
  ///   - against: whether a word says that it is something else.
  func judged(context: String?, against: Bool) -> (score: Double, why: String)? {
    let count = digits.count
    guard 6...15 ~= count, Set(digits).count > 1, signs.count <= 2, !isDate, !isBook, !isRange else { return nil }
    if hasPlus {
      // `+47.333 24 /17` is a gain, not a country's code.
      guard count >= 8, digits[0] != 0, !signs.isSuperset(of: [0x2E, 0x2F]),
        !(signs.contains(0x2E) && groups.dropFirst().contains(1))
      else { return nil }
      return (context == nil ? 0.92 : 0.97, "a plus and a country's code")
    }
    // Thousands of a sum are apart by points or blanks too.
    if groups.count > 1, groups.dropFirst().allSatisfy({ $0 == 3 }), groups[0] <= 3, signs.isSubset(of: [0x2E]),
      !hasBracket, digits[0] != 0
    {
      return context == nil || groups.count < 3 ? nil : (0.75, "groups of digits")
    }
    if groups.count > 2, groups.allSatisfy({ $0 == 4 }), count >= 12 { return nil }
    let isAmerican =
      Self.isAmerican(digits[...]) || (count == 11 && digits[0] == 1 && Self.isAmerican(digits.dropFirst()))
    if isAmerican, groups.suffix(3) == [3, 3, 4] || (hasBracket && groups.suffix(2) == [3, 4]) {
      return (context != nil ? 0.97 : against ? 0.45 : 0.85, "groups of the North American plan")
    }
    if groups.first == 3 || groups.first == 2 || groups.first == 5, digits.prefix(2) == [0, 0], count >= 10,
      groups.count > 1 || context != nil
    {
      return (context != nil ? 0.95 : 0.7, "an international prefix")
    }
    if hasExtension, count >= 7 { return (0.85, "an extension") }
    if let context {  // Articles and places have numbers of thirteen digits without a blank.
      guard !context.isEmpty, groups.count > 1 || count <= 12 else { return nil }
      return (groups.count > 1 || count >= 7 ? 0.85 : 0.6, "digits")
    }
    if against { return nil }
    if digits[0] == 0, 9...12 ~= count, groups.count > 1, groups[0] >= 2 {
      return (0.65, "a national prefix and groups")
    }
    if hasAreaCode, groups.count > 1, 7...12 ~= count, groups[0] >= 2, groups[0] <= 5 {
      return (0.6, "an area code in brackets")
    }
    if groups.count == 4, count == 8, signs == [0x2D] { return (0.55, "pairs of digits") }
    if isAmerican, groups.count == 1, count == 10 { return (0.3, "ten digits of the North American plan") }
    if groups.count >= 3, 8...11 ~= count, signs.isEmpty, groups.allSatisfy({ 2...4 ~= $0 }) {
      return (0.4, "groups of digits")
    }
    return nil
  }

  private static func isAmerican(_ digits: ArraySlice<UInt8>) -> Bool {
    let digits = Array(digits)
    return digits.count == 10 && digits[0] >= 2 && digits[3] >= 2
  }

  /// Whether it is two years, or a date: groups of 4, 2, 2 digits or 2, 2, 4 that could be year, month and day.
  private var isDate: Bool {
    func value(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1) } }
    let year = 1500...2100
    if groups == [4, 4], year ~= value(0..<4), year ~= value(4..<8) { return true }
    guard groups.count >= 3, !hasPlus, !hasBracket else { return false }
    if groups.prefix(3) == [4, 2, 2] { return 1800...2100 ~= value(0..<4) && value(4..<6) <= 12 && value(6..<8) <= 31 }
    if groups.prefix(3) == [2, 2, 4] { return value(0..<2) <= 31 && value(2..<4) <= 31 && 1800...2100 ~= value(4..<8) }
    return groups.count == 3 && groups == [2, 2, 2] && !signs.isDisjoint(with: [0x2E, 0x2F])
  }

  /// Whether it is two times or measures with a dash between, such as `08.30 - 12.30`.
  private var isRange: Bool {
    guard signs.isSuperset(of: [0x2D, 0x2E]), groups.count == 4, !hasPlus else { return false }
    return groups.allSatisfy { $0 <= 2 } || groups[1] == 1 || groups[3] == 1
  }

  /// Whether it is an ISBN of thirteen digits.
  private var isBook: Bool {
    digits.count == 13 && (digits.starts(with: [9, 7, 8]) || digits.starts(with: [9, 7, 9])) && groups.count != 2
  }
}
