import Documents

/// Parts of a page whose text stands in columns without rulings: runs of lines with gaps in them.
struct UnruledRegions {
  private let scale: TextScale

  init(scale: TextScale) { self.scale = scale }

  /// Returns the words of each run.
  ///
  /// - Parameter taken: the tables found already; no run goes on past one.
  func runs(_ words: [PlacedWord], taken: [Rect<Pixels>]) -> [[PlacedWord]] {
    zones(words, depth: 0).flatMap { runs(inZone: $0, taken: taken) }
  }

  /// Parts columns of running text, so that a table in one of them is not read across both.
  private func zones(_ words: [PlacedWord], depth: Int) -> [[PlacedWord]] {
    let lines = TextLine.lines(of: words, em: scale.em)
    guard depth < 3, lines.count >= 8 else { return [words] }
    let gutters = Gutters(lines, scale: scale).all
    // So many are a table's, and each costs a look at all words.
    guard gutters.count <= 16 else { return [words] }
    for gutter in gutters where gutter.support >= 8 {
      let left = words.filter { $0.midX < gutter.middle }
      let right = words.filter { $0.midX >= gutter.middle }
      let isProse = [left, right].allSatisfy {
        Prose.fills(TextLine.lines(of: $0, em: scale.em), scale: scale, share: 0.45)
      }
      if isProse { return zones(left, depth: depth + 1) + zones(right, depth: depth + 1) }
    }
    return [words]
  }

  private func runs(inZone words: [PlacedWord], taken: [Rect<Pixels>]) -> [[PlacedWord]] {
    guard let zone = words.box else { return [] }
    var runs: [[TextLine]] = []
    var current: [TextLine] = []
    var singles = 0
    func close() {
      let run = trimmed(current)
      if run.count >= 2 { runs.append(run) }
      (current, singles) = ([], 0)
    }
    for line in TextLine.lines(of: words, em: scale.em) {
      if let last = current.last {
        let isParted = taken.contains { box in
          last.center < box.top && box.top < line.center && box.left < line.box.right && box.right > line.box.left
        }
        if isParted || line.box.top - last.box.bottom > 3 * scale.em { close() }
      }
      if isRow(line) {
        current.append(line)
        singles = 0
      } else if !current.isEmpty {
        singles += 1
        let isLong = line.box.width > 0.6 * zone.width && line.words.count >= 8
        if singles >= 3 || isLong { close() } else { current.append(line) }
      }
    }
    close()
    return runs.map { $0.flatMap(\.words) }
  }

  /// Whether a line may be a table's row: it has gaps, and is neither two lines of running text nor an item of a list.
  private func isRow(_ line: TextLine) -> Bool {
    let chunks = line.chunks(gap: scale.gap)
    guard chunks.count >= 2 else { return false }
    guard chunks.count == 2 else { return true }
    if chunks.allSatisfy({ $0.count >= 5 }) { return false }
    let first = chunks[0]
    let isItem = first.count == 1 && (CellText.isBullet(first[0].text) || CellText.isItemNumber(first[0].text))
    return !(isItem && chunks[1].count >= 3)
  }

  /// Leaves out the lines without gaps at both ends, but for the last line of a label.
  private func trimmed(_ lines: [TextLine]) -> [TextLine] {
    var lines = lines[...]
    func isSingle(_ line: TextLine) -> Bool { line.chunks(gap: scale.gap).count < 2 }
    while let line = lines.last, isSingle(line) {
      if let above = lines.dropLast().last, endsLabel(line, above: above) { break }
      lines.removeLast()
    }
    while let line = lines.first, isSingle(line) { lines.removeFirst() }
    return Array(lines)
  }

  /// Whether a line goes on the first text of the line above, which had no room for its first word.
  private func endsLabel(_ line: TextLine, above: TextLine) -> Bool {
    let chunks = above.chunks(gap: scale.gap)
    guard chunks.count >= 2, let label = chunks[0].box, let next = chunks[1].box, let word = line.words.first else {
      return false
    }
    let em = scale.em
    return line.box.top - above.box.bottom < 0.6 * em && abs(line.box.left - above.box.left) < 1.5 * em
      && line.box.right < next.left && next.left - scale.gap - label.right < word.width + 0.3 * em
  }
}
