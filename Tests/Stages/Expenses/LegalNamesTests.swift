import Testing

@testable import Stages

@Suite struct LegalNamesTests {
  private func seller(_ text: String) throws -> String? {
    try ReadExpensesTests.read(text).field(.vendorName)?.normalized
  }

  private static func page(_ head: String, footer: String) -> String {
    """
    \(head)
    Marktplatz 1, 34117 Kassel, Tel. 0561 334400


    Muster AG
    Lindenallee 12
    04109 Leipzig

    Rechnung Nr. 5512                                                     Datum: 03.04.2024

    Leistung                          Anzahl        Preis             Summe
    Logis Einzelzimmer                     2        80,00            160,00
    Gesamtbetrag                                                     160,00

    \(footer)
    """
  }

  @Test func `the legal name of the footer is the seller's, not the short one above`() throws {
    let text = Self.page(
      "Hotel Drei Kronen",
      footer: "Hotel Drei Kronen Betriebs GmbH · Amtsgericht Kassel HRB 771 · USt-IdNr. DE811223344")
    #expect(try seller(text) == "Hotel Drei Kronen Betriebs GmbH")
  }

  @Test func `a department in the letterhead does not hide the company of the footer`() throws {
    let text = Self.page("Telma Service Client", footer: "Telma AG, Amtsgericht Kassel HRB 771, USt-IdNr. DE811223344")
    #expect(try seller(text) == "Telma AG")
  }

  @Test func `the bank of the footer is not the seller`() throws {
    let text = Self.page(
      "Hotel Drei Kronen", footer: "Bankverbindung: Volksbank Kassel eG, IBAN DE12500105170648489890")
    #expect(try seller(text) == "Hotel Drei Kronen")
  }
}
