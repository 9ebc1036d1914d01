/// A stretch of a text with what it is called.
package struct TaggedSpan: Hashable, Sendable {
  /// A label without its `B-` or `I-`.
  package let label: String
  /// UTF-8 offsets into the text; whole words.
  package let range: Range<Int>
  /// 0...1, the mean of its words.
  package let score: Double

  package init(label: String, range: Range<Int>, score: Double) {
    (self.label, self.range, self.score) = (label, range, score)
  }
}

/// Reads labels of the form `B-NAME`, `I-NAME` and `O` as stretches of words.
struct TagSpans {
  /// The names without prefixes, in the order in which they first occur.
  private let names: [String]
  /// By name, the indexes of `B-` and `I-`; both may be the same label.
  private let places: [(begin: Int?, inside: Int?)]

  init(labels: [String]) {
    var (names, places): ([String], [(begin: Int?, inside: Int?)]) = ([], [])
    for (index, label) in labels.enumerated() where label.hasPrefix("B-") || label.hasPrefix("I-") {
      let name = String(label.dropFirst(2))
      let place = names.firstIndex(of: name) ?? names.count
      if place == names.count {
        names.append(name)
        places.append((nil, nil))
      }
      if label.hasPrefix("B-") { places[place].begin = index } else { places[place].inside = index }
    }
    (self.names, self.places) = (names, places)
  }

  /// Returns the stretches; a word is of the likeliest name by the mean of its pieces, and begins a new stretch where its first piece
  /// says so.
  ///
  /// - Parameter least: the score from which on a word has a name even where none is likelier; nil: only where none is less likely.
  func spans(_ words: [(range: Range<Int>, pieces: [[Double]])], least: Double? = nil) -> [TaggedSpan] {
    var spans: [TaggedSpan] = []
    var open: (name: Int, range: Range<Int>, scores: [Double])?
    func close() {
      guard let done = open else { return }
      let score = done.scores.reduce(0, +) / Double(done.scores.count)
      spans.append(TaggedSpan(label: names[done.name], range: done.range, score: score))
      open = nil
    }
    for word in words {
      guard let (name, score, begins) = reading(word.pieces, least: least) else {
        close()
        continue
      }
      if let before = open, before.name == name, !begins {
        open = (name, before.range.lowerBound..<word.range.upperBound, before.scores + [score])
      } else {
        close()
        open = (name, word.range, [score])
      }
    }
    close()
    return spans
  }

  /// Returns what a word is called, nil for nothing.
  private func reading(_ pieces: [[Double]], least: Double?) -> (name: Int, score: Double, begins: Bool)? {
    guard let first = pieces.first else { return nil }
    func score(_ piece: [Double], _ name: Int) -> Double {
      [places[name].begin, places[name].inside].reduce(0) { $0 + ($1.map { piece[$0] } ?? 0) }
    }
    let means = names.indices.map { name in
      pieces.reduce(0) { $0 + score($1, name) } / Double(pieces.count)
    }
    guard let best = means.indices.max(by: { means[$0] < means[$1] }) else { return nil }
    let named = means.reduce(0, +)
    guard means[best] >= least ?? (1 - named), means[best] > 0 else { return nil }
    let begins = (places[best].begin.map { first[$0] } ?? 0) > (places[best].inside.map { first[$0] } ?? 0)
    return (best, min(1, means[best]), begins)
  }
}
