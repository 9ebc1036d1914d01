import Documents
import Testing

@testable import Stages

@Suite struct UnlabelledSumsTests {
  private func sums(_ text: String) -> UnlabelledSums? {
    let page = ExpensePage(number: 1, text: PageText(plain: text, reason: "test"), order: .dayFirst, style: nil)
    return UnlabelledSums([page]) { _, _ in false }
  }

  @Test func `net, tax and total of a page in an unknown language are found by their rate`() throws {
    let found = try #require(sums("Välisumma   200.00\nKäibemaks   44.00\nKokku       244.00"))
    #expect([found.net?.cents, found.taxes.first?.cents, found.total.cents] == [20_000, 4_400, 24_400])
  }

  @Test func `a table of rates is added up`() throws {
    let found = try #require(sums("692.90   21   145.51   838.41\n355.16   10   35.52   390.68\n\n        1229.09"))
    #expect(found.isOfSeveralRates)
    #expect(found.total.cents == 122_909)
    #expect(found.taxes.map(\.cents) == [14_551, 3_552])
  }

  @Test func `a rate that only the document knows counts where it stands under taxes`() throws {
    let found = try #require(sums("Item      Tax (%)\nCard      14.50%\n\n278.61   40.39   319.00"))
    #expect(found.taxes.map(\.cents) == [4039])
    #expect(sums("Item      Share\nCard      14.50%\n\n278.61   40.39   319.00") == nil)
  }

  @Test func `a total without a label is the sum of what labels name above it`() throws {
    let found = try #require(sums("Subtotal   1202.95\nAdjustments   0.00\nTax   87.21\n           1290.16"))
    #expect([found.net?.cents, found.taxes.first?.cents, found.total.cents] == [120_295, 8721, 129_016])
  }

  @Test func `amounts that do not add up are nothing`() { #expect(sums("12.00\n13.50\n99.90") == nil) }

  @Test func `a credit note's sums are found without their signs`() throws {
    let found = try #require(sums("Välisumma   -200.00\nKäibemaks   -44.00\nKokku       -244.00"))
    #expect([found.net?.cents, found.taxes.first?.cents, found.total.cents] == [-20_000, -4_400, -24_400])
  }
}
