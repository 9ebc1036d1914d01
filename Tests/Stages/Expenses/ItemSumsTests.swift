import Testing

@testable import Stages

@Suite struct ItemSumsTests {
  private func item(_ cents: Int, checked: Bool = false) -> LineItems.Found {
    LineItems.Found(
      item: Expenses.LineItem(
        page: 1, quantity: checked ? "2" : nil, price: "\(Double(cents) / 100)", row: "", confidence: 0.5),
      cents: cents, rows: [], isChecked: checked)
  }

  private func settled(_ cents: [Int], _ sums: Set<Int>) -> [Int?]? {
    ItemSums.settled(cents.map { item($0) }, sums, isNet: false)?.map(\.cents)
  }

  @Test func `lines that add up stay, others go`() {
    #expect(settled([1_000, 2_500], [3_500]) == [1_000, 2_500])
    #expect(settled([62_000, 1_000, 2_500, 900], [3_500]) == [1_000, 2_500])
    #expect(settled([1_000, 2_500], [9_900]) == nil)
  }

  @Test func `sums of groups are no goods`() {
    #expect(settled([1_000, 2_500, 3_500, 400, 400], [3_900]) == [1_000, 2_500, 400])
  }

  @Test func `a net amount and its tax are no list`() { #expect(settled([10_000, 1_900], [11_900]) == nil) }

  @Test func `lines whose product holds stay without the others`() {
    let items = [item(1_000, checked: true), item(777), item(2_000, checked: true)]
    #expect(ItemSums.settled(items, [3_000], isNet: true)?.map(\.cents) == [1_000, 2_000])
  }
}
