/// Builds a page's text from lines of placed words: words joined by a space, lines by a line feed.
package struct PageTextBuilder {
  private var text = ""
  private var words: [Word] = []
  private var lines: [Line] = []

  package init() {}

  /// Adds a line; words without a visible character are left out, and a line without words is none.
  package mutating func add(line: [(text: String, box: Rect<Pixels>?, confidence: Double)], angle: Double = 0) {
    let first = words.count
    for word in line where word.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
      if words.count > first {
        text += " "
      } else if !text.isEmpty {
        text += "\n"
      }
      let start = text.utf8.count
      text += word.text
      words.append(Word(range: start..<text.utf8.count, box: word.box, confidence: word.confidence))
    }
    if words.count > first { lines.append(Line(words: first..<words.count, angle: angle)) }
  }

  package func pageText(
    source: PageText.Source, reason: String, frame: PageFrame?, rotation: Int = 0, skew: Double = 0
  ) -> PageText {
    PageText(
      source: source, reason: reason, frame: frame, rotation: rotation, skew: skew, text: text, words: words,
      lines: lines)
  }
}
