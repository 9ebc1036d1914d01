import Testing

@testable import Stages

@Suite struct MRZFinderTests {
  static let passport = [
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
  ]

  @Test func findsAZoneAmongOtherLines() throws {
    let lines = ["UTOPIA", "Passport No L898902C3"] + Self.passport + ["end"]
    let found = MRZFinder.zones(lines, searches: false)
    #expect(found.count == 1 && found[0].lines == 2..<4 && found[0].zone.lines == Self.passport)
  }

  /// What OCR makes of the same zone.
  @Test(arguments: [
    ["P< UTOERIKSSON<<ANNA<MARIA << << <<<<<<<<<", "L898902C36UT07408122F1204159ZE184226B<<<<<10"],
    ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<<<", "L898902C36UTO74O8l22F12O4159ZE184226B<<<<10"],
    ["PKUTOERIKSSON<<ANNA<MARIA<<<<<<<<K<KK<<<<<<<", "L8989O2C36UTO7408122F1204159ZE184226B<<<<<<10"],
    ["p<utoeriksson«ANNA<MARIA<<<<<<<<<<<<<<<<<<", "|L898902C36UTO7408122F1204159ZE184226B<<<<<10|"],
  ])
  func mendsWhatOCRDoes(lines: [String]) throws {
    let zone = try #require(MRZFinder.zones(lines, searches: true).first?.zone)
    #expect(zone.isValid && zone.lines == Self.passport)
  }

  @Test(arguments: [
    ["CUSTOMNAMEMICR0SOFTCORPORATION", "53RV1C3F3R10010IAZ019<11142019", "CUSTOMERIDCIDIZ3AS<<<<<<<<<<<<"],
    ["A line of prose that is as long as a zone is", "and another one below it, of the same length"],
    ["<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<"],
    ["0123456789012345678901234567890123456789abcd", "0123456789012345678901234567890123456789abcd"],
  ])
  func inventsNoZone(lines: [String]) { #expect(MRZFinder.zones(lines, searches: true).isEmpty) }

  @Test func aTraceIsSeenBehindBadOCR() {
    #expect(MRZFinder.isTrace("PECANBROWNC<HOLLI EEK eee eCK KEE KEEEEEEE"))
    #expect(MRZFinder.isTrace("ZEO00509<9CAN8501019F2301147<<<<<<<<08"))
    #expect(!MRZFinder.isTrace("a line of ordinary words that goes on and on"))
  }
}
