import Documents
import Testing

@testable import Stages

@Suite struct AAMVAReadingTests {
  private func card(_ elements: [String]) -> AAMVA {
    AAMVA(
      issuer: "636002", version: 8, jurisdictionVersion: 0, designators: [.init(type: "DL", offset: 31, length: 9)],
      elements: elements.map { .init(subfile: "DL", code: String($0.prefix(3)), value: String($0.dropFirst(3))) })
  }

  /// Last, first, middle, suffix in every version's elements.
  @Test(arguments: [
    (["DCSSMITH", "DACMARY", "DADJOE", "DCUJR"], ["SMITH", "MARY", "JOE", "JR"]),
    (["DCSMOTORIST   ", "DCTMICHAEL M  "], ["MOTORIST", "MICHAEL", "M", ""]),
    (["DCSMOTORIST", "DCTMICHAEL,ANN,M"], ["MOTORIST", "MICHAEL", "ANN M", ""]),
    (["DAACORTEZ,PABLO,LUIS RODRIGUEZ,JR"], ["CORTEZ", "PABLO", "LUIS RODRIGUEZ", "JR"]),
    (["DAATESTER,JOEY, MIDLAND"], ["TESTER", "JOEY", "MIDLAND", ""]),
    (["DAAJOHN ROBERT LEE SMITH"], ["SMITH", "JOHN", "ROBERT LEE", ""]),
    (["DABWILLIAMS", "DACSUSAN", "DADT"], ["WILLIAMS", "SUSAN", "T", ""]),
    (["DBNDOE,JANE"], ["DOE", "JANE", "", ""]),
    (["DCSROBERT", "DACTONY", "DADNONE", "DCUNONE "], ["ROBERT", "TONY", "", ""]),
  ])
  func findsTheName(elements: [String], parts: [String]) {
    let name = AAMVAReading.name(card(elements))
    #expect([name.last, name.first, name.middle, name.suffix] == parts)
  }

  @Test(arguments: [
    ("04021955", "1955-04-02"), ("19550402", "1955-04-02"), ("20111030", "2011-10-30"), ("12312099", "2099-12-31"),
    ("13312099", nil), ("NONE", nil), ("", nil), ("02302020", nil),
  ])
  func readsDatesInEitherOrder(value: String, iso: String?) { #expect(AAMVAReading.date(value) == iso) }

  @Test(arguments: [
    ("996450000  ", "99645"), ("123459999  ", "12345-9999"), ("85641-4321", "85641-4321"), ("0210800000", "02108"),
    ("E5K 1Y3", "E5K 1Y3"),
    ("19130", "19130"),
  ])
  func writesPostalCodesAsCardsDo(value: String, zip: String) { #expect(AAMVAReading.zip(value.withoutMargins) == zip) }

  @Test func namesTheStateByItsNumber() {
    let fields = AAMVAReading.fields(card(["DAJNH", "DBB04021955", "DAHNONE", "DAG1 MAIN ST", "DBC2"]))
    func value(_ type: IdentityType) -> String? { fields.first { $0.type == type }?.value }
    #expect(
      value(.stateName) == "MASSACHUSETTS" && value(.state) == "NH" && value(.address) == "1 MAIN ST"
        && value(.sex) == "F")
    #expect(value(.dateOfBirth) == "04/02/1955")
  }
}
