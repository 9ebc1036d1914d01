import Documents
import Testing

@testable import Stages

@Suite struct ProductRowsTests {
  private func items(_ text: String) -> [[String?]] {
    let page = ExpensePage(number: 1, text: PageText(plain: text, reason: "test"), order: .dayFirst, style: nil)
    return ProductRows.items(page).map(\.item).map { [$0.item, $0.quantity, $0.unitPrice, $0.price] }
  }

  @Test func `goods under heads of no known language are found by their arithmetic`() {
    let text = """
      Nimetus              Kogus      Hind       Kokku
      Laud 120 x 60        2          41.50      83.00
      Tool                 1          12.00      12.00
      """
    #expect(items(text) == [["Laud 120 x 60", "2", "41.50", "83.00"], ["Tool", "1", "12.00", "12.00"]])
  }

  @Test func `numbers without a product are no goods`() {
    #expect(items("A   2   41.50   84.00\nB   3   10.00   12.00").isEmpty)
  }
}
