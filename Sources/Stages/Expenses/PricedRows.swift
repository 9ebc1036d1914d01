import Language

/// Lists whose columns nothing names: rows of text with an amount that add up to a sum of the document.
enum PricedRows {
  private struct Row {
    let page: ExpensePage
    let cells: [ExpensePage.Cell]
    /// The row above of words alone, where this one has none.
    let above: [ExpensePage.Cell]
    let amounts: [AmountText.Match]
  }

  /// Returns the longest list of rows that adds up to one of some sums; nil where there is none.
  ///
  /// Of a row's amounts either the last or the first may be its price. One row alone is a list where it is the net amount itself and
  /// the tax stands right below.
  ///
  /// - Parameters:
  ///   - sums: in hundredths.
  ///   - isNet: whether they are net amounts.
  static func items(_ pages: [ExpensePage], _ sums: Set<Int>, isNet: Bool) -> [LineItems.Found]? {
    guard !sums.isEmpty else { return nil }
    let parts = parts(pages)
    return items(parts, sums, isNet: isNet, isLast: true) ?? items(parts, sums, isNet: isNet, isLast: false)
      ?? (isNet ? single(parts.dropLast(), sums) : nil)
  }

  /// The row that is the net amount, with its tax or a sum below it.
  private static func single(_ parts: ArraySlice<[Row]>, _ sums: Set<Int>) -> [LineItems.Found]? {
    for part in parts {
      for (index, row) in part.enumerated() {
        guard let price = row.amounts.last, sums.contains(price.amount.cents) else { continue }
        if index + 1 < part.count {
          guard let tax = part[index + 1].amounts.last, UnlabelledSums.isTax(tax.amount.cents, of: price.amount.cents)
          else {
            continue
          }
        }
        return WithoutHead.item(row.cells, above: row.above, amounts: row.amounts, price: price, page: row.page).map {
          [$0]
        }
      }
    }
    return nil
  }

  private static func items(_ parts: [[Row]], _ sums: Set<Int>, isNet: Bool, isLast: Bool) -> [LineItems.Found]? {
    var best: [LineItems.Found]?
    for part in parts {
      let found = part.compactMap { row in
        (isLast ? row.amounts.last : row.amounts.first).flatMap { price in
          WithoutHead.item(row.cells, above: row.above, amounts: row.amounts, price: price, page: row.page)
        }
      }
      guard let settled = ItemSums.settled(found, sums, isNet: isNet), settled.count > best?.count ?? 0 else {
        continue
      }
      // One row may be a sum in other words.
      if settled.count == 1 { continue }
      best = settled
    }
    return best
  }

  /// Whether a row is one of a table of rates: a percentage, a base and its tax.
  private static func isRate(_ row: [ExpensePage.Cell], _ amounts: [AmountText.Match]) -> Bool {
    row.contains { $0.amounts.contains(where: \.isPercent) }
      && amounts.contains { base in
        amounts.contains { UnlabelledSums.isTax(abs($0.amount.cents), of: abs(base.amount.cents)) }
      }
  }

  /// The rows of text that end in an amount, between the rows that are sums.
  private static func parts(_ pages: [ExpensePage]) -> [[Row]] {
    var parts: [[Row]] = [[]]
    for page in pages {
      for (index, row) in page.rows.enumerated() {
        let amounts = row.flatMap { cell in
          cell.amounts.filter { match in
            match.hasCents && !match.isPercent && !cell.dates.contains { $0.range.overlaps(match.range) }
          }
        }
        guard !amounts.isEmpty, !isRate(row, amounts) else { continue }
        if WithoutHead.isSum(row) {
          parts.append([])
          continue
        }
        let isWordless = row.allSatisfy { cell in
          cell.text.filter(\.isLetter).count <= 3
            && (!cell.amounts.isEmpty || Currency.code(name: cell.text.lowercased()) != nil)
        }
        let upper = index > 0 ? page.rows[index - 1] : []
        let above = isWordless && upper.allSatisfy { $0.amounts.isEmpty } ? upper : []
        let isNamed = !isWordless || above.contains { $0.text.filter(\.isLetter).count > 2 }
        guard isNamed, row.last?.amounts.contains(where: { $0.hasCents }) == true else { continue }
        parts[parts.count - 1].append(Row(page: page, cells: row, above: above, amounts: amounts))
      }
    }
    return parts.map { $0.count <= 300 ? $0 : [] }
  }
}
