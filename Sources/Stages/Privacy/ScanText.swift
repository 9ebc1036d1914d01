import Documents
import Language

/// A stretch of text made ready for scanning: one code for every Unicode scalar, and its words.
///
/// A code is the scalar's ASCII letter in capitals, its digit (of any script) in ASCII, or its sign; blanks of all kinds are a space,
/// line ends a line feed, dashes of all kinds a hyphen, quotes ASCII ones. Letters beyond ASCII are `lower` or `upper`, all else `other`.
/// Positions are indexes of scalars within the stretch.
struct ScanText {
  /// A run of letters and digits.
  struct Word {
    var range: Range<Int>
    /// In lower case without accents.
    var folded: String
    var hasLetters: Bool
    var hasDigits: Bool
    /// Begins with a capital.
    var isCapital: Bool
    /// Has two letters and more, all of them capitals.
    var isShouted: Bool
  }

  static let (lower, upper, other): (UInt8, UInt8, UInt8) = (0x80, 0x81, 0x82)

  private(set) var codes: [UInt8] = []
  /// As `codes`, with ASCII letters in their own case.
  private(set) var cased: [UInt8] = []
  /// UTF-8 offsets into the page's text; one more than there are codes.
  private(set) var offsets: [Int] = []
  private(set) var words: [Word] = []
  let text: Substring.UTF8View

  /// - Parameter range: UTF-8 offsets at boundaries of scalars.
  init(_ text: String, range: Range<Int>? = nil) {
    let range = range ?? 0..<text.utf8.count
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(start, offsetBy: range.count)
    let part = text[start..<end]
    self.text = part.utf8
    codes.reserveCapacity(range.count)
    cased.reserveCapacity(range.count)
    offsets.reserveCapacity(range.count + 1)
    var offset = range.lowerBound
    for scalar in part.unicodeScalars {
      let code = Self.code(scalar)
      cased.append(code)
      codes.append(0x61...0x7A ~= code ? code - 0x20 : code)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    cutWords(part)
  }

  var count: Int { codes.count }

  /// The code at a position, a line feed beyond the ends.
  subscript(index: Int) -> UInt8 { codes.indices.contains(index) ? codes[index] : 0x0A }

  /// Returns the UTF-8 range in the page's text of a range of positions.
  func utf8(_ range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<offsets[range.upperBound] }

  /// Returns the text of a range of positions, as it was written.
  func string(_ range: Range<Int>) -> String {
    let bytes = utf8(range)
    let start = text.index(text.startIndex, offsetBy: bytes.lowerBound - offsets[0])
    return String(decoding: text[start..<text.index(start, offsetBy: bytes.count)], as: UTF8.self)
  }

  /// Returns the index of the first word that begins at a position or after it.
  func word(from position: Int) -> Int { words.partitioningIndex { $0.range.lowerBound >= position } }

  static func isDigit(_ code: UInt8) -> Bool { 0x30...0x39 ~= code }
  static func isLetter(_ code: UInt8) -> Bool {
    0x41...0x5A ~= code || 0x61...0x7A ~= code || code == lower || code == upper
  }
  static func isWord(_ code: UInt8) -> Bool { isDigit(code) || isLetter(code) }
  static func isCapital(_ code: UInt8) -> Bool { 0x41...0x5A ~= code || code == upper }

  private static func code(_ scalar: Unicode.Scalar) -> UInt8 {
    if scalar.isASCII {
      switch scalar.value {
      case 0x0A...0x0C: return 0x0A
      case 0...0x20, 0x7F: return 0x20
      default: return UInt8(scalar.value)
      }
    }
    switch scalar.value {
    case 0x85, 0x2028, 0x2029: return 0x0A
    case 0xAD, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: return 0x2D
    case 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07: return 0x27
    // Currencies are a dollar sign: what stands behind one is an amount.
    case 0xA3, 0xA5, 0x20AC: return 0x24
    case 0x201C...0x201F, 0xAB, 0xBB, 0x2033: return 0x22
    case 0xFF01...0xFF5E where scalar.properties.numericType == nil && !scalar.properties.isAlphabetic:
      return UInt8(scalar.value - 0xFEE0)
    default: break
    }
    let properties = scalar.properties
    if properties.isWhitespace { return 0x20 }
    if properties.numericType == .decimal { return 0x30 + UInt8(properties.numericValue ?? 0) }
    if properties.isUppercase { return upper }
    if properties.isAlphabetic || properties.generalCategory == .nonspacingMark { return lower }
    return other
  }

  private mutating func cutWords(_ part: Substring) {
    var index = 0
    while index < codes.count {
      guard Self.isWord(codes[index]) else {
        index += 1
        continue
      }
      let start = index
      var (letters, digits, capitals, isPlain) = (0, 0, 0, true)
      while index < codes.count, Self.isWord(codes[index]) {
        if Self.isDigit(codes[index]) { digits += 1 } else { letters += 1 }
        if Self.isCapital(cased[index]) { capitals += 1 }
        if codes[index] >= 0x80 { isPlain = false }
        index += 1
      }
      let folded =
        isPlain
        ? String(decoding: cased[start..<index].map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 }, as: UTF8.self)
        : Fold.text(string(start..<index))
      words.append(
        Word(
          range: start..<index, folded: folded, hasLetters: letters > 0, hasDigits: digits > 0,
          isCapital: Self.isCapital(cased[start]), isShouted: letters > 1 && capitals == letters))
    }
  }
}
