import Language

/// Net, tax and total found by arithmetic alone, for documents whose labels say nothing: net + tax = total at a rate that is in use.
struct UnlabelledSums {
  struct Amount {
    let match: AmountText.Match
    let piece: Expenses.Piece
    let page: Int
    let row: Int

    var cents: Int { match.amount.cents }
  }

  let net: Amount?
  /// One amount, or those of several rates.
  let taxes: [Amount]
  let total: Amount

  /// Whether a table of several rates proves it.
  let isOfSeveralRates: Bool

  /// Standard and reduced rates of VAT and GST in Europe, India, Australia, Canada, Singapore, Japan and Malaysia, in hundredths of a
  /// percent (European Commission, Taxes in Europe Database; OECD Consumption Tax Trends).
  private static let rates = [
    210, 250, 260, 300, 380, 400, 480, 500, 550, 600, 700, 770, 800, 810, 900, 1000, 1200, 1300, 1350, 1400, 1500, 1600,
    1700, 1800, 1900, 2000, 2100, 2200, 2300, 2400, 2500, 2550, 2700, 2800,
  ]

  /// Whether one amount is the tax of another at a rate that is in use, but for rounding; both in hundredths.
  static func isTax(_ tax: Int, of net: Int) -> Bool {
    guard tax > 0, net > 0 else { return false }
    return rates.contains { abs(Double(net) * Double($0) / 10_000 - Double(tax)) <= (net < 20_000 ? 1 : 2.5) }
  }

  /// - Parameter isItem: whether a row of a page is a line of goods, whose own tax is not the document's.
  init?(_ pages: [ExpensePage], isItem: (_ page: Int, _ row: Int) -> Bool) {
    if let sums = Self(pages, isNegative: false, isItem: isItem)
      ?? Self(pages, isNegative: true, isItem: isItem)
    {
      self = sums
    } else {
      return nil
    }
  }

  /// - Parameter isNegative: whether to look at negative amounts only, as a credit note has them, without their signs.
  private init?(_ pages: [ExpensePage], isNegative: Bool, isItem: (_ page: Int, _ row: Int) -> Bool) {
    var amounts: [Amount] = []
    for page in pages {
      for cell in page.cells where !isItem(page.number, cell.row) {
        for match in cell.amounts
        where match.hasCents && !match.isPercent && (isNegative ? -1 : 1) * match.amount.value > 0.005 {
          let isDate = cell.dates.contains { $0.range.overlaps(match.range) }
          guard !isDate, match.amount.value < 1e9 else { continue }
          amounts.append(
            Amount(match: match, piece: page.piece(cell, match.range), page: page.number, row: cell.row))
        }
      }
    }
    // Sums stand at the end: of many amounts the last are enough.
    amounts = Array(amounts.suffix(120))
    let byCents = Dictionary(grouping: amounts) { abs($0.cents) }
    let several = Self.severalRates(pages, byCents, isItem)
    guard
      let found = several ?? Self.oneRate(amounts, byCents, Self.rates + Self.printed(pages))
        ?? Self.labelled(pages, byCents)
    else { return nil }
    (net, taxes, total) = found
    isOfSeveralRates = several != nil
  }

  private typealias Found = (net: Amount?, taxes: [Amount], total: Amount)

  /// A net amount and a tax that labels name, whose sum is printed below them without one.
  private static func labelled(_ pages: [ExpensePage], _ byCents: [Int: [Amount]]) -> Found? {
    let values = pages.flatMap { $0.announcedValues() }
    func amounts(_ type: ExpenseType) -> [Amount] {
      values.compactMap { value in
        guard value.label == .field(type), let match = value.amount, match.hasCents, match.amount.cents > 0 else {
          return nil
        }
        return Amount(match: match, piece: value.piece, page: value.page, row: value.row)
      }
    }
    for net in amounts(.subtotal).reversed() {
      for tax in amounts(.tax) where tax.cents * 100 <= net.cents * 30 {
        let total = byCents[net.cents + tax.cents]?.last {
          ($0.page, $0.row) > (net.page, net.row) && ($0.page, $0.row) > (tax.page, tax.row)
        }
        if let total { return (net, [tax], total) }
      }
    }
    return nil
  }

  /// The rates that a document prints in rows and columns of taxes, such as those of American states; 4 to 30 %.
  private static func printed(_ pages: [ExpensePage]) -> [Int] {
    var found: Set<Int> = []
    for page in pages {
      let heads = page.cells.filter { cell in
        cell.labels.contains { $0.label == .field(.tax) || $0.label == .column(.tax) }
      }
      for cell in page.cells {
        for match in cell.amounts where match.isPercent {
          let rate = Int((min(100, abs(match.amount.value)) * 100).rounded())
          let place = cell.box(match.fullRange)
          let isTax = heads.contains { head in
            head.row == cell.row || head.row < cell.row && ExpensePage.overlap(head.box, place) > 0.3
          }
          if isTax, (400...3000).contains(rate), !rates.contains(rate) { found.insert(rate) }
        }
      }
    }
    return found.sorted().prefix(6).map { $0 }
  }

  /// The triple with the largest total.
  private static func oneRate(_ amounts: [Amount], _ byCents: [Int: [Amount]], _ rates: [Int]) -> Found? {
    var best: Found?
    for net in Set(amounts.map { abs($0.cents) }).sorted(by: >) where net >= 100 {
      // Rounded by line or at the end: a few hundredths apart, where they are few.
      let slack = net < 2_000 ? 0 : net < 20_000 ? 1 : 2
      for rate in rates {
        let expected = Int((Double(net) * Double(rate) / 10_000).rounded())
        for tax in max(1, expected - slack)...max(1, expected + slack) {
          guard let taxes = byCents[tax], let totals = byCents[net + tax], let nets = byCents[net],
            net + tax > abs(best?.total.cents ?? 0), let total = totals.last, let first = nets.last
          else { continue }
          // A total stands no higher than what it is made of.
          guard (total.page, total.row) >= (first.page, first.row) || nets.count > 1 else { continue }
          best = (first, [taxes[taxes.count - 1]], total)
        }
      }
    }
    return best
  }

  /// A table of rates: rows of a base, a rate and a tax that is their product, of two rates or more, whose sum is printed.
  private static func severalRates(
    _ pages: [ExpensePage], _ byCents: [Int: [Amount]], _ isItem: (_ page: Int, _ row: Int) -> Bool
  ) -> Found? {
    var byRate: [Int: (base: Int, tax: Amount)] = [:]
    for page in pages {
      for (index, row) in page.rows.enumerated() where !isItem(page.number, index) {
        let numbers = row.flatMap { cell in cell.amounts.map { (cell: cell, match: $0) } }
        let percents = numbers.map { Int(($0.match.amount.value * 100).rounded()) }.filter(rates.contains)
        let money = numbers.filter { $0.match.hasCents && !$0.match.isPercent }
        for rate in percents where byRate[rate] == nil {
          for base in money {
            guard
              let tax = money.first(where: {
                abs(Double(base.match.amount.cents) * Double(rate) / 10_000 - Double($0.match.amount.cents)) <= 1.5
                  && abs($0.match.amount.cents) > 0 && $0.match.amount.cents != rate
              })
            else { continue }
            let amount = Amount(
              match: tax.match, piece: page.piece(tax.cell, tax.match.range), page: page.number, row: index)
            byRate[rate] = (abs(base.match.amount.cents), amount)
            break
          }
        }
      }
    }
    guard byRate.count > 1 else { return nil }
    let parts = byRate.sorted { $0.key > $1.key }.map(\.value)
    let (net, tax) = (parts.reduce(0) { $0 + $1.base }, parts.reduce(0) { $0 + abs($1.tax.cents) })
    guard let total = (byCents[net + tax] ?? byCents[net + tax + 1] ?? byCents[net + tax - 1])?.last else { return nil }
    // A sum of the taxes that is printed is better than its parts.
    let whole = byCents[tax]?.last { $0.row != total.row || $0.cents != total.cents }
    return (byCents[net]?.last, whole.map { [$0] } ?? parts.map(\.tax), total)
  }
}
