import Documents

/// The outline of a table within its page: lines that only stand beside it are left out, rows beyond its rulings taken in.
struct TableOutline {
  let words: [PlacedWord]
  let rulings: Rulings
  let scale: TextScale

  /// Returns the table in a part of the page without lone lines at its top and foot, which are titles and notes.
  func trimmed(_ bounds: Rect<Pixels>) -> TableDraft? {
    var bounds = bounds
    var draft: TableDraft?
    for _ in 0..<6 {
      draft = TableDraft(words: words, rulings: rulings, bounds: bounds, scale: scale)
      guard let found = draft, found.columnCount >= 2 else { return draft }
      var (first, last) = (0, found.rowCount)
      while first < last, found.occupied[first] < 2, isLonely(found, first, atTop: true) { first += 1 }
      while last > first, found.occupied[last - 1] < 2, isLonely(found, last - 1, atTop: false) { last -= 1 }
      guard first > 0 || last < found.rowCount, last > first else { return draft }
      func gathered(_ holds: (TableLattice.Joined) -> Bool) -> [PlacedWord] {
        found.cells.filter(holds).flatMap(\.words)
      }
      let kept = gathered { $0.rows.lowerBound >= first && $0.rows.upperBound < last }
      guard let box = kept.box else { return draft }
      let above = gathered { $0.rows.lowerBound < first }.box.map { ($0.bottom + box.top) / 2 }
      let below = gathered { $0.rows.upperBound >= last }.box.map { ($0.top + box.bottom) / 2 }
      let next = Rect<Pixels>(
        left: bounds.left, top: max(bounds.top, above ?? bounds.top), right: bounds.right,
        bottom: max(max(bounds.top, above ?? bounds.top), min(bounds.bottom, below ?? bounds.bottom)))
      guard next != bounds else { return draft }
      bounds = next
    }
    return draft
  }

  /// Whether a row at the top or foot is one text that is no part of the table.
  private func isLonely(_ draft: TableDraft, _ row: Int, atTop: Bool) -> Bool {
    let cells = draft.cells.filter { $0.rows.contains(row) && !$0.words.isEmpty }
    guard let cell = cells.first else { return true }
    guard cells.count == 1 else { return false }
    let isOverAll = cell.columns.count == draft.columnCount
    // A heading over some columns is part of the head.
    if atTop { return cell.columns.count == 1 || isOverAll }
    guard cell.columns.lowerBound == 0, let box = cell.words.box else { return false }
    return (cell.words.count >= 4 && cell.columns.count > 1) || cell.words.count >= 8
      || box.width > 0.6 * draft.box.width
  }

  /// Returns the bounds with the rows above and below that stand in a table's columns, where no rule ends it.
  func extended(_ bounds: Rect<Pixels>, _ draft: TableDraft) -> Rect<Pixels> {
    let em = scale.em
    let own = Set(draft.words.map(\.index))
    let beside = words.filter { word in
      !own.contains(word.index) && word.midX >= draft.box.left - 1.5 * em && word.midX <= draft.box.right + 1.5 * em
    }
    var (top, bottom) = (bounds.top, bounds.bottom)
    if !isRuled(bounds.top, draft.box) {
      let above = beside.filter { $0.bottom < draft.box.top + 0.5 * em }
      let lines = lines(above).reversed()
      top = min(top, reach(lines, from: min(draft.box.top, bounds.top), draft, upwards: true))
    }
    if !isRuled(bounds.bottom, draft.box) {
      let below = beside.filter { $0.top > draft.box.bottom - 0.5 * em }
      bottom = max(bottom, reach(lines(below), from: max(draft.box.bottom, bounds.bottom), draft, upwards: false))
    }
    return Rect(left: bounds.left, top: top, right: bounds.right, bottom: bottom)
  }

  private func lines(_ words: [PlacedWord]) -> [TextLine] {
    TextLine.lines(of: TableArea.bulletsBesideTheirText(words, em: scale.em), em: scale.em)
  }

  private func isRuled(_ y: Double, _ box: Rect<Pixels>) -> Bool {
    let near = rulings.horizontal.filter { abs($0.position - y) < 0.9 * scale.em }
    return near.reduce(0) { $0 + max(0, min($1.end, box.right) - max($1.start, box.left)) } >= 0.7 * box.width
  }

  /// Returns how far lines that stand in a table's columns go on without a break.
  private func reach(_ lines: some Sequence<TextLine>, from edge: Double, _ draft: TableDraft, upwards: Bool) -> Double
  {
    var (last, reached, singles) = (edge, edge, 0)
    for line in lines.prefix(8) {
      let gap = upwards ? last - line.box.bottom : line.box.top - last
      let chunks = line.chunks(gap: scale.gap)
      guard gap <= 1.3 * scale.em, chunks.allSatisfy({ $0.count < 7 }) else { break }
      if chunks.count >= 2 {
        let columns = chunks.compactMap(\.box).map { box in
          draft.columns.separators.filter { box.center.x > $0.middle }.count
        }
        guard Set(columns).count >= 2 else { break }
        reached = upwards ? line.box.top - 1 : line.box.bottom + 1
        singles = 0
      } else {
        singles += 1
        if singles >= 2 { break }
      }
      last = upwards ? line.box.top : line.box.bottom
    }
    return reached
  }
}
