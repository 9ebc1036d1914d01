/// A machine-readable zone as it was read: its lines, what its fields say, and whether its check digits hold.
struct MRZ: Codable, Sendable, Equatable {
  /// Whether one check digit holds.
  struct Check: Codable, Sendable, Equatable {
    var name: String
    var holds: Bool
  }

  var format: MRZFormat
  /// The lines in full length, repaired where that was asked for.
  var lines: [String]
  var checks: [Check]
  /// How many characters differ from what was handed in.
  var repairs: Int

  /// Whether all check digits hold and the dates are dates. A format without check digits (the Swiss licence) has only its dates.
  var isValid: Bool { checks.allSatisfy(\.holds) && datesAreDates }

  /// Whether a check digit covers a part of the zone and holds; nil where none covers it.
  func holds(_ part: MRZFormat.Part) -> Bool? {
    let name: String
    switch part {
    case .number, .birth, .expiry: name = part.rawValue
    case .optional where format == .td3: name = "optional"
    default:
      // Only the composite digits of the French card and of the one-line zone cover names.
      guard format == .frenchCard || format == .licence else { return nil }
      name = "composite"
    }
    return (checks.first { $0.name == name })?.holds
  }

  /// Returns the characters of a part as they stand, fillers too; empty where the format has no such part.
  func raw(_ part: MRZFormat.Part) -> String {
    guard let field = format.fields.first(where: { $0.part == part }) else { return "" }
    return String(Array(lines[field.line])[field.range])
  }

  /// Returns the text of a part: fillers at its ends taken off, those inside as blanks.
  func text(_ part: MRZFormat.Part) -> String {
    raw(part).split(separator: "<").joined(separator: " ")
  }

  /// The document's number; the rest of a long one stands in the optional data of TD1 and TD2, its check digit last (Doc 9303-5,
  /// 4.2.2, note j).
  var number: String {
    if let long = MRZParser.longNumber(format, lines.map { [UInt8]($0.utf8) }) { return long.number }
    return text(.number).replacing(" ", with: "")
  }

  /// Primary and secondary identifier: surname and given names. A name without `<<` is all surname.
  var names: (last: String, given: String) {
    if format == .frenchCard || format == .licence {
      // French given names are parted by two fillers, parts of one name by one.
      return (text(.lastName), text(.givenNames))
    }
    let names = raw(.names)
    guard let gap = names.firstRange(of: "<<") else { return (Self.words(names), "") }
    return (Self.words(names[..<gap.lowerBound]), Self.words(names[gap.upperBound...]))
  }

  private static func words(_ text: some StringProtocol) -> String {
    text.split(separator: "<").joined(separator: " ")
  }

  /// `M`, `F`, or `X` where the zone leaves it open; empty where the format has none.
  var sex: String {
    let sex = raw(.sex)
    return sex == "<" ? "X" : sex
  }

  /// ISO date of expiry, nil for none. Years from 70 on are of the last century.
  var expiry: String? {
    MRZDate.iso(raw(.expiry)) { $0 >= 70 ? 1900 : 2000 }
  }

  /// ISO month of issue (`2017-10`) of the French card, nil for other formats. The card was issued from 1988 on.
  var issue: String? {
    let digits = raw(.issue)
    guard digits.count == 4, let number = Int(digits), (1...12).contains(number % 100) else { return nil }
    return "\((number / 100 >= 80 ? 1900 : 2000) + number / 100)-\(digits.suffix(2))"
  }

  /// ISO date of birth, nil for none: the later century that does not lie after the document's expiry or issue, or, where it says
  /// neither, after 2030.
  var birth: String? {
    let latest = expiry ?? issue ?? "2030-12-31"
    return MRZDate.iso(raw(.birth)) { year in
      let digits = raw(.birth)
      let later = "\(2000 + year)-\(digits.dropFirst(2).prefix(2))-\(digits.suffix(2))"
      return later <= latest ? 2000 : 1900
    }
  }

  private var datesAreDates: Bool {
    let isEmpty = { (part: MRZFormat.Part) in raw(part).allSatisfy { $0 == "<" } }
    // Parts of a birth date may be unknown (`<<`), an expiry may be left open.
    let hasBirth = isEmpty(.birth) || raw(.birth).contains("<") || birth != nil
    return hasBirth && (isEmpty(.expiry) || expiry != nil)
  }

  /// The MRZ_CODE: the lines joined by line breaks.
  var code: String { lines.joined(separator: "\n") }
}
