/// The way from a label to its value.
enum LabelledValue {
  /// Words that stand between a label and its value.
  private static let joints: Set<String> = [
    "is", "are", "was", "no", "nr", "num", "number", "numbers", "code", "id", "of", "to", "ist", "lautet", "nummer",
    "es", "est",
    "on", "my", "the", "your", "card", "account", "as", "and",
  ]
  /// Words that promise a value at once.
  private static let strong: Set<String> = ["is", "ist", "are", "was", "es", "est", "lautet"]

  /// Words for "number": behind them a value needs no sign.
  private static let numbering: Set<String> = ["no", "nr", "num", "number", "nummer"]

  /// Returns where the value begins behind a label's last word, nil where no value is announced.
  ///
  /// - Parameter isLoose: whether a value may follow without a sign or a word between.
  static func start(in text: ScanText, behind word: Int, isLoose: Bool) -> Int? {
    var position = text.words[word].range.upperBound
    var (next, isAnnounced, breaks, joints) = (
      word + 1, isLoose || numbering.contains(text.words[word].folded), 0, 0
    )
    while position < text.count, position - text.words[word].range.upperBound <= 60 {
      switch text[position] {
      case 0x20, 0x28, 0x22, 0x27, 0x2E, 0x2F, 0x5B, 0x2A, 0x09: position += 1
      case 0x3A, 0x3D, 0x23, 0x3E, 0x2D:
        isAnnounced = true
        position += 1
      case 0x0A:
        breaks += 1
        guard breaks <= 2 else { return nil }
        position += 1
      default:
        guard next < text.words.count, text.words[next].range.lowerBound == position else {
          return isAnnounced ? position : nil
        }
        let folded = text.words[next].folded
        guard Self.joints.contains(folded), joints < 3, breaks == 0,
          !text.words[next].isCapital || text.words[next].isShouted || folded == "no" || folded == "number"
        else { return isAnnounced ? position : nil }
        if strong.contains(folded) || numbering.contains(folded) { isAnnounced = true }
        joints += 1
        position = text.words[next].range.upperBound
        next += 1
      }
    }
    return nil
  }

  /// Returns a taker for values of given shapes.
  static func shapes(_ patterns: [String], check: @escaping @Sendable (ShapeMatch) -> Bool = { _ in true })
    -> @Sendable (ScanText, Int) -> Range<Int>?
  {
    let shapes = patterns.flatMap(Shape.all)
    return { text, start in
      for (number, shape) in shapes.enumerated() {
        if let match = text.match(shape, number: number, at: start, repairs: 0, mixesGaps: true), check(match) {
          return match.range
        }
      }
      return nil
    }
  }

  /// Returns the run without blanks from a position on, without the signs that end a sentence; nil for fewer characters than asked.
  static func run(_ text: ScanText, _ start: Int, atLeast least: Int, atMost most: Int = 128) -> Range<Int>? {
    var end = start
    while end < text.count, text[end] != 0x20, text[end] != 0x0A { end += 1 }
    guard end - start <= most else { return nil }
    while end > start, [0x2E, 0x2C, 0x3B, 0x3A, 0x22, 0x27, 0x29, 0x5D, 0x3F].contains(text[end - 1]) { end -= 1 }
    return end - start >= least ? start..<end : nil
  }
}
