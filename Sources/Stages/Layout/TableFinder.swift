import Documents

/// A table on the upright page.
struct FoundTable {
  let draft: TableDraft
  let kind: Tables.Kind
  /// 0...1, by what speaks for it: a grid, rules, or white space alone.
  let confidence: Double
}

/// The search for tables: first where rulings are, then where the rest of the text stands in columns.
struct TableFinder {
  private enum Evidence {
    case grid
    case rules
    case white
  }

  private let words: [PlacedWord]
  /// The rulings that are no letters.
  let rulings: Rulings
  private let scale: TextScale

  /// - Parameter rulings: those of the picture; what lies in words is no ruling and is left out here.
  init(words: [PlacedWord], rulings: Rulings) {
    self.words = words
    scale = TextScale(words)
    let em = scale.em
    self.rulings = Rulings(
      horizontal: rulings.horizontal.filter { $0.length >= 1.2 * em && !Self.isInText($0, words, isAcross: true) },
      vertical: rulings.vertical.filter { $0.length >= 0.8 * em && !Self.isInText($0, words, isAcross: false) })
  }

  /// Returns the tables from the top down; no word is in two.
  func tables() -> [FoundTable] {
    guard words.count >= 4 else { return [] }
    var found: [FoundTable] = []
    var left = words
    func take(_ table: FoundTable) {
      found.append(table)
      let taken = Set(table.draft.words.map(\.index))
      left.removeAll { taken.contains($0.index) }
    }
    for region in RuledRegions(words: words, scale: scale).regions(of: rulings) {
      if let table = ruledTable(region, among: left) { take(table) }
    }
    let unruled = UnruledRegions(scale: scale).runs(left, taken: found.map(\.draft.box))
    for run in unruled {
      guard let box = run.box else { continue }
      let bounds = Rect<Pixels>(left: box.left - 2, top: box.top - 1, right: box.right + 2, bottom: box.bottom + 1)
      let outline = TableOutline(words: run, rulings: rulings, scale: scale)
      if let draft = outline.trimmed(bounds), let confidence = judged(draft, .white) {
        take(FoundTable(draft: draft, kind: .unruled, confidence: confidence))
      }
    }
    return found.sorted { ($0.draft.box.top, $0.draft.box.left) < ($1.draft.box.top, $1.draft.box.left) }
  }

  private func ruledTable(_ region: RuledRegions.Region, among words: [PlacedWord]) -> FoundTable? {
    let em = scale.em
    let bounds = Rect<Pixels>(
      left: region.left - 0.3 * em, top: region.top - 0.1 * em, right: region.right + 0.3 * em,
      bottom: region.bottom + 0.1 * em)
    guard words.within(bounds).count >= 4 else { return nil }
    let outline = TableOutline(words: words, rulings: rulings, scale: scale)
    guard let draft = outline.trimmed(bounds) else { return nil }
    let evidence: Evidence = draft.columns.isRuled && region.horizontal >= 2 ? .grid : .rules
    guard let confidence = judged(draft, evidence) else { return nil }
    var best = draft
    let inner = Rect<Pixels>(left: bounds.left, top: region.top, right: bounds.right, bottom: region.bottom)
    let wider = outline.extended(inner, draft)
    if wider.top < inner.top || wider.bottom > inner.bottom, let more = outline.trimmed(wider.union(bounds)),
      more.columnCount == draft.columnCount, judged(more, evidence) != nil
    {
      best = more
    }
    return FoundTable(draft: best, kind: .ruled, confidence: confidence)
  }

  /// Returns how sure it is that a draft is a table; nil when it is none.
  private func judged(_ draft: TableDraft, _ evidence: Evidence) -> Double? {
    guard draft.columnCount >= 2, draft.rowCount >= 2 else { return nil }
    let multi = draft.occupied.filter { $0 >= 2 }.count
    guard multi >= 2 else { return nil }
    let cells = draft.cells.filter { !$0.words.isEmpty }
    let values = cells.filter { !$0.isHead && $0.columns.lowerBound > 0 }
    let numbers = Double(values.filter { CellText.isNumber($0.words.text) }.count) / Double(max(1, values.count))
    let fill = Double(draft.occupied.reduce(0, +)) / Double(draft.rowCount * draft.columnCount)
    let length = Double(cells.reduce(0) { $0 + $1.words.count }) / Double(max(1, cells.count))
    let share = Double(multi) / Double(draft.rowCount)
    // Labels and their values are a form, whatever is drawn around them.
    let labels = cells.filter { $0.words.contains { $0.text.hasSuffix(":") } }.count
    if numbers < 0.5 && Double(labels) >= 0.35 * Double(cells.count) { return nil }
    switch evidence {
    case .grid:
      // A chart has rulings too; its texts lie across them, or climb.
      let wide = cells.filter { $0.rows.count > 1 || $0.columns.count > 1 }.count
      let climbs = draft.words.contains { $0.text.count >= 3 && $0.height > 2.5 * $0.width }
      return fill >= 0.25 && Double(wide) <= 0.45 * Double(cells.count) && !climbs ? 0.95 : nil
    case .rules:
      guard fill >= 0.25, length <= 12 || draft.columnCount > 2, share >= 0.4 else { return nil }
      if numbers > 0.3 { return 0.85 }
      // Between the rules of a page's foot stands text as well.
      return draft.ruleCount >= 1 && (draft.columnCount >= 3 || multi >= 3) ? 0.85 : nil
    case .white:
      guard multi >= 3 || (numbers > 0.6 && draft.columnCount >= 3), share >= 0.5, fill >= 0.35, length <= 5 else {
        return nil
      }
      if numbers >= 0.5 { return 0.7 }
      if draft.columnCount >= 3 && fill >= 0.6 && length <= 3.5 { return 0.6 }
      return numbers >= 0.25 && draft.columnCount >= 3 ? 0.55 : nil
    }
  }

  /// Whether a ruling is made of letters: it lies within words for half its length.
  private static func isInText(_ ruling: Ruling, _ words: [PlacedWord], isAcross: Bool) -> Bool {
    var covered = 0.0
    for word in words {
      if isAcross {
        guard word.top + 0.03 * word.height < ruling.position, ruling.position < word.bottom - 0.12 * word.height else {
          continue
        }
        covered += max(0, min(ruling.end, word.right) - max(ruling.start, word.left))
      } else {
        guard word.left - 2 < ruling.position, ruling.position < word.right + 2 else { continue }
        covered += max(0, min(ruling.end, word.bottom) - max(ruling.start, word.top))
      }
    }
    return covered >= 0.5 * ruling.length
  }
}
