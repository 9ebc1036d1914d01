import Support
import Testing

/// Identity documents as a user reads them: drawn cards in, one row each out.
@Suite(.serialized) struct IdentityTests {
  @Test func readsTheSampleCards() throws {
    let output = try TemporaryFolder()
    let finished = try RunTests.run(
      "\(RunTests.samples)/identity", output.path, pipeline: "Pipelines/identity.yaml")
    #expect(finished.status == 0, "\(finished.error)")
    let rows = try RunTests.rows(output, "identities.csv")
    func row(_ name: String) -> [String: String] { rows.first { $0["document"] == name } ?? [:] }
    let (card, passport, licence) = (row("card.png"), row("passport-turned.png"), row("licence.tiff"))
    #expect(card["ID_TYPE"] == "ID CARD" && card["DOCUMENT_NUMBER"] == "SP1234567" && card["FIRST_NAME"] == "KLARA")
    #expect(card["DATE_OF_BIRTH_iso"] == "1990-02-14" && card["EXPIRATION_DATE_iso"] == "2031-06-30")
    #expect(passport["ID_TYPE"] == "PASSPORT" && passport["LAST_NAME"] == "OKONKWO LINDQVIST")
    #expect(passport["MRZ_CODE"]?.contains("X012345679UTO5811030M2908111<<<<<<<<<<<<<<<0") == true)
    #expect(licence["ID_TYPE"] == "DRIVER LICENSE FRONT" && licence["DOCUMENT_NUMBER"] == "N4401927")
    #expect(licence["CITY_IN_ADDRESS"] == "GULLWING" && licence["MIDDLE_NAME"] == "ANN")
    // Both sides of the licence name its number, and the barcode's separators have survived.
    let fields = try RunTests.rows(output, "identity_fields.csv").filter { $0["document"] == "licence.tiff" }
    #expect(Set(fields.filter { $0["type"] == "DOCUMENT_NUMBER" }.compactMap { $0["source"] }) == ["barcode", "text"])
    #expect(try RunTests.rows(output, "identity_elements.csv").count == 22)
  }
}
