import Testing

@testable import Stages

@Suite struct LetterheadTests {
  private func seller(head: String, payee: String) throws -> (name: String?, groups: [[String]]) {
    let expense = try ReadExpensesTests.read(
      """
      \(head)

      Northwind Headquarters                                   INVOICE: INV-7
      12 Harbour St                                            DATE: 11/15/2019
      New York, NY, 10001


      BILL TO:
      Fabrikam Finance
      9 Bill St
      Redmond WA, 98052

      DESCRIPTION            QTY         PRICE         AMOUNT
      Consulting               2        $30.00         $60.00
                                         TOTAL         $60.00

      REMIT TO:
      \(payee)
      5 Remit St
      New York, NY, 10002
      """)
    return (
      expense.field(.vendorName)?.normalized,
      expense.fields.filter { $0.type == .name && $0.normalized == payee }.compactMap { $0.group?.types }
    )
  }

  @Test func `who is paid is not taken for who sells where the letterhead has the same name`() throws {
    let read = try seller(head: "NORTHWIND LTD.", payee: "Northwind Billing")
    #expect(read.name == "NORTHWIND LTD.")
    #expect(read.groups == [["VENDOR", "VENDOR_REMIT_TO"]])
  }

  @Test func `a payee of another name is all that is known`() throws {
    #expect(try seller(head: "INVOICE", payee: "Lockbox Services").name == "Lockbox Services")
  }
}
