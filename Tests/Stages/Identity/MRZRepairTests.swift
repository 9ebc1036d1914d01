import Testing

@testable import Stages

@Suite struct MRZRepairTests {
  @Test func lettersAndDigitsGoWhereTheyBelong() throws {
    let lines = ["IDCHEA1234567<6<<<<<<<<<<<<<<<", "7SIOZSGMZOO90IBCHE<<<<<<<<<<<B", "5M1TH<<J0HN<AL8ERT<<<<<<<<<<<<"]
    let zone = try #require(MRZRepair.zone(.td1, lines.map { [UInt8]($0.utf8) }, searches: false))
    #expect(zone.isValid && zone.names.last == "SMITH" && zone.names.given == "JOHN ALBERT" && zone.repairs == 16)
  }

  /// A number may hold both letters and digits: only its check digit tells O from 0.
  @Test func aNumberIsMendedByItsCheckDigit() throws {
    let lines = [MRZFinderTests.passport[0], "L8989O2C36UTO7408122F1204159ZE184226B<<<<<10"].map { [UInt8]($0.utf8) }
    #expect(MRZRepair.zone(.td3, lines, searches: false)?.isValid == false)
    #expect(MRZRepair.zone(.td3, lines, searches: true)?.number == "L898902C3")
  }

  @Test func aWrongCheckDigitIsNotMadeRight() throws {
    for line in ["L898902C37UTO7408122F1204159ZE184226B<<<<<10", "L898902C36UTO7408122F1204159ZE184226B<<<<<17"] {
      let zone = try #require(
        MRZRepair.zone(.td3, [MRZFinderTests.passport[0], line].map { [UInt8]($0.utf8) }, searches: true))
      #expect(!zone.isValid, "\(line)")
    }
  }
}
