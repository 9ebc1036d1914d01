import Testing

@testable import Stages

@Suite struct PaperNumbersTests {
  private func number(_ text: String) throws -> String? {
    try ReadExpensesTests.read(text).field(.invoiceReceiptID)?.normalized
  }

  @Test(arguments: [
    "R-Nr.: 99-120", "Référence facture : 99-120", "Fakturanummer 99-120", "N° de pièce : 99-120",
    "Numer faktury: 99-120",
    "Sammelrechnung Nr. 99-120", "Fra. núm. 99-120", "INVOICE # 99-120", "Numéro : 99-120", "Our ref. 99-120",
    "Rechnungskorrektur-Nr. 99-120",
  ])
  func `the number of a paper is found whatever the paper and its number are called`(text: String) throws {
    #expect(try number(text) == "99-120")
  }

  @Test func `a sign for a number makes a label surer than a title`() throws {
    #expect(try number("invoice    L060\n\nINVOICE #    US-001") == "US-001")
  }

  @Test func `a reference of one's own counts only where the paper has no number`() throws {
    #expect(try number("Ons kenmerk: 4410-7\nFactuurnummer: 2024-15") == "2024-15")
  }

  @Test func `a word that holds such words is no label`() throws {
    #expect(try number("INVOICE\n# invoice_number_1\nDate: Jan 1, 2022") == "invoice_number_1")
  }
}
