import Testing

@testable import Stages

@Suite struct LabelGrammarTests {
  @Test(arguments: [
    ("Total (excl. VAT)", ExpenseType.subtotal), ("Total amount exclusive of GST", .subtotal),
    ("Summe ohne MwSt.", .subtotal), ("Totaal excl. 21% BTW", .subtotal), ("Totale senza IVA", .subtotal),
    ("Total incl. 8.1% MWST", .total), ("Subtotal inkl. 19 % MwSt.", .total), ("Total com IVA", .total),
    ("Amount due including tax", .amountDue),
  ])
  func `a sum with or without tax is told from its words, not from a list of phrases`(
    _ text: String, _ type: ExpenseType
  ) {
    let fields = ExpensePage.labels(in: text).filter { $0.label.column == nil }.map(\.label)
    #expect(fields == [.field(type)])
  }

  @Test(arguments: [
    "Bitte zahlen Sie bis zum 05.12.2024", "We'll collect £12.00 by Direct Debit on or just after 5 December 2024",
    "Merci de régler cette facture avant le 05/12/2024", "Wij verzoeken u te betalen vóór 05-12-2024",
  ])
  func `a sentence that asks for money by a day gives the due date`(_ text: String) throws {
    #expect(try ReadExpensesTests.read(text).field(.dueDate)?.normalized == "2024-12-05")
  }

  @Test func `a day on which something was paid is no due date`() throws {
    #expect(try ReadExpensesTests.read("Paid on 05.12.2024, thank you").field(.dueDate) == nil)
  }

  @Test func `a paper and whom it goes to is the buyer's label`() {
    #expect(ExpensePage.labels(in: "Factura para:").map(\.label) == [.buyer])
    #expect(!ExpensePage.labels(in: "Fatura a pagar").map(\.label).contains(.buyer))
  }

  @Test func `a tax of its own stays a tax`() {
    let labels = ExpensePage.labels(in: "VAT 20% of 100.00").map(\.label)
    #expect(labels.contains(.field(.tax)))
  }
}
