import Language

/// The dates of an expense: by their labels, and the invoice's own also by its place.
enum ExpenseDates {
  private static let types: [ExpenseType] = [.invoiceReceiptDate, .dueDate, .orderDate, .deliveryDate]

  static func fields(_ pages: [ExpensePage], _ values: [AnnouncedValue]) -> [Expenses.Field] {
    var fields: [Expenses.Field] = []
    for type in types {
      let found = values.filter { $0.label == .field(type) && $0.date != nil && !isDiscounted($0, pages) }
      guard let best = best(found, type), let match = best.date else { continue }
      fields.append(
        Expenses.Field(
          type: type, label: best.labelPiece, value: best.piece, normalized: match.date.iso,
          confidence: min(0.97, score(best, type)) * (match.other == nil ? 1 : 0.9)))
    }
    if !fields.contains(where: { $0.type == .invoiceReceiptDate && $0.confidence >= 0.35 }) {
      let used = Set(fields.map(\.value.text))
      if let field = unlabelled(pages, used: used) { fields.append(field) }
    }
    if !fields.contains(where: { $0.type == .dueDate }) {
      let issued = fields.filter { $0.type == .invoiceReceiptDate }.max { $0.confidence < $1.confidence }
      if let due = DueDates.field(pages, issued: issued.flatMap { DateText.read($0.normalized) }) { fields.append(due) }
    }
    return fields
  }

  /// Whether a labelled date is only one until which a discount is given, with a later one on the page.
  private static func isDiscounted(_ value: AnnouncedValue, _ pages: [ExpensePage]) -> Bool {
    guard value.label == .field(.dueDate), let page = pages.first(where: { $0.number == value.page }) else {
      return false
    }
    return page.rows[value.row].contains { cell in
      cell.dates.contains { match in
        match.date.iso == value.date?.date.iso
          && DueDates.isDiscounted(cell.text(match.range.upperBound..<cell.text.utf8.count))
      }
    }
  }

  /// The surest one; among equals the first.
  private static func best(_ values: [AnnouncedValue], _ type: ExpenseType) -> AnnouncedValue? {
    let best = values.reduce(nil) { best, value in
      best.map { score($0, type) >= score(value, type) ? $0 : value } ?? value
    }
    guard type == .dueDate, let best else { return best }
    // "Net until 30 May, until 10 May less 2 %": of dates as sure the last is the one after which it is late.
    return values.filter { score($0, type) > score(best, type) - 0.12 }.max {
      ($0.date?.date.iso ?? "") < ($1.date?.date.iso ?? "")
    }
  }

  /// How surely a date is of a type, 0...1 and a little more.
  private static func score(_ value: AnnouncedValue, _ type: ExpenseType) -> Double {
    guard type == .invoiceReceiptDate else { return value.weight }
    // "Invoice no. 471102 of 5 June 2018" against "as ordered, no. 331 of 1 March".
    if value.company[.field(.poNumber)] != nil { return value.weight - 0.3 }
    // "Delivery note 5 of 1 March", "less your payment of 2 May": of something else.
    let others: [ExpenseLabel] = [.field(.other), .field(.amountPaid), .field(.orderDate), .field(.deliveryDate)]
    if value.company[.field(.invoiceReceiptID)] == nil, others.contains(where: { value.company[$0] != nil }) {
      return value.weight - 0.3
    }
    return value.weight + 0.2 * (value.company[.field(.invoiceReceiptID)] ?? 0)
  }

  /// A date without a label: one with a time behind it, as tills print it, else the first of the document.
  private static func unlabelled(_ pages: [ExpensePage], used: Set<String>) -> Expenses.Field? {
    var best: (score: Double, field: Expenses.Field)?
    for (index, page) in pages.enumerated() {
      for cell in page.cells {
        for match in cell.dates where !used.contains(cell.text(match.range)) {
          var score = 0.5 - 0.1 * Double(index)
          let row = page.rows[cell.row]
          if hasTime(cell.text) || row.contains(where: { hasTime($0.text) }) { score += 0.2 }
          if cell.dates.count > 1 { score -= 0.15 }
          if row.contains(where: { $0.labels.contains { $0.label == .field(.invoiceReceiptID) } }) { score += 0.15 }
          if row.contains(where: {
            $0.labels.contains {
              $0.label == .field(.dueDate) || $0.label == .field(.deliveryDate) || $0.label == .field(.orderDate)
            }
          }) {
            score -= 0.25
          }
          guard score > best?.score ?? 0 else { continue }
          best = (
            score,
            Expenses.Field(
              type: .invoiceReceiptDate, value: page.piece(cell, match.range), normalized: match.date.iso,
              confidence: score * (match.other == nil ? 1 : 0.9))
          )
        }
      }
    }
    return best?.field
  }

  /// Whether a text has a time of day: 09:42, 8:13 PM.
  private static func hasTime(_ text: String) -> Bool {
    let tokens = Tokens.of(text)
    return tokens.indices.contains { index in
      index + 2 < tokens.count && tokens[index].kind == .digits && tokens[index].folded.count <= 2
        && tokens[index + 1].folded == ":" && tokens[index + 2].kind == .digits && tokens[index + 2].folded.count == 2
    }
  }
}
