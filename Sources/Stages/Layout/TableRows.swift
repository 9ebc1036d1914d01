import Documents

/// The rows of a table, and which of its pieces stand in which.
struct TableRows {
  struct Row {
    let band: Int
    let isHead: Bool
  }

  /// A text and its place, before cells are joined.
  struct Item {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
    let words: [PlacedWord]
  }

  private(set) var rows: [Row] = []
  private(set) var items: [Item] = []

  private let area: TableArea
  private let columns: TableColumns
  private let bands: TableBands
  /// The distance of two lines of one text: the least between lines of a column.
  private let pitch: Double
  /// Whether rows begin with a capital or a digit, as a rule.
  private let beginsHigh: Bool

  init(_ area: TableArea, columns: TableColumns, bands: TableBands, pieces: TablePieces) {
    (self.area, self.columns, self.bands) = (area, columns, bands)
    let lines = bands.lines.joined().sorted { $0.center < $1.center }
    var distances: [Double] = []
    for column in 0..<columns.count {
      let own = lines.filter { line in line.words.contains { columns.column(of: $0) == column } }
      distances += zip(own, own.dropFirst()).map { $1.center - $0.center }.filter { $0 > 0.75 * area.em }
    }
    pitch = distances.min() ?? area.em
    let firsts = bands.lines.indices.flatMap { band in
      bands.lines[band].indices.filter { !bands.isHead[band][$0] }.compactMap { bands.lines[band][$0].words.first }
    }.filter { columns.column(of: $0) == 0 }
    let high = firsts.filter { $0.text.unicodeScalars.first.map { !$0.properties.isLowercase } ?? false }
    beginsHigh = Double(high.count) >= 0.5 * Double(firsts.count)
    for band in bands.lines.indices { add(band, pieces: pieces.all[band]) }
  }

  private mutating func add(_ band: Int, pieces: [[TablePiece]]) {
    let heads = pieces.indices.filter { bands.isHead[band][$0] }
    if !heads.isEmpty {
      let head = TableHead(heads.map { pieces[$0] }, em: area.em)
      let base = rows.count
      rows += (0..<head.depth).map { _ in Row(band: band, isHead: true) }
      items += head.cells.map { cell in
        Item(
          rows: (base + cell.rows.lowerBound)...(base + cell.rows.upperBound), columns: cell.block.columns,
          words: cell.block.words)
      }
    }
    let body = pieces.indices.filter { !bands.isHead[band][$0] }
    guard let first = body.first else { return }
    let lines = body.map { (line: bands.lines[band][$0], pieces: pieces[$0]) }
    let isOneRow = isOneRow(lines)
    var group = [first]
    func close(_ rows: inout TableRows) {
      let number = rows.rows.count
      rows.rows.append(Row(band: band, isHead: false))
      for index in group {
        rows.items += pieces[index].map { Item(rows: number...number, columns: $0.columns, words: $0.words) }
      }
    }
    for (index, next) in zip(body, body.dropFirst()) {
      let above = group.map { (line: bands.lines[band][$0], pieces: pieces[$0]) }
      let upper = (line: bands.lines[band][index], pieces: pieces[index])
      let lower = (line: bands.lines[band][next], pieces: pieces[next])
      if runsOn(upper, lower, above: above, isOneRow: isOneRow) {
        group.append(next)
      } else {
        close(&self)
        group = [next]
      }
    }
    close(&self)
  }

  private typealias Line = (line: TextLine, pieces: [TablePiece])

  /// Whether a band's lines are the lines of single cells rather than rows: its rules part rows, and no numbers stand in step.
  private func isOneRow(_ lines: [Line]) -> Bool {
    let isInStep = zip(lines, lines.dropFirst()).contains { upper, lower in
      let pairs = upper.pieces.filter { piece in
        CellText.isNumber(piece.text)
          && lower.pieces.contains { $0.columns == piece.columns && CellText.isNumber($0.text) }
      }
      return pairs.count >= min(2, columns.count - 1)
    }
    if isInStep { return false }
    if columns.isRuled { return true }
    guard bands.fullCount >= 3, lines.count >= 2 else { return false }
    let counts = (0..<columns.count).map { column in
      lines.filter { line in line.line.words.contains { columns.column(of: $0) == column } }.count
    }.filter { $0 > 0 }
    return counts.count >= 2 && counts.min() == 1
  }

  /// Whether a line belongs to the row of the line above it.
  private func runsOn(_ upper: Line, _ lower: Line, above: [Line], isOneRow: Bool) -> Bool {
    let distance = lower.line.center - upper.line.center
    let (wraps, breaks) = wrapping(upper.pieces, lower.pieces)
    let isShared = wraps + breaks > 0
    // A number set beside the middle of a label of two lines.
    if distance < 0.72 * area.em && !isShared { return true }
    guard let first = lower.pieces.first, let firstWord = first.words.first else { return true }
    if isOneRow {
      guard lower.pieces.count >= 2, first.columns.lowerBound == 0, !CellText.isBullet(firstWord.text) else {
        return true
      }
      // All its texts begin anew below white.
      return lower.pieces.contains { piece in
        guard let last = above.last(where: { $0.pieces.contains { $0.columns.overlaps(piece.columns) } }) else {
          return false
        }
        return lower.line.center - last.line.center <= 1.25 * pitch
      }
    }
    guard isShared, distance <= 1.3 * pitch else { return false }
    let isSingle = min(upper.pieces.count, lower.pieces.count) == 1
    let goesOn = CellText.goesOn(first.text)
    if wraps > breaks {
      let left = upper.pieces.filter { $0.columns.overlaps(first.columns) }.map(\.box.left).min() ?? first.box.left
      if lower.pieces.count == 1 && upper.pieces.count > 1 && firstWord.left >= left - 0.3 * area.em { return true }
      if isSingle && (goesOn || first.text.hasPrefix("(")) { return true }
      if !isSingle && lower.pieces.count <= upper.pieces.count && wraps >= 2 && breaks == 0 { return true }
    }
    if beginsHigh && wraps >= 1 && wraps >= breaks && lower.pieces.allSatisfy({ CellText.goesOn($0.text) }) {
      return true
    }
    return lower.pieces.count == 1 && upper.pieces.count > 1 && goesOn && first.columns.lowerBound == 0
  }

  /// Counts the columns in which a line had to end where it did, as the next one's first word did not fit, and those in which not.
  private func wrapping(_ upper: [TablePiece], _ lower: [TablePiece]) -> (wraps: Int, breaks: Int) {
    var (wraps, breaks) = (0, 0)
    for piece in upper {
      for next in lower where piece.columns.overlaps(next.columns) {
        guard let word = next.words.first else { continue }
        if CellText.isNumber(piece.text) || (CellText.isNumber(next.text) && !CellText.isWholeNumber(next.text)) {
          breaks += 1
          continue
        }
        let right = columns.extents[next.columns.upperBound].right - piece.box.right
        let left = piece.box.left - columns.extents[piece.columns.lowerBound].left
        // Text set to the right has its room at the left.
        let room = left > right + area.em ? left : right
        if word.width + 0.25 * area.em > room + 0.05 * area.em { wraps += 1 } else { breaks += 1 }
      }
    }
    return (wraps, breaks)
  }
}
