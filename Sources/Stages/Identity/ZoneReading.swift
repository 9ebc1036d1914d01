import Documents

/// A machine-readable zone as fields.
enum ZoneReading {
  /// Returns the fields of a zone.
  ///
  /// - Parameter print: the text of the page that the zone stands on, whose words tell misread fillers from letters.
  static func fields(_ zone: MRZ, page: Int, print: PageText?) -> [IdentityField] {
    var fields: [IdentityField] = []
    func add(_ type: IdentityType, _ value: String, normalized: String = "", checked: Bool? = nil) {
      guard !value.isEmpty else { return }
      fields.append(
        IdentityField(
          page: page, type: type, value: value, normalized: normalized,
          confidence: confidence(zone, checked), source: .mrz, checked: checked))
    }
    let words = Set(print.map { text in text.words.map { Reconciliation.folded(text.text(of: $0)) } } ?? [])
      .subtracting([""])
    let names = zone.names
    add(.lastName, spelled(names.last, words), checked: zone.holds(.names))
    let given = spelled(names.given, words).split(separator: " ").map(String.init)
    add(.firstName, given.first ?? "", checked: zone.holds(.names))
    add(.middleName, given.dropFirst().joined(separator: " "), checked: zone.holds(.names))
    add(.documentNumber, zone.number, checked: zone.holds(.number))
    add(.dateOfBirth, zone.birth ?? "", normalized: zone.birth ?? "", checked: zone.holds(.birth))
    add(.expirationDate, zone.expiry ?? "", normalized: zone.expiry ?? "", checked: zone.holds(.expiry))
    add(.dateOfIssue, zone.issue ?? "", normalized: zone.issue ?? "", checked: zone.holds(.number))
    add(.sex, zone.sex, normalized: zone.sex)
    add(.nationality, zone.text(.nationality))
    add(.country, zone.text(.issuer))
    if zone.format == .td3 { add(.personalNumber, zone.text(.optional), checked: zone.holds(.optional)) }
    add(.mrzCode, zone.code, checked: zone.checks.isEmpty ? nil : zone.isValid)
    add(.idType, IdentityKind.of(zone).rawValue)
    return fields
  }

  private static func confidence(_ zone: MRZ, _ checked: Bool?) -> Double {
    switch checked {
    case true?: zone.repairs == 0 ? 0.99 : 0.97
    case false?: 0.4
    case nil: zone.isValid ? 0.92 : 0.7
    }
  }

  /// Returns a name with letters that OCR made of fillers taken away, where the page prints the name without them.
  static func spelled(_ name: String, _ words: Set<String>) -> String {
    name.split(separator: " ").flatMap { part -> [String] in
      let part = String(part)
      guard !words.contains(part), part.count >= 3 else { return [part] }
      let doubtful: Set<Character> = ["K", "C", "E", "L", "X", "S", "G"]
      if let last = part.last, doubtful.contains(last), words.contains(String(part.dropLast())) {
        return [String(part.dropLast())]
      }
      if let first = part.first, doubtful.contains(first), words.contains(String(part.dropFirst())) {
        return [String(part.dropFirst())]
      }
      for index in part.indices.dropFirst() where doubtful.contains(part[index]) {
        let (left, right) = (String(part[..<index]), String(part[index...].dropFirst()))
        if words.contains(left), words.contains(right) { return [left, right] }
      }
      return [part]
    }.joined(separator: " ")
  }
}
