import Testing

@testable import Stages

@Suite struct WithoutHeadTests {
  @Test func `a letter behind a price says how it is taxed`() throws {
    let expense = try ReadExpensesTests.read(
      "MART\nTV SET        $899.99 S\nCABLE         $19.99 S\nTOTAL         $919.98\n")
    #expect(expense.items.map(\.price) == ["899.99", "19.99"])
  }

  @Test func `a list below a first sum is read where it adds up`() throws {
    let text =
      "Amount paid\n$60.00\n\nSummary\nHosting           $40.00\nSupport           $20.00\nTotal             $60.00"
    #expect(try ReadExpensesTests.read(text).items.map(\.price) == ["40.00", "20.00"])
  }
}
