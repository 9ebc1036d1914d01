import Documents
import Language

/// A value found beside or below its label.
struct AnnouncedValue {
  enum Place: Hashable { case sameCell, sameRow, below }
  enum Content {
    case amount(AmountText.Match)
    case date(DateText.Match)
    case text(String)
  }

  let label: ExpenseLabel
  /// How surely the label means it and the value is its, 0...1.
  let weight: Double
  let content: Content
  let page: Int
  let row: Int
  let place: Place
  let labelPiece: Expenses.Piece
  let piece: Expenses.Piece
  /// The labels of the label's cell with their weights.
  let company: [ExpenseLabel: Double]

  var amount: AmountText.Match? { if case .amount(let match) = content { match } else { nil } }
  var date: DateText.Match? { if case .date(let match) = content { match } else { nil } }
}

extension ExpensePage {
  /// What kind of value a label announces.
  enum ValueKind { case amount, date, identifier, taxNumber, line, none }

  static func kind(_ label: ExpenseLabel) -> ValueKind {
    switch label {
    case .rounding, .change, .otherAmount: .amount
    case .seller, .buyer, .shipTo, .taxSummary, .column: .none
    case .field(let type):
      switch type {
      case .total, .subtotal, .tax, .amountDue, .amountPaid, .discount, .shippingHandlingCharge, .serviceCharge,
        .gratuity,
        .priorBalance:
        .amount
      case .invoiceReceiptDate, .dueDate, .orderDate, .deliveryDate: .date
      case .vendorVAT, .vendorGST, .vendorABN, .receiverVAT, .receiverGST, .receiverABN: .taxNumber
      case .paymentTerms: .line
      case .vendorPhone, .other, .vendorURL: .none
      default: .identifier
      }
    }
  }

  /// Returns every labelled value of the page, best place first for each label.
  func announcedValues() -> [AnnouncedValue] {
    var values: [AnnouncedValue] = []
    for (index, row) in rows.enumerated() {
      for cell in row {
        for hit in cell.labels where Self.kind(hit.label) != .none {
          guard let value = value(of: hit, in: cell, row: index) else { continue }
          values.append(value)
          if let other = alternative(to: value, hit, in: cell, row: index) { values.append(other) }
        }
      }
    }
    return values
  }

  private func value(of hit: LabelHit, in cell: Cell, row: Int) -> AnnouncedValue? {
    let kind = Self.kind(hit.label)
    // What stands behind the label belongs to it up to the next label that wants a value of the same kind.
    let next = cell.labels.first { $0.range.lowerBound >= hit.range.upperBound && claims($0.label, from: kind) }
    let end = next?.range.lowerBound ?? cell.text.utf8.count
    let inside = content(kind, in: cell, hit.range.upperBound..<end)
    // "Tax 15% on $ 112.90   $ 16.94": with words between, the amount at the end of the row comes first.
    if kind == .amount, next == nil, let inside,
      cell.text(hit.range.upperBound..<inside.range.lowerBound).filter(\.isLetter).count > 3
        || cell.text(hit.range.upperBound..<inside.range.lowerBound).contains("%"),
      let found = lastAmount(behind: cell, row)
    {
      return labelled(hit, cell, row, .sameRow, found.value, in: found.cell)
    }
    if let inside { return labelled(hit, cell, row, .sameCell, inside, in: cell) }
    guard next == nil || cell.amounts.isEmpty else { return nil }
    let isLast = !cell.labels.contains {
      $0.range.lowerBound >= hit.range.upperBound && $0.label != hit.label && kind != .amount
    }
    if kind == .amount, next == nil, let found = lastAmount(behind: cell, row) {
      return labelled(hit, cell, row, .sameRow, found.value, in: found.cell)
    }
    if isLast, next == nil, kind != .amount {
      for other in rows[row][(cell.column + 1)...] {
        let stop = other.labels.first { claims($0.label, from: kind) }?.range.lowerBound ?? other.text.utf8.count
        if let value = content(kind, in: other, 0..<stop) {
          return labelled(hit, cell, row, .sameRow, value, in: other)
        }
        // A number or a date stands beside its label, behind signs at most.
        if stop < other.text.utf8.count || other.text.contains(where: { $0.isLetter || $0.isNumber }) { break }
      }
    }
    return below(hit, cell, row, kind)
  }

  /// "zzgl. 19 % USt. auf 1.823,65     346,49": the amount at the end of the row may be meant; arithmetic tells.
  private func alternative(to value: AnnouncedValue, _ hit: LabelHit, in cell: Cell, row: Int) -> AnnouncedValue? {
    guard Self.kind(hit.label) == .amount, let amount = value.amount,
      !cell.labels.contains(where: {
        $0.range.lowerBound >= hit.range.upperBound && claims($0.label, from: .amount) && $0.label != hit.label
      }), let found = lastAmount(behind: cell, row)
    else { return nil }
    let other = labelled(hit, cell, row, .sameRow, found.value, in: found.cell, share: 0.9)
    return other.piece == value.piece || other.amount?.amount == amount.amount ? nil : other
  }

  /// The last amount of a row before another label takes over: rates, counts and net amounts stand before it.
  private func lastAmount(
    behind cell: Cell, _ row: Int
  ) -> (cell: Cell, value: (content: AnnouncedValue.Content, range: Range<Int>))? {
    var last: (cell: Cell, value: (content: AnnouncedValue.Content, range: Range<Int>))?
    for other in rows[row][(cell.column + 1)...] {
      let stop = other.labels.first { claims($0.label, from: .amount) }?.range.lowerBound ?? other.text.utf8.count
      if let value = content(.amount, in: other, 0..<stop) { last = (other, value) }
      if stop < other.text.utf8.count { break }
    }
    return last
  }

  /// A table's head or a form's label above its value: the nearest cell below within three lines.
  private func below(_ hit: LabelHit, _ cell: Cell, _ row: Int, _ kind: ValueKind) -> AnnouncedValue? {
    guard kind != .line else { return nil }
    // The head of a list of goods: what stands below is the first line's.
    if kind == .amount, isListHead(rows[row]) { return nil }
    // Under a head of one label the amount may stand at either edge: "zzgl. 19 % MwSt." above "173,57 €".
    let isAlone =
      kind == .amount && cell.labels.allSatisfy { $0.range == hit.range || !claims($0.label, from: .amount) }
    let label = isAlone ? cell.box : cell.box(hit.range)
    for lower in rows[(row + 1)...].prefix(3) {
      guard let first = lower.first, first.box.top - cell.box.bottom < 3 * wordHeight else { return nil }
      if kind == .amount {
        // Amounts stand flush right under their heads, several in a narrow cell.
        let under = lower.flatMap { cell in cell.amounts.map { (cell: cell, match: $0, box: cell.box($0.fullRange)) } }
          .filter {
            !$0.match.isPercent && !isDate($0.match.range, in: $0.cell) && Self.overlap(label, $0.box) > 0.3
          }.max { Self.overlap(label, $0.box) < Self.overlap(label, $1.box) }
        if let under, under.match.hasCents || under.match.currency != nil {
          return labelled(hit, cell, row, .below, (.amount(under.match), under.match.range), in: under.cell)
        }
        continue
      }
      // Of dates that run together below their heads, a label's is the one below it.
      if kind == .date {
        let under = lower.flatMap { cell in cell.dates.map { (cell: cell, match: $0, box: cell.box($0.range)) } }
          .filter { Self.overlap(label, $0.box) > 0.3 }.max {
            Self.overlap(label, $0.box) < Self.overlap(label, $1.box)
          }
        if let under, under.cell.dates.count > 1 {
          return labelled(hit, cell, row, .below, (.date(under.match), under.match.range), in: under.cell)
        }
      }
      guard let under = lower.first(where: { Self.overlap(label, $0.box) > 0.3 }) else { continue }
      // Another label there is no value, unless the value stands before it.
      let stop = under.labels.first { claims($0.label, from: kind) }?.range.lowerBound ?? under.text.utf8.count
      guard let value = content(kind, in: under, 0..<stop), value.range.lowerBound < 3 || kind != .identifier else {
        return nil
      }
      return labelled(hit, cell, row, .below, value, in: under)
    }
    return nil
  }

  private func isListHead(_ row: [Cell]) -> Bool {
    row.contains { cell in
      cell.labels.contains { hit in
        hit.label.column.map { [.item, .quantity, .code, .unitPrice].contains($0) } ?? false
      }
    }
  }

  /// Whether a label takes what stands behind it away from a label of a kind before it.
  private func claims(_ label: ExpenseLabel, from kind: ValueKind) -> Bool {
    let isNumber = kind == .identifier || kind == .taxNumber
    return switch Self.kind(label) {
    case .none: label.column == nil && isNumber
    case .identifier, .taxNumber: isNumber
    case .date: kind == .date || isNumber
    case let other: other == kind
    }
  }

  private func content(_ kind: ValueKind, in cell: Cell, _ range: Range<Int>) -> (
    content: AnnouncedValue.Content, range: Range<Int>
  )? {
    func inside(_ other: Range<Int>) -> Bool {
      other.lowerBound >= range.lowerBound && other.upperBound <= range.upperBound
    }
    switch kind {
    case .amount:
      // The last one with decimals: a rate or a count stands before its amount.
      let amounts = cell.amounts.filter { inside($0.range) && !$0.isPercent && !isDate($0.range, in: cell) }
      let last =
        amounts.last { $0.hasCents } ?? amounts.last { $0.amount.places > 0 || $0.currency != nil }
        ?? (cell.text(range).filter(\.isLetter).count <= 3 ? amounts.last : nil)
      return last.map { (.amount($0), $0.range) }
    case .date:
      return cell.dates.first { inside($0.range) }.map { (.date($0), $0.range) } ?? shortDate(in: cell, range)
    case .identifier:
      return Identifiers.first(in: cell.text(range)).map { found in
        let place = found.range.lowerBound + range.lowerBound..<found.range.upperBound + range.lowerBound
        return (.text(found.text), place)
      }
    case .taxNumber:
      return TaxNumber.first(in: cell.text(range)).map { found in
        let place = found.range.lowerBound + range.lowerBound..<found.range.upperBound + range.lowerBound
        return (.text(found.text), place)
      }
    case .line:
      let text = cell.text(range)
      // "Terms and conditions apply" is a sentence.
      guard range.lowerBound == 0 || text.drop(while: \.isWhitespace).first == ":" else { return nil }
      let trimmed = text.drop { !$0.isLetter && !$0.isNumber }
      guard trimmed.count > 2 else { return nil }
      let start = range.upperBound - trimmed.utf8.count
      return (.text(String(trimmed)), start..<range.upperBound)
    case .none: return nil
    }
  }

  /// A date of few digits that is all a stretch holds, `4.3.23`: its label says that it is one.
  private func shortDate(in cell: Cell, _ range: Range<Int>) -> (content: AnnouncedValue.Content, range: Range<Int>)? {
    let text = cell.text(range)
    let core = text.trimmingBlanks()
    guard core.count <= 8, let match = DateText.find(in: "am \(core)").first,
      match.range == 3..<3 + core.utf8.count, let place = text.firstRange(of: core)
    else { return nil }
    let low = range.lowerBound + text[..<place.lowerBound].utf8.count
    return (.date(match), low..<low + core.utf8.count)
  }

  /// The range of an amount with a symbol written to it: `$8.20`, `RM39.00`, but `65.20` of `RM 65.20`.
  private static func printed(_ match: AmountText.Match, in cell: Cell) -> Range<Int> {
    let full = cell.text(match.fullRange)
    return full.contains(where: \.isWhitespace) ? match.range : match.fullRange
  }

  private func isDate(_ range: Range<Int>, in cell: Cell) -> Bool { cell.dates.contains { $0.range.overlaps(range) } }

  private func labelled(
    _ hit: LabelHit, _ cell: Cell, _ row: Int, _ place: AnnouncedValue.Place,
    _ value: (content: AnnouncedValue.Content, range: Range<Int>), in other: Cell, share factor: Double = 1
  ) -> AnnouncedValue {
    var range = value.range
    if case .amount(let match) = value.content { range = Self.printed(match, in: other) }
    // A label that only begins a sentence is weaker than one that is all there is.
    let share = Double(hit.range.count) / Double(max(1, cell.text.utf8.count - (place == .sameCell ? range.count : 0)))
    let fit = place == .sameCell ? 1 : place == .sameRow ? 0.95 : 0.75
    let weight = factor * hit.weight * fit * (0.7 + 0.3 * min(1, share)) * min(1, 0.94 + 0.02 * Double(hit.count))
    return AnnouncedValue(
      label: hit.label, weight: weight, content: value.content, page: number,
      row: place == .below ? other.row : row, place: place,
      labelPiece: piece(cell, hit.range), piece: piece(other, range),
      company: Dictionary(cell.labels.map { ($0.label, $0.weight) }) { max($0, $1) })
  }
}
