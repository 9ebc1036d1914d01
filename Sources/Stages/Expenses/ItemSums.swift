/// Which lines of a list are goods, by the sums that a document states: lines that add up to its net amount or total are, and what does
/// not add up is none.
enum ItemSums {
  /// Returns the lines that add up to one of some sums: all of them, those without sums of groups, those whose own arithmetic holds, or
  /// the longest run of two and more; nil where none do.
  ///
  /// - Parameters:
  ///   - sums: in hundredths.
  ///   - isNet: whether they are net amounts.
  static func settled(_ items: [LineItems.Found], _ sums: Set<Int>, isNet: Bool) -> [LineItems.Found]? {
    guard !items.isEmpty, !sums.isEmpty else { return nil }
    if adds(items[...], sums, isNet: isNet) { return items }
    let single = withoutGroupSums(items)
    if single.count < items.count, adds(single[...], sums, isNet: isNet) { return single }
    let checked = items.filter(\.isChecked)
    if !checked.isEmpty, checked.count < items.count, adds(checked[...], sums, isNet: isNet) { return checked }
    return run(single, sums, isNet: isNet)
  }

  /// Whether lines add up to one of some sums; two that add up to a total must not be the net amount with its tax.
  static func adds(_ items: ArraySlice<LineItems.Found>, _ sums: Set<Int>, isNet: Bool) -> Bool {
    guard !items.isEmpty, items.allSatisfy({ $0.cents != nil }) else { return false }
    let sum = LineItems.sum(Array(items))
    guard [sum, sum - 1, sum + 1].contains(where: sums.contains), sum != 0 else { return false }
    guard !isNet, items.count == 2, let first = items.first?.cents, let second = items.last?.cents else { return true }
    return !UnlabelledSums.isTax(second, of: first) || items.allSatisfy(\.isChecked)
  }

  private static func run(_ items: [LineItems.Found], _ sums: Set<Int>, isNet: Bool) -> [LineItems.Found]? {
    guard items.count > 2, items.count <= 300 else { return nil }
    for count in (2..<items.count).reversed() {
      for first in 0...(items.count - count) where adds(items[first..<first + count], sums, isNet: isNet) {
        return Array(items[first..<first + count])
      }
    }
    return nil
  }

  /// The lines without those that only repeat the sum of the lines since the last such sum.
  private static func withoutGroupSums(_ items: [LineItems.Found]) -> [LineItems.Found] {
    var kept: [LineItems.Found] = []
    var (sum, count) = (0, 0)
    for item in items {
      if count > 0, item.cents == sum, item.item.quantity == nil, item.item.unitPrice == nil {
        (sum, count) = (0, 0)
        continue
      }
      kept.append(item)
      sum += item.cents ?? 0
      count += 1
    }
    return kept
  }
}
