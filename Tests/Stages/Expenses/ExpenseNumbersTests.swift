import Support
import Testing

@testable import Stages

@Suite struct ExpenseNumbersTests {
  /// A page with places, as a number below an address belongs to it.
  private func read(_ lines: [String]) throws -> Expenses.Expense {
    try #require(ExpenseReader(order: nil, style: nil).read([(1, gridPage(lines))]).all.first)
  }

  private static let lines = [
    "Sold by:                                Bill to:",
    "BudMax Sp. z o.o.                       Transport Nowak Sp. z o.o.",
    "ul. Przemyslowa 7                       al. Jerozolimskie 120",
    "61-541 Poznan                           02-017 Warszawa",
    "NIP: 525-22-48-481                      NIP: 676-24-35-107",
    "Tel. 22 555 01 02                       Tel. 12 345 67 89",
  ]

  @Test func `a number below the buyer's address is the buyer's`() throws {
    let expense = try read(Self.lines)
    let expected: [(ExpenseType, String)] = [
      (.vendorVAT, "525-22-48-481"), (.receiverVAT, "676-24-35-107"), (.vendorPhone, "22 555 01 02"),
      (.receiverPhone, "12 345 67 89"),
    ]
    for (type, value) in expected { #expect(expense.field(type)?.normalized == value, "\(type)") }
  }

  @Test func `a number below the title of the paper is the invoice's`() throws {
    let text =
      "Menuiserie Lafargue SARL                                             FACTURE\n"
      + "18 rue des Tanneurs                                             n° X524-50740\n69005 Lyon\n\nTotal TTC   12,00 EUR"
    #expect(try ReadExpensesTests.read(text).field(.invoiceReceiptID)?.normalized == "X524-50740")
  }
}
