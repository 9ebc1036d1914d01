/// What the network says about a text: the numbers of every head for its windows and pieces.
struct TextPass {
  /// The text's words as ranges of its pieces, and each word's place in the text (UTF-8).
  private let words: [(pieces: Range<Int>, range: Range<Int>)]
  private let windows: [TextWindow]
  /// By head: a row of numbers a piece.
  private(set) var tokens: [String: [Float]] = [:]
  /// By head: a row of numbers a window.
  private(set) var texts: [String: [Float]] = [:]

  init(words: [[Piece]], windows: [TextWindow]) {
    var (all, count): ([(Range<Int>, Range<Int>)], Int) = ([], 0)
    for word in words {
      guard let first = word.first, let last = word.last else { continue }
      all.append((count..<(count + word.count), first.range.lowerBound..<last.range.upperBound))
      count += word.count
    }
    (self.words, self.windows) = (all, windows)
  }

  /// Pieces of the text.
  var count: Int { windows.last?.settled.upperBound ?? 0 }

  /// Takes one window's numbers of a head; windows come in their order.
  ///
  /// - Parameter numbers: of a token head a row for every place, the text's first piece at place 1; of a text head one row.
  mutating func take(_ numbers: ArraySlice<Float>, of head: TextHead, window: TextWindow) {
    let width = head.labels.count
    switch head.kind {
    case .text: texts[head.name, default: []] += numbers
    case .tokens:
      let first = numbers.startIndex + (window.settled.lowerBound - window.pieces.lowerBound + 1) * width
      tokens[head.name, default: []] += numbers[first..<(first + window.settled.count * width)]
    }
  }

  /// Returns the parts of a text that the network saw, each with its place in the text and its scores.
  func parts(_ head: TextHead) -> [(range: Range<Int>, pieces: Int, scores: [Double])] {
    let numbers = texts[head.name] ?? []
    let width = head.labels.count
    guard numbers.count == windows.count * width else { return [] }
    return windows.enumerated().map { index, window in
      let inside = words.filter { window.settled.contains($0.pieces.lowerBound) }
      let range = (inside.first?.range.lowerBound ?? 0)..<(inside.last?.range.upperBound ?? 0)
      return (range, window.settled.count, head.scores(numbers[(index * width)..<((index + 1) * width)]))
    }
  }

  /// Returns the stretches that a token head names.
  func tags(_ head: TextHead, bias: Double) -> [TaggedSpan] {
    let numbers = tokens[head.name] ?? []
    guard numbers.count == count * head.labels.count else { return [] }
    return TagSpans(labels: head.labels).spans(words: words, numbers: numbers, bias: bias)
  }
}
