import Documents

/// Words of one line that belong to one cell, and the columns that they stand in.
struct TablePiece {
  var columns: ClosedRange<Int>
  var words: [PlacedWord]

  var text: String { words.text }
  var box: Rect<Pixels> { words.box ?? Rect(left: 0, top: 0, width: 0, height: 0) }
}

/// The lines of a table cut where its columns part.
struct TablePieces {
  /// For each band and line, its pieces from left to right.
  private(set) var all: [[[TablePiece]]] = []

  private let area: TableArea
  private let columns: TableColumns
  /// For each separator, in how many lines of the head words stand so close that only the separator parts them.
  private var tight: [Int]

  init(_ area: TableArea, columns: TableColumns, bands: TableBands) {
    (self.area, self.columns) = (area, columns)
    tight = columns.separators.map { _ in 0 }
    let (em, join) = (area.em, area.scale.join)
    for (band, lines) in bands.lines.enumerated() {
      for (index, line) in lines.enumerated() where bands.isHead[band][index] {
        for (word, next) in zip(line.words, line.words.dropFirst()) where next.left - word.right < join {
          for (number, separator) in columns.separators.enumerated()
          where word.midX < separator.middle && separator.middle < next.midX
            && word.right <= separator.middle + 0.15 * em && next.left >= separator.middle - 0.15 * em
          { tight[number] += 1 }
        }
      }
    }
    for (band, lines) in bands.lines.enumerated() {
      let whole = lines.enumerated().map { pieces(of: $1, isHead: bands.isHead[band][$0]) }
      all.append(
        whole.enumerated().map { index, pieces in
          guard bands.isHead[band][index] else { return pieces }
          let others = whole.indices.filter { $0 != index && bands.isHead[band][$0] }.flatMap { whole[$0] }
          return pieces.flatMap { parted($0, others: others) ?? [$0] }
        })
    }
  }

  private func pieces(of line: TextLine, isHead: Bool) -> [TablePiece] {
    let rulings = columns.isRuled ? area.rulings.vertical : []
    let chunks = line.chunks(gap: area.scale.gap, rulings: rulings)
    if !isHead, !columns.isRuled, chunks.count == 1, let lone = lonePiece(line) { return [lone] }
    return chunks.flatMap { cut($0, at: line.center, isHead: isHead) }.map { words in
      TablePiece(columns: span(of: words), words: words)
    }
  }

  /// A body's line of one text that runs over columns: a heading in the first one, or one set over all or all but the first.
  private func lonePiece(_ line: TextLine) -> TablePiece? {
    let join = area.scale.join
    guard zip(line.words, line.words.dropFirst()).allSatisfy({ $1.left - $0.right < join }),
      let firstWord = line.words.first, let lastWord = line.words.last
    else { return nil }
    let (first, last) = (columns.column(of: firstWord), columns.column(of: lastWord))
    guard last > first else { return nil }
    let (em, extents, end) = (area.em, columns.extents, columns.count - 1)
    if first == 0 && line.box.left < extents[0].left + 3 * em { return TablePiece(columns: 0...0, words: line.words) }
    func isCentered(from: Int) -> Bool {
      abs(line.box.center.x - (extents[from].left + extents[end].right) / 2) < 1.5 * em
    }
    let range = isCentered(from: 0) ? 0...end : columns.count > 2 && isCentered(from: 1) ? 1...end : first...last
    return TablePiece(columns: range, words: line.words)
  }

  /// Cuts a chunk at separators between its words.
  private func cut(_ chunk: [PlacedWord], at y: Double, isHead: Bool) -> [[PlacedWord]] {
    let em = area.em
    var parts: [[PlacedWord]] = []
    for word in chunk {
      guard let last = parts.last?.last else {
        parts.append([word])
        continue
      }
      let isCut = columns.separators.indices.contains { index in
        let separator = columns.separators[index]
        guard last.midX < separator.middle, separator.middle < word.midX,
          last.right - 0.15 * em <= separator.right, word.left + 0.15 * em >= separator.left
        else { return false }
        if word.left - last.right >= area.scale.join || columns.isRuled(index, at: y, slack: 0.2 * em) { return true }
        if separator.isRuled { return false }
        if tight[index] >= 2 { return true }
        return !isHead && word.left >= separator.middle - 0.2 * em && last.right <= separator.middle + 0.2 * em
      }
      if isCut { parts.append([word]) } else { parts[parts.count - 1].append(word) }
    }
    return parts
  }

  /// Returns the columns that words stand in: those of their middles, and those that they reach well into.
  private func span(of words: [PlacedWord]) -> ClosedRange<Int> {
    let own = words.map { columns.column(of: $0) }
    var (first, last) = (own.min() ?? 0, own.max() ?? 0)
    guard let box = words.box else { return first...last }
    for index in 0..<columns.count where box.left < columns.edges[index + 1] && box.right > columns.edges[index] {
      let extent = columns.extents[index]
      let shared = min(box.right, extent.right) - max(box.left, extent.left)
      if shared > min(0.5 * area.em, 0.5 * box.width, 0.5 * (extent.right - extent.left) + 0.1) {
        (first, last) = (min(first, index), max(last, index))
      }
    }
    return first...last
  }

  /// Returns the parts of a head's piece when each stands over a column of its own, as other lines of the head do.
  private func parted(_ piece: TablePiece, others: [TablePiece]) -> [TablePiece]? {
    guard piece.columns.count > 1 else { return nil }
    let parts = Dictionary(grouping: piece.words) { columns.column(of: $0) }
    guard parts.count == piece.columns.count, parts.keys.allSatisfy(piece.columns.contains) else { return nil }
    let em = area.em
    var found: [TablePiece] = []
    for column in piece.columns {
      guard let words = parts[column], let box = words.box,
        let other = others.filter({ $0.columns == column...column }).flatMap(\.words).box,
        box.left >= columns.edges[column] - 0.6 * em, box.right <= columns.edges[column + 1] + 0.6 * em
      else { return nil }
      let distance = min(
        abs(box.left - other.left), abs(box.right - other.right), abs(box.center.x - other.center.x))
      guard distance <= 0.5 * em else { return nil }
      found.append(TablePiece(columns: column...column, words: words))
    }
    return found
  }
}
