import Support
import Testing

@testable import Stages

@Suite struct PrintedCardTests {
  private func values(_ lines: [String]) -> [String: String] {
    let fields = PrintedCard.fields(gridPage(lines), page: 1)
    return Dictionary(
      fields.map { ($0.type.rawValue, $0.normalized.isEmpty ? $0.value : $0.normalized) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func anAmericanLicenceByItsNumbers() {
    let found = values([
      "WASHINGTON   DRIVER LICENSE", "          4d LIC# WDLABCD456DG   9 CLASS B", "          1 TALBOT",
      "          2 LIAM R.",
      "          3 DOB 01/06/1958      4a ISS 01/06/2015", "          8 123 STREET ADDRESS",
      "            YOUR CITY WA 99999-1234",
      "          15 SEX M   18 EYES BLU", "          12 RESTRICTIONS B   9a END L",
      "          4b EXP 08/12/2020  Veteran",
    ])
    let truth = [
      "ID_TYPE": "DRIVER LICENSE FRONT", "STATE_NAME": "WASHINGTON", "DOCUMENT_NUMBER": "WDLABCD456DG", "CLASS": "B",
      "LAST_NAME": "TALBOT",
      "FIRST_NAME": "LIAM", "MIDDLE_NAME": "R.", "DATE_OF_BIRTH": "1958-01-06", "DATE_OF_ISSUE": "2015-01-06",
      "ADDRESS": "123 STREET ADDRESS",
      "CITY_IN_ADDRESS": "YOUR CITY", "STATE_IN_ADDRESS": "WA", "ZIP_CODE_IN_ADDRESS": "99999-1234", "SEX": "M",
      "RESTRICTIONS": "B",
      "ENDORSEMENTS": "L", "EXPIRATION_DATE": "2020-08-12", "VETERAN": "VETERAN",
    ]
    for (type, value) in truth { #expect(found[type] == value, "\(type)") }
  }

  @Test func aCardWithLabelsAboveAndNoNumbers() {
    let found = values([
      "TEXAS   IDENTIFICATION CARD", "ISS         ID NO", "03/18/2018  736HDV7874JSB", "EXP         DOB",
      "01/20/2028  03/18/2001", "",
      "GARCIA", "MARIA ELENA", "100 MARKET STREET", "BIGTOWN, TX 78701",
    ])
    #expect(found["ID_TYPE"] == "ID CARD" && found["DOCUMENT_NUMBER"] == "736HDV7874JSB")
    #expect(
      found["DATE_OF_ISSUE"] == "2018-03-18" && found["EXPIRATION_DATE"] == "2028-01-20"
        && found["DATE_OF_BIRTH"] == "2001-03-18")
    #expect(found["LAST_NAME"] == "GARCIA" && found["FIRST_NAME"] == "MARIA" && found["CITY_IN_ADDRESS"] == "BIGTOWN")
  }

  @Test func aEuropeanLicenceByItsNumbers() {
    let found = values([
      "FÜHRERSCHEIN   BUNDESREPUBLIK DEUTSCHLAND", "1. MUSTERMANN", "2. ERIKA", "3. 12.08.1964 BERLIN",
      "4a. 01.02.2013  4b. 31.01.2028",
      "5. B072RRE2I55",
    ])
    #expect(
      found["ID_TYPE"] == "DRIVER LICENSE FRONT" && found["LAST_NAME"] == "MUSTERMANN" && found["FIRST_NAME"] == "ERIKA"
    )
    #expect(
      found["DATE_OF_BIRTH"] == "1964-08-12" && found["DATE_OF_ISSUE"] == "2013-02-01"
        && found["EXPIRATION_DATE"] == "2028-01-31")
    #expect(found["DOCUMENT_NUMBER"] == "B072RRE2I55")
  }

  /// Labels in other languages, each over or beside its value.
  @Test(arguments: [
    [
      "REISEPASS", "Name / Surname", "MUSTERMANN", "Vornamen / Given names", "ERIKA", "Geburtstag / Date of birth",
      "12.08.1964", "Pass-Nr.", "C01X0006H",
    ],
    [
      "DOCUMENTO NACIONAL DE IDENTIDAD", "APELLIDOS MUSTERMANN", "NOMBRE ERIKA", "FECHA DE NACIMIENTO 12 08 1964",
      "12-08-1964 DNI 99999999R",
    ],
    [
      "CARTA D'IDENTITÀ", "COGNOME", "MUSTERMANN", "NOME", "ERIKA", "DATA DI NASCITA", "12.08.1964", "SCADENZA",
      "12.08.2031",
    ],
  ])
  func labelsInOtherLanguages(lines: [String]) {
    let found = values(lines)
    #expect(
      found["LAST_NAME"] == "MUSTERMANN" && found["FIRST_NAME"] == "ERIKA" && found["DATE_OF_BIRTH"] == "1964-08-12")
  }

  @Test(arguments: [
    ("4dLIC#WDL123", ["4d", "LIC#", "WDL123"]), ("12REST", ["12", "REST"]), ("OaEND", ["Oa", "END"]),
    ("4aiss01/06/2015", ["4a", "ISS", "01/06/2015"]),
    ("Surname/Nom", ["Surname", "Nom"]), ("01/06/2015", ["01/06/2015"]), ("TREND", ["TREND"]), ("RESTON", ["RESTON"]),
    ("15SEXF", ["15", "SEX", "F"]),
  ])
  func wordsThatStickTogetherArePartedAtLabels(word: String, parts: [String]) {
    #expect(PrintedLines.parts(word) == parts)
  }

  @Test(arguments: [
    ("100 MARKET STREET\nBIGTOWN, MA, 02801", ["100 MARKET STREET", "BIGTOWN", "MA", "02801"]),
    ("123 STREET ADDRESS YOUR CITY WA 99999-1234", ["123 STREET ADDRESS", "YOUR CITY", "WA", "99999-1234"]),
    ("5 ELM ST APT 6 GULLWING NH 00000", ["5 ELM ST APT 6", "GULLWING", "NH", "00000"]),
    ("Hauptstr. 5, Berlin", ["Hauptstr. 5, Berlin"]),
  ])
  func partsAnAddress(text: String, parts: [String]) { #expect(PrintedAddress(text).fields.map(\.value) == parts) }
}
