import Documents

/// A card's elements as the fields of AnalyzeID.
enum AAMVAReading {
  /// Returns the fields of a card: type, value, normalized value; the elements hold them as they stand.
  static func fields(_ card: AAMVA) -> [(type: IdentityType, value: String, normalized: String)] {
    var fields: [(IdentityType, String, String)] = []
    func add(_ type: IdentityType, _ value: String, _ normalized: String = "") {
      if !value.isEmpty { fields.append((type, value, normalized)) }
    }
    let name = name(card)
    add(.lastName, name.last)
    add(.firstName, name.first)
    add(.middleName, name.middle)
    add(.suffix, name.suffix)
    add(.documentNumber, card.value("DAQ"))
    for (type, code) in [(IdentityType.dateOfBirth, "DBB"), (.expirationDate, "DBA"), (.dateOfIssue, "DBD")] {
      let (value, iso) = (card.value(code), date(card.value(code)))
      add(type, iso.map { printed($0, card) } ?? value, iso ?? "")
    }
    let city = card.value("DAI", "DAN")
    // Some states put the place into the second line of the street.
    let street = [card.value("DAG", "DAL"), none(card.value("DAH", "DAM"))].filter {
      !$0.isEmpty && (city.isEmpty || !$0.hasPrefix(city + ","))
    }
    add(.address, street.joined(separator: " "))
    add(.city, city)
    add(.state, card.value("DAJ", "DAO"))
    let zip = zip(card.value("DAK", "DAP"))
    add(.zip, zip)
    // The issuer's number decides; the state of the address may be another.
    add(.stateName, AAMVAIssuers.issuer(card.issuer)?.name ?? AAMVAIssuers.issuer(code: card.value("DAJ"))?.name ?? "")
    add(.vehicleClass, card.value("DCA", "DAR"))
    add(.restrictions, card.value("DCB", "DAS"))
    add(.endorsements, card.value("DCD", "DAT"))
    add(.placeOfBirth, card.value("DCI"))
    if card.value("DDL") == "1" { add(.veteran, "VETERAN") }
    let sex = ["1": "M", "2": "F", "9": "X", "0": "X"][card.value("DBC")] ?? card.value("DBC")
    add(.sex, sex, sex)
    add(.country, card.value("DCG"))
    return fields
  }

  /// Returns the ISO date of MMDDCCYY or CCYYMMDD, nil for neither. The standard gives the first to the US from version 2 on, and
  /// states keep to neither; no date reads as both, as no month is 19 or 20.
  static func date(_ value: String) -> String? {
    let digits = value.filter { $0 != "-" && $0 != "/" }
    guard digits.count == 8 else { return nil }
    let yearFirst = digits.hasPrefix("19") || digits.hasPrefix("20")
    let (year, rest) = yearFirst ? (digits.prefix(4), digits.suffix(4)) : (digits.suffix(4), digits.prefix(4))
    guard let number = Int(year), (1850...2199).contains(number) else { return nil }
    return MRZDate.iso(String(year.suffix(2)) + rest) { number - $0 }
  }

  /// Returns an ISO date as the card's front prints it: month, day and year in the US.
  private static func printed(_ iso: String, _ card: AAMVA) -> String {
    let parts = iso.split(separator: "-")
    let issuer = AAMVAIssuers.issuer(card.issuer) ?? AAMVAIssuers.issuer(code: card.value("DAJ"))
    guard issuer?.country == .us, parts.count == 3 else { return iso }
    return "\(parts[1])/\(parts[2])/\(parts[0])"
  }

  /// Returns the parts of the name, whichever version's elements hold it.
  static func name(_ card: AAMVA) -> (last: String, first: String, middle: String, suffix: String) {
    let suffix = none(card.value("DCU", "DAE"))
    var (last, first) = (card.value("DCS", "DAB"), card.value("DAC"))
    var middle = none(card.value("DAD"))
    if first.isEmpty {
      // Versions 2 and 3 put all given names into one element, parted by commas or blanks.
      let given = none(card.value("DCT")).split { $0 == "," || $0 == " " }.map(String.init)
      first = given.first ?? ""
      if middle.isEmpty { middle = given.dropFirst().joined(separator: " ") }
    }
    guard last.isEmpty || first.isEmpty else { return (last, first, middle, suffix) }
    let full = whole(card.value("DAA", "DBN"))
    if last.isEmpty { last = full.last }
    if first.isEmpty { (first, middle) = (full.first, middle.isEmpty ? full.middle : middle) }
    return (last, first, middle, suffix.isEmpty ? full.suffix : suffix)
  }

  /// Returns the parts of a whole name: `LAST,FIRST,MIDDLE,SUFFIX`, or, without commas, in the order of speech.
  private static func whole(_ name: String) -> (last: String, first: String, middle: String, suffix: String) {
    if name.contains(",") {
      let parts = name.split(separator: ",", omittingEmptySubsequences: false).map { none(String($0).withoutMargins) }
      func part(_ index: Int) -> String { index < parts.count ? parts[index] : "" }
      return (part(0), part(1), part(2), part(3))
    }
    var words = name.split(whereSeparator: { $0 == " " || $0 == "@" || $0 == "$" }).map(String.init)
    let suffixes: Set = ["JR", "SR", "II", "III", "IV", "JR.", "SR."]
    let suffix = words.count > 2 && suffixes.contains(words.last ?? "") ? words.removeLast() : ""
    guard let last = words.popLast() else { return ("", "", "", suffix) }
    return (last, words.first ?? "", words.dropFirst().joined(separator: " "), suffix)
  }

  /// Returns an empty text for the words that stand for nothing.
  static func none(_ value: String) -> String {
    ["NONE", "UNAVL", "UNAVAIL", "UNK", "N/A", "NA"].contains(value.uppercased()) ? "" : value
  }

  /// Returns a postal code as it is written: without the plus-four digits where they are zeros, else with a hyphen before them.
  static func zip(_ value: String) -> String {
    let digits = value.filter { $0 != "-" && $0 != " " }
    guard digits.count >= 9, digits.allSatisfy(\.isNumber) else {
      return value.hasSuffix("-") ? String(value.dropLast()) : value
    }
    return digits.hasSuffix("0000") ? String(digits.prefix(5)) : "\(digits.prefix(5))-\(digits.dropFirst(5).prefix(4))"
  }
}
