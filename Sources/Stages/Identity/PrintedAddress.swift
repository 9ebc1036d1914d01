import Documents

/// An address as a card prints it: street, place, state and postal code.
struct PrintedAddress {
  private(set) var fields: [(type: IdentityType, value: String)] = []

  /// - Parameter text: the lines of the address, with line breaks between them.
  init(_ text: String) {
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    for (index, line) in lines.enumerated() where index > 0 {
      guard let match = Self.match(line), AAMVAIssuers.issuer(code: String(match.2)) != nil else {
        continue
      }
      fields = [
        (.address, lines[..<index].joined(separator: " ")), (.city, String(match.1)), (.state, String(match.2)),
        (.zip, String(match.3)),
      ]
      return
    }
    let text = lines.joined(separator: " ")
    guard let match = Self.match(text),
      AAMVAIssuers.issuer(code: String(match.2)) != nil
    else {
      fields = [(.address, text)]
      return
    }
    let (street, city) = Self.split(String(match.1))
    fields = [
      (.address, street), (.city, city), (.state, String(match.2)), (.zip, String(match.3)),
    ]
  }

  /// Place, state and ZIP code.
  static var place: Regex<(Substring, Substring, Substring, Substring)> {
    /^(.*?)[,. ]+([A-Z]{2})[,. ]+([0-9]{5}(?:-[0-9]{4})?)\b/
  }

  /// Returns the place, state and ZIP code at the end of a text; nil for none, and for what is too long for an address.
  static func match(_ text: String) -> Regex<(Substring, Substring, Substring, Substring)>.Match? {
    text.utf8.count <= 400 ? text.firstMatch(of: place) : nil
  }

  /// Words after which, or numbers after which, a street ends.
  private static let ends: Set<String> = [
    "ST", "STREET", "AVE", "AVENUE", "RD", "ROAD", "DR", "DRIVE", "LN", "LANE", "BLVD", "BOULEVARD", "CT", "COURT",
    "PL", "PLACE", "WAY",
    "TER", "TERRACE", "CIR", "CIRCLE", "HWY", "HIGHWAY", "PKWY", "PARKWAY", "TRL", "TRAIL", "LOOP", "SQ", "SQUARE",
    "ROW", "PIKE",
    "N", "S", "E", "W", "NE", "NW", "SE", "SW", "ADDRESS",
  ]
  private static let units: Set<String> = ["APT", "UNIT", "STE", "SUITE", "LOT", "#", "FL", "RM"]

  /// Returns street and place of a text that holds both, without a mark between them.
  static func split(_ text: String) -> (street: String, city: String) {
    let words = text.split(separator: " ").map(String.init)
    if let comma = words.lastIndex(where: { $0.hasSuffix(",") }), comma + 1 < words.count {
      let street = words[...comma].joined(separator: " ")
      return (String(street.dropLast()), words[(comma + 1)...].joined(separator: " "))
    }
    var end: Int?
    for (index, word) in words.enumerated() where index > 0 && index + 1 < words.count {
      let plain = word.filter { $0 != "." && $0 != "," }.uppercased()
      if ends.contains(plain) || word.contains(where: \.isNumber) { end = index }
      if units.contains(plain) { end = min(index + 1, words.count - 2) }
    }
    guard let end else { return (text, "") }
    return (words[...end].joined(separator: " "), words[(end + 1)...].joined(separator: " "))
  }
}
