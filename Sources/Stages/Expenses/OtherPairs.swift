import Language

/// Labelled values of no known type, which AnalyzeExpense calls OTHER: `Room: 412`, `Contract no   88-12`.
enum OtherPairs {
  /// - Parameters:
  ///   - fields: what was found already; its places are left out.
  ///   - items: the list of goods, in which there are no pairs.
  static func fields(_ pages: [ExpensePage], except fields: [Expenses.Field], items: [Expenses.LineItem])
    -> [Expenses.Field]
  {
    var found: [Expenses.Field] = []
    for page in pages {
      for cell in page.cells {
        guard let pair = pair(cell, page), found.count < 200 else { continue }
        let isKnown = (fields + found).contains { field in
          field.value.page == pair.value.page && overlaps(field.value, pair.value)
        }
        let isInList = items.contains { item in item.page == pair.value.page && covers(item, pair.value) }
        if isKnown || isInList { continue }
        found.append(
          Expenses.Field(
            type: .other, label: pair.label, value: pair.value, normalized: pair.value.text, confidence: pair.confidence
          ))
      }
    }
    return found
  }

  private static func overlaps(_ one: Expenses.Piece, _ other: Expenses.Piece) -> Bool {
    guard let left = one.box, let right = other.box else { return one.text == other.text }
    return left.intersection(right).area > 0.3 * min(left.area, right.area)
  }

  private static func covers(_ item: Expenses.LineItem, _ piece: Expenses.Piece) -> Bool {
    guard let box = item.box, let place = piece.box else { return false }
    return place.center.y > box.top && place.center.y < box.bottom
  }

  /// A label before a colon, and its value behind it or in the next cell.
  private static func pair(
    _ cell: ExpensePage.Cell, _ page: ExpensePage
  ) -> (label: Expenses.Piece, value: Expenses.Piece, confidence: Double)? {
    let bytes = Array(cell.text.utf8)
    guard let colon = colon(bytes) else { return nil }
    let label = cell.text(0..<colon)
    // A label is a few words, not a sentence.
    guard label.count <= 40, label.split(separator: " ").count <= 5, label.contains(where: \.isLetter),
      label.filter(\.isNumber).count <= 2
    else { return nil }
    var start = colon + 1
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    if start < bytes.count {
      guard isValue(cell.text(start..<bytes.count)) else { return nil }
      return (page.piece(cell, 0..<colon), page.piece(cell, start..<bytes.count), 0.55)
    }
    guard cell.column + 1 < page.rows[cell.row].count else { return nil }
    let next = page.rows[cell.row][cell.column + 1]
    guard next.box.left - cell.box.right < 0.35 * page.width, colonless(next.text), isValue(next.text) else {
      return nil
    }
    return (page.piece(cell, 0..<colon), page.piece([next]), 0.45)
  }

  /// The first colon that is no part of a time or of a web address.
  private static func colon(_ bytes: [UInt8]) -> Int? {
    guard let colon = bytes.firstIndex(of: 0x3A), colon > 1 else { return nil }
    let next = colon + 1 < bytes.count ? bytes[colon + 1] : 0x20
    return next == 0x2F || (0x30...0x39).contains(bytes[colon - 1]) && (0x30...0x39).contains(next) ? nil : colon
  }

  private static func colonless(_ text: String) -> Bool { !text.hasSuffix(":") }

  private static func isValue(_ text: String) -> Bool {
    text.count <= 60 && text.contains { $0.isLetter || $0.isNumber } && text.split(separator: " ").count <= 8
  }
}
