import Binding
import Documents
import Pipeline
import Support
import Testing

@testable import Stages

@Suite struct ReadIdentityTests {
  static func read(_ pages: [[String]], barcodes: [String] = []) throws -> Identities {
    let texts = pages.enumerated().map { ($0.offset + 1, gridPage($0.element)) }
    let zones = texts.map { number, text in
      (
        number,
        Zones(
          all: MRZFinder.zones(text.lines.map { text.text(of: $0) }, searches: true).map {
            Zones.Zone(zone: $0.zone, box: nil, isFromPicture: false)
          })
      )
    }
    let codes = Barcodes(
      all: barcodes.map { .init(format: "PDF417", text: $0, box: Rect(left: 0, top: 0, width: 1, height: 1)) })
    return try ReadIdentity(NoOptions()).run(
      Needs(
        Pages(texts.map { (number: $0.0, artifact: $0.1) }), Pages([(number: 1, artifact: codes)]),
        Pages(zones.map { (number: $0.0, artifact: $0.1) })))
  }

  @Test func aPassportIsReadFromItsZoneAndPrint() throws {
    let identity = try Self.read([
      ["UTOPIA  PASSPORT/PASSEPORT", "Surname/Nom", "ERIKSSON", "Place of birth/Lieu de naissance", "ZENITH"]
        + MRZFinderTests.passport
    ])
    func value(_ type: IdentityType) -> String? { identity.field(type)?.value }
    #expect(value(.idType) == "PASSPORT" && value(.lastName) == "ERIKSSON" && value(.documentNumber) == "L898902C3")
    #expect(value(.firstName) == "ANNA" && value(.middleName) == "MARIA" && value(.mrzCode)?.hasPrefix("P<UTO") == true)
    #expect(identity.field(.dateOfBirth)?.normalized == "1974-08-12" && identity.field(.dateOfBirth)?.checked == true)
  }

  @Test func frontAndBackOfALicenceAreOneDocument() throws {
    let identity = try Self.read(
      [
        [
          "VIRGINIA  DRIVER LICENSE", "4d DL T64235789", "3 DOB 06/06/1986   4b EXP 12/10/2024", "1 SAMPLE",
          "2 MICHAEL JOHN",
        ]
      ],
      barcodes: [AAMVAParserTests.tenth])
    #expect(identity.field(.idType)?.value == "DRIVER LICENSE FRONT")
    #expect(identity.field(.stateName)?.value == "VIRGINIA" && identity.field(.dateOfBirth)?.value == "06/06/1986")
    #expect((identity.field(.documentNumber)?.confidence ?? 0) > 0.99, "barcode and print agree")
  }

  @Test func theBackAloneAndIdentityCardsAreToldApart() throws {
    #expect(try Self.read([[]], barcodes: [AAMVAParserTests.tenth]).field(.idType)?.value == "DRIVER LICENSE BACK")
    let card = AAMVAParserTests.tenth.replacing("DL00410278", with: "ID00410278").replacing(
      "0008DLDAQ", with: "0008IDDAQ")
    #expect(try Self.read([[]], barcodes: [card]).field(.idType)?.value == "ID CARD")
  }

  @Test func aRefusedBarcodeStillGivesWhatItHolds() throws {
    let identity = try Self.read([[]], barcodes: [AAMVAParserTests.tenth.replacing("DBB06061986\n", with: "")])
    #expect(identity.field(.lastName)?.value == "SAMPLE" && (identity.field(.lastName)?.confidence ?? 1) < 0.7)
    #expect(identity.elements.allSatisfy { !$0.fault.isEmpty })
  }

  @Test(arguments: [
    ["Invoice No 12345678", "Date of issue: 12/03/2021", "Name: John Smith", "Total 17.00"],
    ["Please bring your passport, date of birth and address.", "Your driver license is needed too."],
    ["VISA **** 1234", "DATE 03/04/2021", "NO 12345678"], [],
  ])
  func whatIsNoIdentityDocumentGivesNothing(lines: [String]) throws {
    let identity = try Self.read([lines])
    #expect(identity.record.isEmpty && identity.fields.isEmpty)
  }
}
