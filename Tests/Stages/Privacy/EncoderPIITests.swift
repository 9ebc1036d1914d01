import Documents
import Testing

@testable import Stages

/// What becomes of the encoder's word; the encoder itself is tested where it is.
@Suite struct EncoderPIITests {
  @Test func `a check digit that holds outvotes a sure encoder`() throws {
    #expect(try #require(EncoderPII.score(1, .address, "Leeds", isForeign: false)) <= 0.9)
    #expect(EncoderPII.score(0.7, .licensePlate, "H1N1", isForeign: false) == nil)
  }

  @Test func `nouns of other languages are no names, people there still are`() throws {
    let german = """
      Rechnung Nummer 47: Der Betrag ist innerhalb von dreissig Tagen ohne Abzug zu zahlen. Bitte geben Sie bei der Zahlung die \
      Rechnungsnummer an. Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum. Vielen Dank für Ihren Auftrag.
      """
    #expect(EncoderPII.isForeign(german) && !EncoderPII.isForeign("Rechnung") && !EncoderPII.isForeign(""))
    #expect(!EncoderPII.isForeign(String(repeating: "This is a plain sentence about nothing. ", count: 8)))
    #expect(try #require(EncoderPII.score(0.95, .name, "Steuerbetrag", isForeign: true)) < 0.5)
    #expect(try #require(EncoderPII.score(0.95, .name, "Jürgen Klöbner", isForeign: true)) > 0.5)
  }
}
