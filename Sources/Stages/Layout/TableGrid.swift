import Documents

/// Makes the artifact of a table: places in the page's own frame, text, spans counted from 1.
struct TableGrid {
  let text: PageText
  let frame: UprightFrame
  let rulings: Rulings

  func grid(_ table: FoundTable, title: [PlacedWord]) -> Tables.Grid {
    let draft = table.draft
    let rows = rowEdges(draft)
    let columns = columnEdges(draft)
    let cells = draft.cells.map { cell -> Tables.Cell in
      let place = Rect<Pixels>(
        left: columns[cell.columns.lowerBound], top: rows[cell.rows.lowerBound],
        right: columns[cell.columns.upperBound + 1], bottom: rows[cell.rows.upperBound + 1])
      let words = cell.words.map(\.index)
      let sure =
        words.isEmpty ? 1 : words.reduce(0) { $0 + text.words[$1].confidence } / Double(words.count)
      return Tables.Cell(
        row: cell.rows.lowerBound + 1, column: cell.columns.lowerBound + 1, rowSpan: cell.rows.count,
        columnSpan: cell.columns.count, words: words, text: plain(cell.words), box: frame.original(place),
        isHeader: cell.isHead, confidence: sure * table.confidence)
    }
    let box = draft.words.box ?? draft.box
    return Tables.Grid(
      kind: table.kind, box: frame.original(box), rowCount: draft.rowCount, columnCount: draft.columnCount,
      cells: cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }, titleWords: title.map(\.index),
      title: title.isEmpty ? nil : title.text, confidence: table.confidence)
  }

  /// Returns the words' text without the rulings that OCR took for letters.
  private func plain(_ words: [PlacedWord]) -> String {
    guard text.source == .ocr else { return words.text }
    return words.compactMap { word -> String? in
      var scalars = Array(word.text.unicodeScalars)[...]
      func isRuled(_ x: Double) -> Bool {
        rulings.vertical.contains {
          abs($0.position - x) < 0.4 * word.height && $0.start < word.midY && word.midY < $0.end
        }
      }
      func isMark(_ scalar: Unicode.Scalar) -> Bool { "|[]{}!_".unicodeScalars.contains(scalar) }
      if isRuled(word.left) { scalars = scalars.drop(while: isMark) }
      if isRuled(word.right) { while let last = scalars.last, isMark(last) { scalars.removeLast() } }
      return scalars.isEmpty ? nil : String(String.UnicodeScalarView(scalars))
    }.joined(separator: " ")
  }

  private func columnEdges(_ draft: TableDraft) -> [Double] {
    let box = draft.words.box ?? draft.box
    var edges = draft.columns.edges
    edges[0] = min(box.left, edges[0])
    edges[edges.count - 1] = max(box.right, edges[edges.count - 1])
    return edges
  }

  /// Returns the height between each two rows, in the middle of what their words leave free.
  private func rowEdges(_ draft: TableDraft) -> [Double] {
    let box = draft.words.box ?? draft.box
    var spans = [(top: Double, bottom: Double)?](repeating: nil, count: draft.rowCount)
    for cell in draft.cells where cell.rows.count == 1 {
      guard let own = cell.words.box else { continue }
      let old = spans[cell.rows.lowerBound] ?? (own.top, own.bottom)
      spans[cell.rows.lowerBound] = (min(old.top, own.top), max(old.bottom, own.bottom))
    }
    var edges = [box.top]
    for row in 0..<max(0, draft.rowCount - 1) {
      let last = edges[row]
      let bottom = spans[row]?.bottom ?? last
      let top = spans[(row + 1)...].compactMap { $0?.top }.first ?? box.bottom
      edges.append(min(box.bottom, max(last, (bottom + top) / 2)))
    }
    return edges + [box.bottom]
  }
}
