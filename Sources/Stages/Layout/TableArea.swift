import Documents

/// A part of the upright page that may be a table: what is in it, before anything is concluded.
struct TableArea {
  let scale: TextScale
  /// What was asked for.
  let bounds: Rect<Pixels>
  /// The words, without leaders.
  let words: [PlacedWord]
  /// Rows of dots between columns; each belongs to the word before it.
  let leaders: [PlacedWord]
  let lines: [TextLine]
  /// The box around the words.
  let box: Rect<Pixels>
  let rulings: Rulings

  var em: Double { scale.em }

  init?(words all: [PlacedWord], rulings: Rulings, bounds: Rect<Pixels>, scale: TextScale) {
    let inside = Self.bulletsBesideTheirText(all.within(bounds), em: scale.em)
    leaders = inside.filter { CellText.isLeader($0.text) }
    words = inside.filter { !CellText.isLeader($0.text) }.map { word in
      let dots = CellText.trailingDots(word.text)
      guard dots > 0 else { return word }
      var short = word
      short.right = word.left + word.width * Double(word.text.count - dots) / Double(max(1, word.text.count))
      return short
    }
    guard words.count >= 2, let box = words.box else { return nil }
    (self.box, self.bounds, self.scale, self.rulings) = (box, bounds, scale, rulings)
    lines = TextLine.lines(of: words, em: scale.em)
  }

  /// Moves the bullets of symbol fonts, whose boxes lie too high, to the height of the word they stand before.
  static func bulletsBesideTheirText(_ words: [PlacedWord], em: Double) -> [PlacedWord] {
    let isBullet = words.map { CellText.isBullet($0.text) }
    guard isBullet.contains(true) else { return words }
    // By their left edges, so that a page of nothing but bullets does not hold each against all.
    let others = words.indices.filter { !isBullet[$0] }.sorted { words[$0].left < words[$1].left }
    let lefts = others.map { words[$0].left }
    return words.enumerated().map { place, word in
      guard isBullet[place] else { return word }
      var best: (word: PlacedWord, shared: Double)?
      let first = lefts.partitioningIndex { $0 >= word.right - 1 }
      let end = lefts.partitioningIndex { $0 > word.right + 4 * em }
      for index in others[first..<max(first, end)].sorted() where words[index].index != word.index {
        let other = words[index]
        let shared = min(other.bottom, word.bottom) - max(other.top, word.midY)
        guard shared > 0.2 * em else { continue }
        guard let old = best else {
          best = (other, shared)
          continue
        }
        let isNearer = other.left < old.word.left - em
        if isNearer || (abs(other.left - old.word.left) < em && shared > old.shared) { best = (other, shared) }
      }
      guard let text = best?.word, abs(word.midY - text.midY) > 0.15 * em else { return word }
      var moved = word
      (moved.top, moved.bottom) = (text.top, text.bottom)
      return moved
    }
  }
}
