import Documents

/// Words at one height within a part of a page, from left to right; never empty.
struct TextLine: Sendable, Equatable {
  let words: [PlacedWord]
  let box: Rect<Pixels>
  /// The mean height of the words' middles, wide words counting more.
  let center: Double

  init(_ words: [PlacedWord]) {
    self.words = words.sorted { ($0.left, $0.index) < ($1.left, $1.index) }
    box = words.box ?? Rect(left: 0, top: 0, width: 0, height: 0)
    let weight = words.reduce(0) { $0 + $1.width + 1 }
    center = words.reduce(0) { $0 + $1.midY * ($1.width + 1) } / max(weight, 1)
  }

  var text: String { words.text }

  /// Returns the runs of words without a gap wider than one, nor a vertical ruling, between them.
  func chunks(gap: Double, rulings: [Ruling] = []) -> [[PlacedWord]] {
    var chunks: [[PlacedWord]] = []
    var right = -Double.infinity
    for word in words {
      if let last = chunks.last?.last, word.left - right <= gap,
        !rulings.contains(where: { rule in
          last.right - 3 <= rule.position && rule.position <= word.left + 3 && rule.start <= center
            && center <= rule.end
        })
      {
        chunks[chunks.count - 1].append(word)
        right = max(right, word.right)
      } else {
        chunks.append([word])
        right = word.right
      }
    }
    return chunks
  }

  /// Returns the lines that words make, from the top down.
  static func lines(of words: [PlacedWord], em: Double) -> [TextLine] {
    struct Draft {
      var words: [PlacedWord]
      var center: Double
      var height: Double
    }
    var drafts: [Draft] = []
    for word in words.sorted(by: { ($0.midY, $0.left, $0.index) < ($1.midY, $1.left, $1.index) }) {
      let height = min(word.height, 1.5 * em)
      var best: (index: Int, distance: Double)?
      for index in drafts.indices.suffix(4) {
        let distance = abs(word.midY - drafts[index].center)
        guard distance <= 0.45 * max(height, 0.8 * drafts[index].height) else { continue }
        if distance < best?.distance ?? .infinity { best = (index, distance) }
      }
      // Words that stand over one another are of two lines, however near.
      if let found = best, found.distance > 0.25 * em,
        drafts[found.index].words.contains(where: { $0.overlapX(word) > 0.5 * min($0.width, word.width) })
      {
        best = nil
      }
      if let index = best?.index {
        drafts[index].words.append(word)
        drafts[index].center += (word.midY - drafts[index].center) / Double(drafts[index].words.count)
        drafts[index].height = max(drafts[index].height, height)
      } else {
        drafts.append(Draft(words: [word], center: word.midY, height: height))
      }
    }
    return drafts.map { TextLine($0.words) }.sorted { $0.center < $1.center }
  }
}

/// A straight line drawn on the upright page, in pixels.
struct Ruling: Sendable, Equatable {
  /// The y of a horizontal ruling, the x of a vertical one.
  let position: Double
  /// Where it begins on the other axis.
  let start: Double
  let end: Double

  var length: Double { end - start }

  /// Returns how much of a stretch rulings cover together.
  static func cover(_ rulings: [Ruling], from start: Double, to end: Double) -> Double {
    var (covered, reached) = (0.0, start)
    for ruling in rulings.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      let begin = max(ruling.start, reached)
      let finish = min(ruling.end, end)
      if finish > begin {
        covered += finish - begin
        reached = finish
      }
    }
    return covered
  }
}

/// The lines drawn on a page.
struct Rulings: Sendable, Equatable {
  /// From the top down.
  var horizontal: [Ruling] = []
  var vertical: [Ruling] = []
}
