import Documents
import Language

/// Reads the list of goods and services: by the heads of its columns, or where there are none by rows that end in a price.
enum LineItems {
  /// An item with its total in hundredths, for sums.
  struct Found {
    var item: Expenses.LineItem
    let cents: Int?
    /// The rows of the page that it stands in.
    var rows: [Int] = []
    /// Whether quantity times unit price is the total.
    var isChecked = false
  }

  /// A row of column heads, which may stand in up to three lines.
  private struct Head {
    var columns: [(column: ItemColumn, box: Rect<Pixels>, weight: Double)]
    /// The last row of the head.
    var last: Int

    var kinds: Set<ItemColumn> { Set(columns.map(\.column)) }
    var isTable: Bool {
      kinds.contains(.price) && (kinds.contains(.item) || kinds.contains(.quantity) || kinds.contains(.unitPrice))
        || kinds.contains(.item) && (kinds.contains(.unitPrice) || kinds.contains(.quantity))
    }
  }

  /// Returns lines settled by the sums that a document states.
  ///
  /// - Parameters:
  ///   - found: the lines as they were read.
  ///   - net: net amounts that the document states, in hundredths.
  ///   - totals: its totals.
  static func settled(_ found: [Found], _ pages: [ExpensePage], net: Set<Int>, totals: Set<Int>) -> [Found] {
    // Rows that add up to a sum are surer than heads of columns, but not than quantities and prices that hold.
    let isOpen = !found.contains { $0.isChecked && $0.item.quantity != "1" }
    for (sums, isNet) in [(net, true), (totals.subtracting(net), false)] {
      if let settled = ItemSums.settled(found, sums, isNet: isNet) { return settled }
      if isOpen, let rows = PricedRows.items(pages, sums, isNet: isNet) { return rows }
    }
    return found
  }

  /// Returns the lines that heads of columns, products or prices at the ends of rows show.
  static func read(_ pages: [ExpensePage]) -> [Found] {
    var found: [Found] = []
    var last: Head?
    for page in pages {
      let head = head(of: page)
      if let head {
        found += rows(below: head, page, isCarried: false)
        last = head
      } else if let last, !found.isEmpty, page.number > (pages.first?.number ?? 1) {
        // The list goes on over the page without its head.
        var carried = last
        carried.last = -1
        found += rows(below: carried, page, isCarried: true)
      }
    }
    found = withoutSums(found)
    // Heads in unknown words, or none: rows whose arithmetic holds. Where that finds more, the heads were taken wrongly.
    let products = withoutSums(pages.flatMap(ProductRows.items))
    if products.filter(\.isChecked).count > found.filter(\.isChecked).count, products.count >= found.count {
      found = products
    }
    if found.isEmpty, let page = pages.first { found = WithoutHead.items(page) }
    return found
  }

  /// The items down to the first that is a sum: with nothing but a total, which is the sum of what stands above, or behind the last of
  /// a list whose others have quantities and prices.
  static func withoutSums(_ items: [Found]) -> [Found] {
    func isBare(_ found: Found) -> Bool { found.item.unitPrice == nil && found.item.quantity == nil }
    let whole = items.filter(\.isChecked).count
    var sum = 0
    for (index, found) in items.enumerated() {
      if index > 0, isBare(found), found.cents == sum, index > 1 || whole > 0 { return Array(items[..<index]) }
      sum += found.cents.map { abs($0) < 100_000_000_000 ? $0 : 0 } ?? 0
    }
    // Charges and discounts below a list that counts are the document's.
    var items = items
    while items.count > 1, let last = items.last, isBare(last), !isBare(items[items.count - 2]), isCharge(last) {
      items.removeLast()
    }
    guard whole > 0, whole * 2 >= items.filter({ !isBare($0) }).count else { return items }
    while let last = items.last, isBare(last) { items.removeLast() }
    return items
  }

  private static func isCharge(_ found: Found) -> Bool {
    ExpensePage.labels(in: found.item.item ?? "").contains { hit in
      [.field(.shippingHandlingCharge), .field(.discount), .field(.serviceCharge)].contains(hit.label)
        && hit.range.lowerBound < 4
    }
  }

  static func sum(_ items: [Found]) -> Int {
    // Prices of a thousand millions and more are misread numbers, and many of them are no sum that an integer holds.
    items.compactMap(\.cents).filter { abs($0) < 100_000_000_000 }.reduce(0, +)
  }

  // MARK: The head

  private static func head(of page: ExpensePage) -> Head? {
    var best: (score: Double, head: Head)?
    for index in page.rows.indices {
      guard var head = heads(in: page.rows[index]), !head.columns.isEmpty else { continue }
      head.last = index
      // Lines of the same head: rows of heads only, close by.
      for next in page.rows.indices.dropFirst(index + 1).prefix(3) {
        guard let first = page.rows[next].first,
          first.box.top - (page.rows[next - 1].first?.box.bottom ?? 0) < 1.2 * page.wordHeight,
          page.rows[next].allSatisfy({ $0.amounts.isEmpty }), let more = heads(in: page.rows[next])
        else { break }
        head.columns += more.columns.filter { column in
          column.weight > 0 && !head.columns.contains { $0.column == column.column }
        }
        head.last = next
      }
      guard head.isTable else { continue }
      let score =
        head.columns.reduce(0) { $0 + $1.weight }
        + Double(head.kinds.intersection([.item, .quantity, .unitPrice, .price]).count)
      if score > best?.score ?? 0 { best = (score, head) }
    }
    return best?.head
  }

  /// The column heads of a row: cells that are little else than a head, one column a cell; a cell may hold several in a narrow table.
  private static func heads(in row: [ExpensePage.Cell]) -> Head? {
    var columns: [(column: ItemColumn, box: Rect<Pixels>, weight: Double)] = []
    for cell in row {
      var taken: Set<Int> = []
      for hit in cell.labels {
        guard case .column(let column) = hit.label,
          taken.insert(hit.range.lowerBound).inserted || columns.last?.column == .position
        else { continue }
        columns.append((column, cell.box(hit.range), hit.weight))
      }
      // "EUR" above the totals of lines.
      if cell.labels.isEmpty, row.count > 2,
        Currency.code(name: cell.text.lowercased()) != nil || Currency.code(symbol: cell.text) != nil
      {
        columns.append((.price, cell.box, 0.6))
        continue
      }
      // A head that is not known takes what stands below it all the same.
      if cell.labels.isEmpty, cell.amounts.isEmpty, cell.text.count < 25 { columns.append((.other, cell.box, 0)) }
    }
    return columns.contains { $0.weight > 0 } ? Head(columns: resolved(columns), last: 0) : nil
  }

  /// Settles heads that can mean two things: of several prices the last is the line's, of "no" the first is the position.
  private static func resolved(
    _ columns: [(column: ItemColumn, box: Rect<Pixels>, weight: Double)]
  ) -> [(column: ItemColumn, box: Rect<Pixels>, weight: Double)] {
    var columns = columns
    var prices = columns.indices.filter { columns[$0].column == .price }
    // "Amount" before all other heads is a count.
    if prices.count > 1, let first = prices.first, first == 0, !columns.contains(where: { $0.column == .quantity }),
      columns.contains(where: { $0.column == .item })
    {
      columns[first].column = .quantity
      prices.removeFirst()
    }
    for index in prices.dropLast() {
      columns[index].column = prices.count > 1 && !columns.contains { $0.column == .unitPrice } ? .unitPrice : .other
    }
    let units = columns.indices.filter { columns[$0].column == .unitPrice }
    if prices.isEmpty, units.count > 1, let last = units.last {
      columns[last].column = .price
      for index in units.dropLast().dropFirst() { columns[index].column = .other }
    } else {
      for index in units.dropFirst() { columns[index].column = .other }
    }
    return columns
  }

  // MARK: Rows

  private static func rows(below head: Head, _ page: ExpensePage, isCarried: Bool) -> [Found] {
    var items: [LineItemBuilder] = []
    var builder = LineItemBuilder(page: page)
    var summed = 0
    var skipped = 0
    for index in page.rows.indices.dropFirst(head.last + 1) {
      let row = page.rows[index]
      if isEnd(row, hasItems: isCarried || !items.isEmpty || builder.hasNumbers), !isProduct(row, head, page) {
        // The sum of a group of lines, with more lines below it.
        guard let sum = row.last?.amounts.last(where: \.hasCents), index < page.rows.count - 1 else { break }
        let found = (items + (builder.hasNumbers ? [builder] : [])).compactMap { $0.found() }
        guard found.count > summed, sum.amount.cents == LineItems.sum(Array(found[summed...])),
          let more = goesOn(page, behind: index, head: head)
        else { break }
        if builder.hasNumbers { items.append(builder) }
        builder = LineItemBuilder(page: page)
        summed = found.count
        skipped = more
        continue
      }
      if index < skipped { continue }
      let parts = columns(of: row, head: head, page: page)
      if builder.isFull(with: parts) {
        items.append(builder)
        builder = LineItemBuilder(page: page)
      }
      builder.add(parts, row: row)
    }
    if builder.hasNumbers { items.append(builder) }
    return items.compactMap { $0.found() }
  }

  /// The next row below the sum of a group, at most five further down, that has all three numbers of a line; nil where the list is over.
  private static func goesOn(_ page: ExpensePage, behind index: Int, head: Head) -> Int? {
    for next in page.rows.indices.dropFirst(index + 1).prefix(5) {
      let row = page.rows[next]
      if isEnd(row, hasItems: true) { return nil }
      let parts = columns(of: row, head: head, page: page)
      let found = Set(parts.filter { $0.amount != nil }.map(\.column))
      if found.isSuperset(of: [.quantity, .unitPrice, .price]) { return next }
    }
    return nil
  }

  /// Whether a row is a line of goods whatever its words: a quantity, a price and their product under their heads.
  private static func isProduct(_ row: [ExpensePage.Cell], _ head: Head, _ page: ExpensePage) -> Bool {
    let parts = columns(of: row, head: head, page: page)
    func value(_ column: ItemColumn) -> Double? { parts.first { $0.column == column }?.amount?.amount.value }
    guard let quantity = value(.quantity), let unit = value(.unitPrice), let price = value(.price), price != 0 else {
      return false
    }
    return abs(quantity * unit - price) < 0.011
  }

  /// Whether a row ends the list: a sum, or a label of one.
  private static func isEnd(_ row: [ExpensePage.Cell], hasItems: Bool) -> Bool {
    let labels = row.flatMap { cell in cell.labels.filter { $0.range.lowerBound < 4 } }
    guard hasItems else { return false }
    // Another table's head.
    let heads = row.filter { $0.labels.contains { $0.label.column != nil } }
    if heads.count >= 3, row.allSatisfy({ $0.amounts.isEmpty }) { return true }
    return labels.contains { hit in
      switch hit.label {
      case .field(.subtotal), .field(.total), .field(.amountDue): hit.weight >= 0.6
      case .taxSummary, .otherAmount, .rounding, .change, .field(.paymentTerms): true
      case .field(.tax): row.count <= 3 && row.contains { $0.amounts.contains(where: \.hasCents) }
      default: false
      }
    }
  }

  /// Puts the cells of a row under the heads.
  private static func columns(of row: [ExpensePage.Cell], head: Head, page: ExpensePage) -> [(
    column: ItemColumn, cell: ExpensePage.Cell, amount: AmountText.Match?
  )] {
    var parts: [(column: ItemColumn, cell: ExpensePage.Cell, amount: AmountText.Match?)] = []
    for cell in row {
      // A narrow list has its numbers in one cell: each amount finds its own head.
      let numbers = cell.amounts.filter { !$0.isPercent }
      // "20 Unit(s)", "19 % VAT (S)"
      let letters = cell.text.filter(\.isLetter).count
      let isNumeric = letters <= (numbers.count > 1 ? 6 : cell.text.first?.isNumber == true ? 8 : 4)
      if numbers.isEmpty || !isNumeric {
        let column = nearest(cell.box, head, among: [.item, .code, .position, .tax, .quantity, .other])
        parts.append((column ?? .item, cell, numbers.last { $0.hasCents }))
        continue
      }
      for number in numbers {
        let place = numbers.count == 1 ? cell.box : cell.box(number.fullRange)
        if let column = nearest(place, head, among: nil) { parts.append((column, cell, number)) }
      }
    }
    return parts
  }

  /// The head nearest to a place: by overlap, then by the distance of edges, as numbers stand flush right under their heads.
  private static func nearest(_ box: Rect<Pixels>, _ head: Head, among columns: Set<ItemColumn>?) -> ItemColumn? {
    head.columns.filter { columns?.contains($0.column) ?? true }.map { column -> (ItemColumn, Double) in
      let overlap = ExpensePage.overlap(column.box, box)
      let distance = min(
        abs(column.box.right - box.right), abs(column.box.center.x - box.center.x), abs(column.box.left - box.left))
      return (column.column, overlap > 0 ? -overlap + 0.001 * distance : distance)
    }.min { $0.1 < $1.1 }?.0
  }
}
