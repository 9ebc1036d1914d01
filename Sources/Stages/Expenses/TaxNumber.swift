import Language

/// Numbers of taxpayers: VAT, GST and business numbers, whose groups may be set apart (`DE 218 734 659`, `51 824 753 556`).
enum TaxNumber {
  /// Digits of VAT numbers by country (European Commission, VIES; HM Revenue & Customs; Swiss UID register).
  private static let digits: [String: ClosedRange<Int>] = [
    "at": 8...8, "atu": 8...8, "be": 10...10, "bg": 9...10, "che": 9...9, "cy": 8...8, "cz": 8...10, "de": 9...9,
    "dk": 8...8,
    "ee": 9...9, "el": 9...9, "es": 7...8, "esa": 8...8, "esb": 8...8, "fi": 8...8, "fr": 9...11, "gb": 9...12,
    "hr": 11...11,
    "hu": 8...8, "ie": 7...8, "it": 11...11, "lt": 9...12, "lu": 8...8, "lv": 11...11, "mt": 8...8, "nl": 11...11,
    "pl": 10...10, "pt": 9...9, "ro": 6...10, "se": 12...12, "si": 8...8, "sk": 10...10,
  ]
  private static let marks: Set<String> = [
    "nr", "no", "n", "number", "num", "nummer", "numero", "id", "reg", "º", "nº",
  ]

  /// Returns the number that a text behind a label begins with, with its UTF-8 range.
  static func first(in text: String) -> (text: String, range: Range<Int>)? {
    let tokens = Tokens.of(text)
    guard
      let start = tokens.firstIndex(where: { $0.kind != .sign && !marks.contains($0.folded) }),
      tokens[..<start].count <= 6
    else { return nil }
    return indian(tokens, from: start, in: text) ?? number(tokens, from: start, in: text)
  }

  /// Returns the VAT numbers that their form shows: a country's letters and as many digits as its numbers have; Indian GSTINs too.
  static func find(in text: String) -> [(text: String, range: Range<Int>)] {
    let tokens = Tokens.of(text)
    var found: [(text: String, range: Range<Int>)] = []
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      let isStart = index == 0 || token.isSpaced || tokens[index - 1].kind == .sign
      if isStart, token.kind == .letters, let wanted = digits[token.folded], isUpper(token, text),
        let number = number(tokens, from: index, in: text), wanted.contains(number.text.filter(\.isNumber).count)
      {
        found.append(number)
        index = tokens.partitioningIndex { $0.range.lowerBound >= number.range.upperBound }
      } else if isStart, let number = indian(tokens, from: index, in: text) {
        found.append(number)
        index = tokens.partitioningIndex { $0.range.lowerBound >= number.range.upperBound }
      } else {
        index += 1
      }
    }
    return found
  }

  private static func isUpper(_ token: Token, _ text: String) -> Bool {
    let written = slice(text, token.range)
    return written == written.uppercased()
  }

  private static func slice(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  /// Groups of letters and digits as far as they are one number: 7 to 15 digits.
  private static func number(_ tokens: [Token], from start: Int, in text: String) -> (text: String, range: Range<Int>)?
  {
    var index = start
    var count = 0
    var groups = 0
    // A country's letters.
    if tokens[index].kind == .letters {
      guard tokens[index].folded.count <= 4, isUpper(tokens[index], text) else { return nil }
      index += 1
    }
    var end = index
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .digits:
        // A number that is whole already does not go on behind a blank.
        if token.isSpaced, groups > 0, count >= 9 && groups == 1 || token.folded.count > 5 || count >= 11 {
          return result(tokens, start, end, count, text)
        }
        count += token.folded.count
        groups += 1
        end = index + 1
      case .letters:
        // The check letters of Spanish, Dutch and Irish numbers stand between or behind digits.
        guard !token.isSpaced, token.folded.count <= 2, isUpper(token, text) else {
          return result(tokens, start, end, count, text)
        }
        end = index + 1
      case .sign:
        guard ["-", ".", " "].contains(token.folded), index + 1 < tokens.count, !token.isSpaced || count == 0,
          tokens[index + 1].kind != .sign, !tokens[index + 1].isSpaced
        else { return result(tokens, start, end, count, text) }
      }
      index += 1
    }
    return result(tokens, start, end, count, text)
  }

  private static func result(
    _ tokens: [Token], _ start: Int, _ end: Int, _ count: Int, _ text: String
  ) -> (text: String, range: Range<Int>)? {
    guard (7...15).contains(count), end > start else { return nil }
    let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
    return (slice(text, range), range)
  }

  /// A GSTIN: two digits of the state, the ten signs of the PAN, an entity's sign, Z, a check sign (GST Network).
  private static func indian(_ tokens: [Token], from start: Int, in text: String) -> (text: String, range: Range<Int>)?
  {
    guard tokens[start].kind == .digits, tokens[start].folded.count == 2 else { return nil }
    var end = start + 1
    while end < tokens.count, !tokens[end].isSpaced, tokens[end].kind != .sign { end += 1 }
    let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
    let signs = Array(slice(text, range))
    guard signs.count == 15, signs[13] == "Z", signs[2..<7].allSatisfy(\.isLetter),
      signs[7..<11].allSatisfy(\.isNumber),
      signs[11].isLetter
    else { return nil }
    return (String(signs), range)
  }
}
