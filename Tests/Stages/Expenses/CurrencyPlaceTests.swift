import Testing

@testable import Stages

@Suite struct CurrencyPlaceTests {
  @Test(arguments: [
    ("ABN 51 824 753 556\nAnnandale NSW 2038", "AUD"), ("Toronto ON M5V 2T6", "CAD"), ("Portland, OR 97205", "USD"),
    ("Auckland, Invoice in NZD", "NZD"),
  ])
  func `a dollar is that of the address`(_ text: String, _ code: String) throws {
    let expense = try ReadExpensesTests.read(
      text + "\n\nItem                 2         $41.50        $83.00\nTotal        $83.00")
    #expect(expense.currency == code)
    #expect(expense.field(.total)?.currency == code)
  }
}
