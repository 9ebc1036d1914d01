/// A layout of a machine-readable zone: which characters stand where and what the check digits cover.
///
/// Sources: ICAO Doc 9303 parts 4 (TD3), 5 (TD1), 6 (TD2) and 7 (MRV-A, MRV-B); the French identity card of 1988 to 2021; the Swiss
/// licence; the one-line zone of European licences after ISO/IEC 18013-2.
enum MRZFormat: String, Codable, Sendable, CaseIterable {
  case td1 = "TD1"
  case td2 = "TD2"
  case td3 = "TD3"
  case mrvA = "MRV-A"
  case mrvB = "MRV-B"
  case frenchCard = "FRENCH-ID"
  case swissLicence = "SWISS-LICENCE"
  case licence = "LICENCE"

  /// What may stand at a place.
  enum Alphabet: Sendable {
    case letters
    case digits
    case any
    case sex
  }

  /// The parts of a zone that have a place of their own.
  enum Part: String, Codable, Sendable {
    case code, issuer, number, nationality, birth, sex, expiry, issue, names, lastName, givenNames, optional, optional2
    case language, version
  }

  struct Field: Sendable {
    let part: Part
    let line: Int
    let range: Range<Int>
    let alphabet: Alphabet
  }

  /// A check digit: its place and the stretches it covers, in order.
  struct Check: Sendable {
    let name: String
    let line: Int
    let at: Int
    let over: [(line: Int, range: Range<Int>)]
    /// Whether `<` stands for 0 when everything covered is empty.
    var isOptional = false
  }

  /// The lengths of the lines.
  var lengths: [Int] {
    switch self {
    case .td1: [30, 30, 30]
    case .td2, .mrvB, .frenchCard: [36, 36]
    case .td3, .mrvA: [44, 44]
    case .swissLicence: [9, 30, 30]
    case .licence: [30]
    }
  }

  var fields: [Field] {
    switch self {
    case .td1:
      [
        Field(part: .code, line: 0, range: 0..<2, alphabet: .letters),
        Field(part: .issuer, line: 0, range: 2..<5, alphabet: .letters),
        Field(part: .number, line: 0, range: 5..<14, alphabet: .any),
        Field(part: .optional, line: 0, range: 15..<30, alphabet: .any),
        Field(part: .birth, line: 1, range: 0..<6, alphabet: .digits),
        Field(part: .sex, line: 1, range: 7..<8, alphabet: .sex),
        Field(part: .expiry, line: 1, range: 8..<14, alphabet: .digits),
        Field(part: .nationality, line: 1, range: 15..<18, alphabet: .letters),
        Field(part: .optional2, line: 1, range: 18..<29, alphabet: .any),
        Field(part: .names, line: 2, range: 0..<30, alphabet: .letters),
      ]
    case .td2: Self.twoLines(36, optional: 28..<35)
    case .mrvB: Self.twoLines(36, optional: 28..<36)
    case .td3: Self.twoLines(44, optional: 28..<42)
    case .mrvA: Self.twoLines(44, optional: 28..<44)
    case .frenchCard:
      [
        Field(part: .code, line: 0, range: 0..<2, alphabet: .letters),
        Field(part: .issuer, line: 0, range: 2..<5, alphabet: .letters),
        Field(part: .lastName, line: 0, range: 5..<30, alphabet: .letters),
        Field(part: .optional, line: 0, range: 30..<36, alphabet: .any),
        Field(part: .issue, line: 1, range: 0..<4, alphabet: .digits),
        // Month of issue, place and running number make up the card's number.
        Field(part: .number, line: 1, range: 0..<12, alphabet: .any),
        Field(part: .givenNames, line: 1, range: 13..<27, alphabet: .letters),
        Field(part: .birth, line: 1, range: 27..<33, alphabet: .digits),
        Field(part: .sex, line: 1, range: 34..<35, alphabet: .sex),
      ]
    case .swissLicence:
      [
        Field(part: .number, line: 0, range: 0..<9, alphabet: .any),
        Field(part: .language, line: 0, range: 6..<7, alphabet: .letters),
        Field(part: .code, line: 1, range: 0..<2, alphabet: .letters),
        Field(part: .issuer, line: 1, range: 2..<5, alphabet: .letters),
        Field(part: .optional, line: 1, range: 5..<14, alphabet: .digits),
        Field(part: .version, line: 1, range: 14..<17, alphabet: .digits),
        Field(part: .birth, line: 1, range: 19..<25, alphabet: .digits),
        Field(part: .names, line: 2, range: 0..<30, alphabet: .letters),
      ]
    case .licence:
      [
        Field(part: .code, line: 0, range: 0..<2, alphabet: .any),
        Field(part: .issuer, line: 0, range: 2..<5, alphabet: .letters),
        Field(part: .number, line: 0, range: 5..<14, alphabet: .any),
        Field(part: .expiry, line: 0, range: 15..<21, alphabet: .digits),
        Field(part: .lastName, line: 0, range: 21..<29, alphabet: .letters),
      ]
    }
  }

  private static func twoLines(_ length: Int, optional: Range<Int>) -> [Field] {
    [
      Field(part: .code, line: 0, range: 0..<2, alphabet: .letters),
      Field(part: .issuer, line: 0, range: 2..<5, alphabet: .letters),
      Field(part: .names, line: 0, range: 5..<length, alphabet: .letters),
      Field(part: .number, line: 1, range: 0..<9, alphabet: .any),
      Field(part: .nationality, line: 1, range: 10..<13, alphabet: .letters),
      Field(part: .birth, line: 1, range: 13..<19, alphabet: .digits),
      Field(part: .sex, line: 1, range: 20..<21, alphabet: .sex),
      Field(part: .expiry, line: 1, range: 21..<27, alphabet: .digits),
      Field(part: .optional, line: 1, range: optional, alphabet: .any),
    ]
  }

  var checks: [Check] {
    let number = Check(name: "number", line: 1, at: 9, over: [(1, 0..<9)])
    let birth = Check(name: "birth", line: 1, at: 19, over: [(1, 13..<19)])
    let expiry = Check(name: "expiry", line: 1, at: 27, over: [(1, 21..<27)])
    switch self {
    case .td1:
      return [
        Check(name: "number", line: 0, at: 14, over: [(0, 5..<14)]),
        Check(name: "birth", line: 1, at: 6, over: [(1, 0..<6)]),
        Check(name: "expiry", line: 1, at: 14, over: [(1, 8..<14)]),
        Check(name: "composite", line: 1, at: 29, over: [(0, 5..<30), (1, 0..<7), (1, 8..<15), (1, 18..<29)]),
      ]
    case .td2:
      return [
        number, birth, expiry,
        Check(name: "composite", line: 1, at: 35, over: [(1, 0..<10), (1, 13..<20), (1, 21..<35)]),
      ]
    case .td3:
      return [
        number, birth, expiry,
        Check(name: "optional", line: 1, at: 42, over: [(1, 28..<42)], isOptional: true),
        Check(name: "composite", line: 1, at: 43, over: [(1, 0..<10), (1, 13..<20), (1, 21..<43)]),
      ]
    case .mrvA, .mrvB: return [number, birth, expiry]
    case .frenchCard:
      return [
        Check(name: "number", line: 1, at: 12, over: [(1, 0..<12)]),
        Check(name: "birth", line: 1, at: 33, over: [(1, 27..<33)]),
        Check(name: "composite", line: 1, at: 35, over: [(0, 0..<36), (1, 0..<35)]),
      ]
    case .swissLicence: return []
    case .licence:
      return [
        Check(name: "number", line: 0, at: 14, over: [(0, 0..<14)]),
        Check(name: "composite", line: 0, at: 29, over: [(0, 0..<29)]),
      ]
    }
  }

  /// Returns the format of lines that have exactly its lengths, nil for none.
  ///
  /// - Parameter start: the first five characters, letters put for digits that cannot stand there.
  static func of(lengths: [Int], start: String) -> MRZFormat? {
    switch lengths {
    case [30, 30, 30]: .td1
    case [44, 44]: start.hasPrefix("V") ? .mrvA : .td3
    case [36, 36]: start.hasPrefix("V") ? .mrvB : start.hasPrefix("IDFRA") ? .frenchCard : .td2
    case [9, 30, 30]: .swissLicence
    case [30]: start.hasPrefix("D") ? .licence : nil
    default: nil
    }
  }
}
