import Documents
import Language

extension Recogniser {
  /// International bank account numbers.
  static let iban = Recogniser(
    "iban", .iban, source: "ISO 13616 and SWIFT's IBAN registry: length by country, MOD 97-10",
    examples: [
      "IBAN «GB82 WEST 1234 5698 7654 32»", "«DE89370400440532013000», please", "«FR14 2004 1010 0505\n0001 3M02 606»",
      "iban «gb82west12345698765432»",
      "«DE89 37O4 0044 0532 0130 00»",
    ],
    counterexamples: [
      "IBAN GB82 WEST 1234 5698 7654 33", "DE89370400440532013001", "GB82 WEST of the river 1234 and so on it goes",
    ]
  ) { text in
    text.words.compactMap { word in
      let start = word.range.lowerBound
      guard word.range.count >= 2,
        let length = ibanLengths[String(decoding: text.codes[start..<start + 2], as: UTF8.self)]
      else { return nil }
      return ibanFinding(in: text, at: start, length: length)
    }
  }

  /// Reads as many letters and digits as the country's numbers have, over single gaps; a letter read for a digit may stand where the
  /// remainder then proves it.
  private static func ibanFinding(in text: ScanText, at start: Int, length: Int) -> Finding? {
    var (position, letters, breaks): (Int, [UInt8], Int) = (start, [], 0)
    while letters.count < length {
      let code = text[position]
      if Shape.bit(code) != 0 {
        letters.append(code)
      } else if code == 0x0A, breaks == 0, letters.count > 4 {
        breaks += 1
      } else if ![0x20, 0x2D, 0x2E].contains(code) || (Shape.bit(text[position + 1]) == 0 && text[position + 1] != 0x0A)
      {
        return nil
      }
      position += 1
    }
    let range = start..<position
    guard text.isFree(range, isNumber: false), letters.count(where: { $0 < 0x3A }) >= 8 else { return nil }
    if ibanHolds(letters) { return Finding(range: range, score: 0.99, why: "MOD 97 holds") }
    var repaired = letters
    var count = 0
    for index in letters.indices where index >= 2 {
      guard let digit = ScanText.digit(likeLetter: letters[index]) else { continue }
      repaired[index] = digit
      count += 1
    }
    guard 1...2 ~= count, ibanHolds(repaired) else { return nil }
    return Finding(range: range, score: 0.93, why: "MOD 97 holds, \(count) letters read as digits")
  }

  private static func ibanHolds(_ letters: [UInt8]) -> Bool {
    letters[2] < 0x3A && letters[3] < 0x3A && Checksum.mod97(letters.dropFirst(4) + letters.prefix(4)) == 1
  }

  private static let ibanLengths: [String: Int] = [
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BI": 27, "BR": 29,
    "BY": 28, "CH": 21, "CR": 22,
    "CY": 28, "CZ": 24, "DE": 22, "DJ": 27, "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FK": 18,
    "FO": 18, "FR": 27, "GB": 22,
    "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26,
    "IT": 27, "JO": 30, "KW": 30,
    "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24, "ME": 22,
    "MK": 19, "MN": 20, "MR": 27,
    "MT": 31, "MU": 30, "NI": 28, "NL": 18, "NO": 15, "OM": 23, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29,
    "RO": 24, "RS": 22, "RU": 33,
    "SA": 24, "SC": 31, "SD": 18, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "SO": 23, "ST": 25, "SV": 28, "TL": 23,
    "TN": 24, "TR": 26, "UA": 29,
    "VA": 22, "VG": 24, "XK": 20, "YE": 30,
  ]
}
