/// The check digit of machine-readable zones (ICAO Doc 9303-3, 4.9): weights 7, 3, 1, digits as they are, A...Z as 10...35, `<` as 0,
/// modulo 10.
enum MRZCheckDigit {
  /// Returns the digit for ASCII characters, nil when one of them cannot stand in a zone.
  static func of(_ characters: some Sequence<UInt8>) -> Int? {
    var sum = 0
    for (index, character) in characters.enumerated() {
      guard let value = value(character) else { return nil }
      sum += value * (index % 3 == 0 ? 7 : index % 3 == 1 ? 3 : 1)
    }
    return sum % 10
  }

  /// Returns the value of an ASCII character, nil for one that cannot stand in a zone.
  static func value(_ ascii: UInt8) -> Int? {
    switch ascii {
    case 48...57: Int(ascii) - 48
    case 65...90: Int(ascii) - 55
    case 60: 0
    default: nil
    }
  }
}
