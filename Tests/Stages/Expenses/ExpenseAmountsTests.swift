import Testing

@testable import Stages

@Suite struct ExpenseAmountsTests {
  private func amounts(_ text: String, _ types: ExpenseType...) throws -> [String?] {
    let expense = try ReadExpensesTests.read(text)
    return types.map { expense.field($0)?.normalized }
  }

  @Test func `the taxes of several rates are added, and each is kept`() throws {
    let expense = try ReadExpensesTests.read("Subtotal    100.00\nCGST 9%    9.00\nSGST 9%    9.00\nTotal    118.00")
    #expect(expense.field(.tax)?.normalized == "18.00")
    #expect(expense.fields.filter { $0.type == .tax }.map(\.normalized).sorted() == ["18.00", "9.00", "9.00"])
  }

  @Test func `taxes under heads of their own in one row are added too`() throws {
    let text = """
      Subtotal        VAT 20%         VAT 5%          Grand total
      1,045.98        173.57          9.27            1,228.82
      """
    #expect(try amounts(text, .subtotal, .tax, .total) == ["1045.98", "182.84", "1228.82"])
  }

  @Test func `taxes of several rates with what they are taken of are added`() throws {
    let text =
      "Nettobetrag    1.200,00\n19 % MwSt. auf 1.000,00    190,00\n7 % MwSt. auf 200,00    14,00\nGesamtbetrag    1.404,00"
    #expect(try amounts(text, .subtotal, .tax, .total) == ["1200.00", "204.00", "1404.00"])
  }

  @Test func `a sum that does not say whether it is net is so if tax is added to it`() throws {
    let text = "Total de líneas    100,00\nIVA 21%    21,00\nTotal    121,00"
    #expect(try amounts(text, .subtotal, .tax, .total) == ["100.00", "21.00", "121.00"])
  }

  @Test func `a tax on an amount is the tax, not the amount`() throws {
    let text = "Nettobetrag    1.823,65\nzzgl. 19,00 % USt. auf 1.823,65    346,49\nGesamtbetrag    2.170,14"
    #expect(try amounts(text, .subtotal, .tax, .total) == ["1823.65", "346.49", "2170.14"])
  }

  @Test func `what was open before is the prior balance`() throws {
    let text = "Previous balance   $48.15\nCurrent charges   $60.00\nTotal amount due   $108.15"
    #expect(try amounts(text, .priorBalance, .total) == ["48.15", "108.15"])
  }

  @Test func `a line of goods whose words name a charge is no charge`() throws {
    let text = """
      Description              Qty     Price      Amount
      Transport, zone 2        3       40.00      120.00
      Oak panel                2       10.00      20.00
                                       Total      140.00
      """
    #expect(try amounts(text, .shippingHandlingCharge, .total) == [nil, "140.00"])
  }
}
