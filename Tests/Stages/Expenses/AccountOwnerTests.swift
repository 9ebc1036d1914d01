import Documents
import Testing

@testable import Stages

@Suite struct AccountOwnerTests {
  private func owner(_ text: String) -> String? {
    ExpensePage(number: 1, text: PageText(plain: text, reason: "test"), order: .dayFirst, style: nil).accountOwner?.text
  }

  @Test(arguments: [
    ("Account name: Kestrel Couriers Ltd", "Kestrel Couriers Ltd"),
    ("Kontoinhaber    Dirk Sauerland", "Dirk Sauerland"),
    ("Please make cheques payable to Harrow & Finch Ltd.", "Harrow & Finch Ltd."),
    ("Titulaire du compte : NORPRESSE", "NORPRESSE"),
  ])
  func `whose account it is stands behind its label`(text: String, name: String) { #expect(owner(text) == name) }

  @Test func `a number is no owner`() { #expect(owner("Account name: 4471 2299") == nil) }
}
