/// A run of letters, a run of digits, or one other visible character of a text.
package struct Token: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case letters, digits, sign }

  package let kind: Kind
  /// Letters in lower case without accents; digits in ASCII; a sign as it is.
  package let folded: String
  /// UTF-8 offsets into the text.
  package let range: Range<Int>
  /// Whether white space stands before it.
  package let isSpaced: Bool
}

/// Splits text into tokens.
package enum Tokens {
  package static func of(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var (kind, start, folded): (Token.Kind?, Int, String) = (nil, 0, "")
    var isSpaced = false
    var offset = 0
    func kindOf(_ scalar: Unicode.Scalar) -> Token.Kind? {
      if scalar.isASCII {
        switch scalar.value {
        case 0x30...0x39: return .digits
        case 0x41...0x5A, 0x61...0x7A: return .letters
        case 0...0x20, 0x7F: return nil
        default: return .sign
        }
      }
      let properties = scalar.properties
      if properties.isWhitespace { return nil }
      if properties.isAlphabetic { return .letters }
      // A combining accent belongs to the letter before it.
      if properties.generalCategory == .nonspacingMark { return .letters }
      return properties.numericType == .decimal ? .digits : .sign
    }
    func close() {
      if let kind { tokens.append(Token(kind: kind, folded: folded, range: start..<offset, isSpaced: isSpaced)) }
    }
    for scalar in text.unicodeScalars {
      let next = kindOf(scalar)
      if next != kind || next == .sign {
        close()
        isSpaced = kind == nil
        (kind, start, folded) = (next, offset, "")
      }
      switch next {
      case .letters: folded += Fold.letters(scalar)
      case .digits: folded += scalar.isASCII ? String(scalar) : String(Int(scalar.properties.numericValue ?? 0))
      case .sign: folded.unicodeScalars.append(scalar)
      case nil: break
      }
      offset += UTF8.width(scalar)
    }
    close()
    return tokens
  }
}

/// Brings letters to one form, so that words can be compared whatever their case and accents.
package enum Fold {
  /// Returns a text in lower case, without accents, white space runs as one blank.
  package static func text(_ text: String) -> String {
    var folded = ""
    var isPending = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isPending = !folded.isEmpty
      } else {
        if isPending { folded += " " }
        isPending = false
        folded += letters(scalar)
      }
    }
    return folded
  }

  /// Returns the lower-case base letters of a scalar; nothing for a combining accent.
  static func letters(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII {
      return 0x41...0x5A ~= scalar.value ? String(Unicode.Scalar(UInt8(scalar.value + 0x20))) : String(scalar)
    }
    if let plain = plain[scalar] { return plain }
    return scalar.properties.generalCategory == .nonspacingMark ? "" : scalar.properties.lowercaseMapping
  }

  /// The base letters of Latin letters with accents.
  private static let plain: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăąǎ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
      ("i", "ìíîïĩīĭįıİ"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏőǒ"), ("r", "ŕŗř"),
      ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűųǔ"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("ae", "æ"),
      ("oe", "œ"), ("ss", "ßẞ"), ("th", "þ"),
    ]
    var plain: [Unicode.Scalar: String] = [:]
    for (base, letters) in groups {
      for scalar in (letters + letters.uppercased()).unicodeScalars where !scalar.isASCII { plain[scalar] = base }
    }
    return plain
  }()
}
