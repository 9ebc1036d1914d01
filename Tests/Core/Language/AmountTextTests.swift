import Language
import Testing

/// An amount read wrong is a wrong sum in somebody's books.
@Suite struct AmountTextTests {
  @Test(arguments: [
    ("1,234.56", "1234.56", nil), ("1.234,56", "1234.56", nil), ("1 234,56 €", "1234.56", "EUR"),
    ("1'234.50 CHF", "1234.50", "CHF"), ("RM11.40 S", "11.40", "MYR"), ("RM 64.15", "64.15", "MYR"),
    ("$8.20", "8.20", "USD"), ("-30.00", "-30.00", nil), ("30.00-", "-30.00", nil), ("(30.00)", "-30.00", nil),
    ("\u{2212}$5.00", "-5.00", "USD"), ("$-5.00", "-5.00", "USD"), ("EUR 12", "12", "EUR"), ("0,05", "0.05", nil),
    ("1,00,000.00", "100000.00", "nil"), (".65", "0.65", nil), ("CHANGE RM .00", "0.00", "MYR"),
    ("3,3333", "3.3333", nil),
    ("1.234.567", "1234567", nil), ("1.000", "1000", nil), ("120 000,00 €", "120000.00", "EUR"),
    ("5,00 EUR", "5.00", "EUR"),
    ("12.5", "12.5", nil), ("0.125", "0.125", nil), ("TOTAL:593.10", "593.10", nil), ("Ust. 19%", "19", nil),
  ])
  func `an amount keeps its value, sign and currency`(text: String, amount: String, currency: String?) throws {
    let match = try #require(AmountText.find(in: text).first)
    #expect(match.amount.text == amount)
    #expect(match.currency == (currency == "nil" ? nil : currency))
  }

  @Test(arguments: ["12/03/2018", "09:42:19", "SS21/39", "1.2.3.4", "KR3M", "78.46.77.79", "002116837376-A1"])
  func `dates, times, codes and addresses are no amounts`(text: String) {
    #expect(AmountText.read(text) == nil)
  }

  @Test func `the style settles what the text leaves open`() {
    #expect(AmountText.read("1.234", style: .point)?.amount.text == "1.234")
    #expect(AmountText.read("1.234", style: .comma)?.amount.text == "1234")
    #expect(AmountText.read("1.234")?.isAmbiguous == true)
    #expect(AmountText.read("1.234,5")?.proves == .comma)
    #expect(AmountText.read("1,234,567")?.proves == .point)
  }

  @Test func `a column's two numbers are not joined`() {
    #expect(AmountText.find(in: "2 100.00").map(\.amount.text) == ["2", "100.00"])
    #expect(AmountText.find(in: "1 15.00 15.00").count == 3)
  }

  @Test func `a percent is told from money`() {
    #expect(AmountText.find(in: "19,00 % 12,25").map(\.isPercent) == [true, false])
  }
}
