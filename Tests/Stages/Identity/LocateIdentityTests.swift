import Binding
import Documents
import Pipeline
import Support
import Testing

@testable import Stages

@Suite struct LocateIdentityTests {
  /// Returns what is found on a page whose words have places, as `ocr.read` gives them.
  static func places(_ lines: [String], barcodes: [String] = []) -> (text: PageText, places: IdentityPlaces) {
    let text = gridPage(lines)
    let zones = MRZFinder.zones(lines, searches: true).map {
      Zones.Zone(
        zone: $0.zone, box: Rect(left: 0, top: 0.8, width: 1, height: 0.1), isFromPicture: false,
        lines: Array($0.lines))
    }
    let codes = Barcodes(
      all: barcodes.map { .init(format: "PDF417", text: $0, box: Rect(left: 0.5, top: 0, width: 0.5, height: 0.2)) })
    let read = PageIdentity(page: 1, text: text, barcodes: codes, zones: Zones(all: zones))
    return (text, IdentityPlaces(all: read.fields))
  }

  /// Who hides a field by its place must not leave half of it, nor hide its label.
  @Test func printedFieldsHaveTheirWords() {
    let (text, places) = Self.places([
      "VIRGINIA  DRIVER LICENSE", "4d DL T64235789", "3 DOB 06/06/1986   4b EXP 12/10/2024", "1 SAMPLE",
      "2 MICHAEL JOHN",
    ])
    func words(_ type: IdentityType) -> [String] {
      places.all.filter { $0.type == type && $0.source == .text }.flatMap(\.ranges).map { text.text($0) }
    }
    #expect(words(.documentNumber) == ["T64235789"])
    #expect(words(.dateOfBirth) == ["06/06/1986"] && words(.expirationDate) == ["12/10/2024"])
    #expect(words(.lastName) == ["SAMPLE"] && words(.firstName) == ["MICHAEL", "JOHN"])
    #expect(words(.idType).isEmpty, "the card's own name is nobody's")
  }

  @Test func zonesAndBarcodesArePlacesAsAWhole() {
    let passport = Self.places(["PASSPORT"] + MRZFinderTests.passport)
    let zone = passport.places.all.filter { $0.source == .mrz }
    #expect(zone.count > 5 && zone.allSatisfy { $0.boxes.count == 1 && $0.ranges.count == 2 })
    #expect(zone.first?.ranges.map { passport.text.text($0) } == MRZFinderTests.passport)
    let back = Self.places(["back"], barcodes: [AAMVAParserTests.tenth]).places.all
    #expect(back.count > 5 && back.allSatisfy { $0.box == Rect(left: 0.5, top: 0, width: 0.5, height: 0.2) })
  }

  @Test func otherBarcodesAreNoIdentity() {
    #expect(Self.places(["a parcel"], barcodes: ["https://example.com/1"]).places.all.isEmpty)
  }
}
