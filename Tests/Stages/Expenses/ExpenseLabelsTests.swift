import Testing

@testable import Stages

@Suite struct ExpenseLabelsTests {
  @Test(arguments: [
    ("rechnungsempfaenger", "rechnungsempfanger"), ("sammelrechnung", "rechnung"), ("teilschlussrechnung", "rechnung"),
    ("umrechnung", "umrechnung"), ("steuer", "steuer"), ("blauer", "blauer"),
  ])
  func `compounds and spellings without umlauts are known`(word: String, known: String) {
    #expect(ExpenseLabels.shared.known(word) == known)
  }

  @Test func `a number of another invoice is not this one's`() throws {
    let text = "Gutschrift F20230051 vom 31. August 2023\nzur Rechnung 2022-0815\n\nGesamtbetrag   12,00 EUR"
    #expect(try ReadExpensesTests.read(text).field(.invoiceReceiptID)?.normalized == "F20230051")
  }
}
