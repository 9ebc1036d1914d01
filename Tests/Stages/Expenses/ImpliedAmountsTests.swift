import Testing

@testable import Stages

@Suite struct ImpliedAmountsTests {
  private func amounts(_ text: String) throws -> [String?] {
    let expense = try ReadExpensesTests.read(text)
    return [.subtotal, .tax, .total].map { expense.field($0)?.normalized }
  }

  @Test func `the net amount follows from a total and the tax in it`() throws {
    let text = "Regal                119,00\n\nGesamtbetrag         119,00 EUR\ndarin enthalten 19 % MwSt.    19,00"
    #expect(try amounts(text) == ["100.00", "19.00", "119.00"])
  }

  @Test func `a tax of which only the rate is printed follows from the sums`() throws {
    #expect(try amounts("Subtotal   $2,550\nSales Tax   9%\nTotal   $2,779.5") == ["2550", "229.50", "2779.5"])
  }

  @Test func `a document that says why it has no tax has none`() throws {
    let text = "Gesamtbetrag   250,00 €\n\nGemäß § 19 UStG wird keine Umsatzsteuer berechnet."
    #expect(try amounts(text) == ["250.00", "0.00", "250.00"])
  }

  @Test func `a document that says nothing of tax is left alone`() throws {
    #expect(try amounts("Gesamtbetrag   250,00 €\n\nVielen Dank für Ihren Auftrag.") == [nil, nil, "250.00"])
  }
}
