/// A word of a page: where it stands in the text and on the page.
package struct Word: Hashable, Sendable {
  /// UTF-8 offsets into the page's text.
  package let range: Range<Int>
  /// Its box in the page's frame; nil where text has no place (a text file).
  package let box: Rect<Pixels>?
  /// 0...1; 1 for text that was not recognised but given.
  package let confidence: Double

  /// Rounds to 1/64 pixel and 1/10000, the exact precision that is kept, so that a fresh and a kept word are equal.
  package init(range: Range<Int>, box: Rect<Pixels>?, confidence: Double) {
    func round64(_ value: Double) -> Double {
      min(max((value * 64).rounded(), -2e9), 2e9) / 64
    }
    self.range = range
    self.box = box.map {
      let (left, top) = (round64($0.left), round64($0.top))
      return Rect(left: left, top: top, width: round64($0.right) - left, height: round64($0.bottom) - top)
    }
    let bounded = confidence.isFinite ? min(1, max(0, confidence)) : 0
    self.confidence = (bounded * 10_000).rounded() / 10_000
  }
}

/// A line of a page: a run of its words and how it leans.
package struct Line: Hashable, Sendable, Codable {
  /// Indexes into the page's words; never empty.
  package let words: Range<Int>
  /// Degrees clockwise from the horizontal of the original page, rounded to 1/100.
  package let angle: Double

  package init(words: Range<Int>, angle: Double = 0) {
    self.words = words
    self.angle = angle.isFinite ? (angle * 100).rounded() / 100 : 0
  }
}

/// A stretch of a page's text, as UTF-8 offsets.
package struct Span: Hashable, Sendable, Codable {
  package let range: Range<Int>

  package init(_ range: Range<Int>) { self.range = range }
}

/// The text of one page with the place of every word: the same type from a PDF's own text, from OCR and from a text file.
package struct PageText: Hashable, Sendable {
  /// Where the text of a page comes from.
  package enum Source: String, Sendable, Codable, CaseIterable {
    case textLayer = "text-layer"
    case ocr
    case text
    /// A picture that was not read.
    case none
  }

  package let source: Source
  /// Why this source was chosen, in a few words for people; never document text.
  package let reason: String
  /// The page's frame; nil for text without pages.
  package let frame: PageFrame?
  /// Degrees clockwise by which the page's content was found turned: 0, 90, 180 or 270.
  package let rotation: Int
  /// Degrees clockwise by which the content leaned before it was straightened.
  package let skew: Double
  package let text: String
  package let words: [Word]
  package let lines: [Line]

  package init(
    source: Source, reason: String, frame: PageFrame?, rotation: Int = 0, skew: Double = 0, text: String, words: [Word],
    lines: [Line]
  ) {
    (self.source, self.reason, self.frame, self.rotation) = (source, reason, frame, rotation)
    self.skew = (skew * 100).rounded() / 100
    (self.text, self.words, self.lines) = (text, words, lines)
  }

  /// Returns the text of a UTF-8 range; offsets are clipped to the text.
  package func text(_ range: Range<Int>) -> String {
    let count = text.utf8.count
    let lower = min(max(0, range.lowerBound), count)
    let upper = min(max(lower, range.upperBound), count)
    let start = text.utf8.index(text.startIndex, offsetBy: lower)
    return String(decoding: text.utf8[start..<text.utf8.index(start, offsetBy: upper - lower)], as: UTF8.self)
  }

  package func text(of word: Word) -> String { text(word.range) }
  package func words(of line: Line) -> ArraySlice<Word> { words[line.words] }

  /// Returns the text from a line's first word to its last.
  package func text(of line: Line) -> String {
    let members = words(of: line)
    guard let first = members.first, let last = members.last else { return "" }
    return text(first.range.lowerBound..<last.range.upperBound)
  }

  /// Returns the words that a span touches: the one way from text to place.
  package func words(in span: Span) -> ArraySlice<Word> {
    guard !span.range.isEmpty else { return [] }
    // Words are in text order, so both ends are found by bisection.
    let start = words.partitioningIndex { $0.range.upperBound > span.range.lowerBound }
    let end = words.partitioningIndex { $0.range.lowerBound >= span.range.upperBound }
    return start < end ? words[start..<end] : []
  }

  /// The mean of the words' confidences; nil for a page without words.
  package var meanConfidence: Double? { words.isEmpty ? nil : Self.meanConfidence(words[...]) }

  /// Returns the mean confidence of words, 0 for none.
  package static func meanConfidence(_ words: ArraySlice<Word>) -> Double {
    words.isEmpty ? 0 : words.reduce(0) { $0 + $1.confidence } / Double(words.count)
  }

  /// Returns the box around words that have one.
  package static func box(_ words: ArraySlice<Word>) -> Rect<Pixels>? {
    words.reduce(nil) { box, word in word.box.map { box?.union($0) ?? $0 } ?? box }
  }
}

extension Array {
  /// Returns the first index whose element meets a condition that holds from some index on.
  package func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
