import Documents

/// A word on the upright, straight page.
struct PlacedWord: Sendable, Equatable {
  /// Index into the page's words.
  let index: Int
  /// Index of the page's line that holds it; -1 for none.
  let line: Int
  let text: String
  /// Pixels of the upright page.
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var midX: Double { (left + right) / 2 }
  var midY: Double { (top + bottom) / 2 }
  var width: Double { right - left }
  var height: Double { bottom - top }
  var box: Rect<Pixels> { Rect(left: left, top: top, right: right, bottom: bottom) }

  /// How much of the longer way is shared by two words from left to right, in pixels; negative when they stand apart.
  func overlapX(_ other: PlacedWord) -> Double { min(right, other.right) - max(left, other.left) }
}

extension Sequence<PlacedWord> {
  /// The box around the words, nil for none.
  var box: Rect<Pixels>? {
    var result: (left: Double, top: Double, right: Double, bottom: Double)?
    for word in self {
      guard let old = result else {
        result = (word.left, word.top, word.right, word.bottom)
        continue
      }
      result = (
        Swift.min(old.left, word.left), Swift.min(old.top, word.top), Swift.max(old.right, word.right),
        Swift.max(old.bottom, word.bottom)
      )
    }
    return result.map { Rect(left: $0.left, top: $0.top, right: $0.right, bottom: $0.bottom) }
  }

  var text: String { map(\.text).joined(separator: " ") }

  /// Returns the words whose middle lies in a box.
  func within(_ box: Rect<Pixels>) -> [PlacedWord] {
    filter { word in
      word.midX >= box.left && word.midX <= box.right && word.midY >= box.top && word.midY <= box.bottom
    }
  }
}

/// What is far and what is near on a page, in pixels.
struct TextScale: Sendable, Equatable {
  /// The median height of a word.
  let em: Double
  /// Words nearer than this are parts of one text.
  let join: Double
  /// Words farther apart than this are in different columns.
  let gap: Double

  init(_ words: [PlacedWord]) {
    let heights = words.map(\.height).sorted()
    em = max(1, heights.isEmpty ? 1 : heights[heights.count / 2])
    // Blanks between words of a line; wider ones are gaps between columns and say nothing about the type.
    var blanks: [Double] = []
    for (word, next) in zip(words, words.dropFirst()) where word.line == next.line && word.line >= 0 {
      let blank = next.left - word.right
      if blank > 0 && blank < 0.75 * em { blanks.append(blank) }
    }
    blanks.sort()
    let blank = blanks.count > 5 ? blanks[blanks.count / 2] : 0.25 * em
    join = max(0.42 * em, 1.3 * blank)
    gap = max(0.8 * em, 1.7 * blank)
  }
}
