import Foundation

/// A word or a single mark, lower case and without accents, with the way back to the text.
struct BasicWord {
  /// Each scalar as UTF-8 with the range of the text that it came from.
  var scalars: [(bytes: [UInt8], range: Range<Int>)]

  var range: Range<Int> {
    guard let first = scalars.first, let last = scalars.last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }
}

/// The first half of BERT's tokenizer (uncased): cleaning, accents off, lower case, words cut at blanks and marks.
enum BasicWords {
  static func words(_ text: String) -> [BasicWord] {
    var words: [BasicWord] = []
    var current = BasicWord(scalars: [])
    func close() {
      if !current.scalars.isEmpty { words.append(current) }
      current = BasicWord(scalars: [])
    }
    var offset = 0
    for scalar in text.unicodeScalars {
      let range = offset..<(offset + UTF8.width(scalar))
      offset = range.upperBound
      switch kind(scalar) {
      case .dropped: continue
      case .blank: close()
      case .ideograph:
        close()
        words.append(BasicWord(scalars: [(Array(String(scalar).utf8), range)]))
      case .letter:
        for part in folded(scalar) {
          if isMark(part) {
            close()
            words.append(BasicWord(scalars: [(Array(String(part).utf8), range)]))
          } else {
            current.scalars.append((Array(String(part).utf8), range))
          }
        }
      }
    }
    close()
    return words
  }

  private enum Kind { case dropped, blank, ideograph, letter }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20: return .blank
    case 0x21...0x7E: return .letter
    case 0, 0xFFFD: return .dropped
    default: break
    }
    if scalar.properties.isWhitespace { return .blank }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse: return .dropped
    default: return isIdeograph(scalar.value) ? .ideograph : .letter
    }
  }

  /// The blocks that BERT calls Chinese; they do not hold Japanese syllables or Korean.
  private static func isIdeograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F, 0x2B740...0x2B81F,
      0x2B920...0x2CEAF, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
      true
    default: false
    }
  }

  /// Returns a scalar decomposed, without accents (category Mn), in lower case.
  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII {
      let isCapital = (0x41...0x5A).contains(scalar.value)
      return [isCapital ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar]
    }
    return String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { $0.properties.generalCategory != .nonspacingMark }
      .flatMap { Array($0.properties.lowercaseMapping.unicodeScalars) }
  }

  /// All of ASCII that is neither letter, digit nor blank, and Unicode's punctuation.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
    case 0...0x7F: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}
