import Testing

@testable import Stages

@Suite struct MRZParserTests {
  struct Case: Sendable {
    var format: MRZFormat
    var lines: [String]
    var last: String
    var given: String
    var number: String
    var birth: String?
    var expiry: String?
    var sex = ""
    /// Check digits that do not hold.
    var wrong: [String] = []
  }

  /// Specimens of ICAO Doc 9303 and of the issuers.
  static let cases = [
    Case(
      format: .td1,
      lines: ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"],
      last: "ERIKSSON", given: "ANNA MARIA", number: "D23145890", birth: "1974-08-12", expiry: "2012-04-15", sex: "F"),
    Case(
      format: .td1,
      lines: ["I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<"],
      last: "STEVENSON", given: "PETER JOHN", number: "D23145890734", birth: "1934-07-12", expiry: "1995-07-12",
      sex: "M"),
    Case(
      format: .td1,
      lines: ["IDBEL000590240<6013<<<<<<<<<<<", "8512017F1311048BEL851201002007", "REINARTZ<<ULRIKE<KATIA<E<<<<<<"],
      last: "REINARTZ", given: "ULRIKE KATIA E", number: "000590240601", birth: "1985-12-01", expiry: "2013-11-04",
      sex: "F"),
    Case(
      format: .td1,
      lines: ["IDBEL000590240<6016<<<<<<<<<<<", "8512018F1311048BEL851201002007", "REINARTZ<<ULRIKE<KATIA<E<<<<<<"],
      last: "REINARTZ", given: "ULRIKE KATIA E", number: "000590240601", birth: "1985-12-01", expiry: "2013-11-04",
      sex: "F",
      wrong: ["number", "birth", "composite"]),
    Case(
      format: .td2,
      lines: ["I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"],
      last: "ERIKSSON", given: "ANNA MARIA", number: "D23145890", birth: "1974-08-12", expiry: "2012-04-15", sex: "F"),
    Case(
      format: .td3, lines: MRZFinderTests.passport, last: "ERIKSSON", given: "ANNA MARIA", number: "L898902C3",
      birth: "1974-08-12", expiry: "2012-04-15", sex: "F"),
    Case(
      format: .td3,
      lines: ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<20"],
      last: "ERIKSSON", given: "ANNA MARIA", number: "L898902C3", birth: "1974-08-12", expiry: "2012-04-15", sex: "F",
      wrong: ["optional", "composite"]),
    Case(
      format: .mrvA,
      lines: ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"],
      last: "ERIKSSON", given: "ANNA MARIA", number: "L8988901C", birth: "1940-09-07", expiry: "1996-12-10", sex: "F"),
    Case(
      format: .mrvB,
      lines: ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<"],
      last: "ERIKSSON", given: "ANNA MARIA", number: "L8988901C", birth: "1940-09-07", expiry: "1996-12-10", sex: "F"),
    Case(
      format: .frenchCard,
      lines: ["IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "9409923102854CORINNE<<<<<<<6512068F4"],
      last: "BERTHIER", given: "CORINNE", number: "940992310285", birth: "1965-12-06", expiry: nil, sex: "F"),
    Case(
      format: .swissLicence,
      lines: ["AAA001D<<", "FACHE305142128097<<800126<<<<<", "MARCHAND<<FABIENNE<<<<<<<<<<<<"],
      last: "MARCHAND", given: "FABIENNE", number: "AAA001D", birth: "1980-01-26", expiry: nil),
    Case(
      format: .licence, lines: ["D1FRA13AA000026181231MARTIN<<9"], last: "MARTIN", given: "", number: "13AA00002",
      birth: nil,
      expiry: "2018-12-31"),
  ]

  @Test(arguments: cases)
  func readsEveryFormat(item: Case) throws {
    let zone = try #require(MRZParser.parse(item.lines))
    #expect(zone.format == item.format)
    #expect(zone.names.last == item.last && zone.names.given == item.given)
    #expect(zone.number == item.number && zone.sex == item.sex)
    #expect(zone.birth == item.birth && zone.expiry == item.expiry)
    #expect(zone.checks.filter { !$0.holds }.map(\.name) == item.wrong)
    // The finder says the same of zones that need no mending, and does not mend digits that are wrong.
    #expect(MRZFinder.zones(item.lines, searches: false).first?.zone == zone)
  }

  @Test(arguments: [
    [], ["P<UTO"], ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<1€"],
  ])
  func refusesWhatIsNoZone(lines: [String]) { #expect(MRZParser.parse(lines) == nil) }
}
