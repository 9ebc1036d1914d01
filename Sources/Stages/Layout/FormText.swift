import Documents
import Foundation

/// A page's text as a form sees it: upright lines, cut where gaps are, into runs of pieces.
struct FormText {
  /// A word, or the part of one before or after a colon inside it.
  struct Piece: Equatable, Sendable {
    /// Index into the page's words.
    var word: Int
    var text: String
    /// On the upright page.
    var box: Rect<Pixels>
    var confidence: Double

    var endsInColon: Bool { text.hasSuffix(":") || text.hasSuffix("：") }
    var hasDigit: Bool { text.contains(where: \.isNumber) }
    var hasLetter: Bool { text.contains(where: \.isLetter) }
    /// Whether it is nothing but dots, underscores or the like, which lead from a key to its value.
    var isLeader: Bool { text.count >= 3 && text.allSatisfy { "._…·-–—".contains($0) } }
  }

  /// Pieces of one line without a wide gap between them.
  struct Run: Equatable, Sendable {
    var line: Int
    var pieces: [Piece]
    var box: Rect<Pixels>

    init(line: Int, _ pieces: [Piece]) {
      (self.line, self.pieces) = (line, pieces)
      box = pieces.dropFirst().reduce(pieces[0].box) { $0.union($1.box) }
    }

    var text: String { pieces.map(\.text).joined(separator: " ") }
  }

  /// The runs of each line, from left to right; the lines from the top down.
  private(set) var lines: [[Run]] = []
  let frame: UprightFrame
  /// The median height of a word.
  let em: Double

  init(_ text: PageText, rulings: Rulings = Rulings()) {
    frame = UprightFrame(text)
    let words =
      text.frame == nil ? Self.plainWords(text) : Self.withoutBars(frame.words(of: text))
    let scale = TextScale(words)
    em = scale.em
    for line in TextLine.lines(of: words, em: em) {
      let number = lines.count
      let runs = line.chunks(gap: scale.gap, rulings: rulings.vertical).map { words in
        Run(line: number, words.flatMap { Self.pieces($0, confidence: text.words[$0.index].confidence) })
      }
      lines.append(runs)
    }
  }

  /// Returns the words without rulings that were read as letters: bars higher than the text.
  static func withoutBars(_ words: [PlacedWord]) -> [PlacedWord] {
    let isBar = words.map { $0.text.allSatisfy { "|¦".contains($0) } }
    guard isBar.contains(true) else { return words }
    let em = TextScale(words).em
    return zip(words, isBar).compactMap { $1 && $0.height > 1.3 * em ? nil : $0 }
  }

  /// Returns the words of a text without places on a grid of its characters, 10 pixels wide and 20 high.
  private static func plainWords(_ text: PageText) -> [PlacedWord] {
    let bytes = Array(text.text.utf8)
    var (row, counted) = (0, 0)
    return text.lines.enumerated().flatMap { number, line -> [PlacedWord] in
      let first = text.words[line.words.lowerBound].range.lowerBound
      let start = bytes[..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      // Blank lines are room, as on a page.
      row += bytes[counted..<first].count { $0 == 0x0A }
      counted = first
      var (column, end) = (0, start)
      return line.words.map { index in
        let word = text.words[index]
        column += text.text(end..<word.range.lowerBound).count
        end = word.range.lowerBound
        let left = Double(column * 10)
        let string = text.text(of: word)
        return PlacedWord(
          index: index, line: number, text: string, left: left, top: Double(row * 20),
          right: left + Double(string.count * 10),
          bottom: Double(row * 20 + 16))
      }
    }
  }

  /// Returns a word's parts: `Date:3/4` holds a key and a value, `10:30` and `http://` do not.
  private static func pieces(_ word: PlacedWord, confidence: Double) -> [Piece] {
    let whole = Piece(word: word.index, text: word.text, box: word.box, confidence: confidence)
    guard let colon = word.text.firstIndex(of: ":"), word.text.index(after: colon) < word.text.endIndex else {
      return [whole]
    }
    let (key, value) = (word.text[...colon], word.text[word.text.index(after: colon)...])
    guard key.count >= 3, key.dropLast().allSatisfy({ $0.isLetter || "#./()".contains($0) }), !value.hasPrefix("/"),
      !value.hasPrefix("\\")
    else { return [whole] }
    let part = word.left + word.width * Double(key.count) / Double(word.text.count)
    return [
      Piece(
        word: word.index, text: String(key),
        box: Rect(left: word.left, top: word.top, right: part, bottom: word.bottom),
        confidence: confidence),
      Piece(
        word: word.index, text: String(value),
        box: Rect(left: part, top: word.top, right: word.right, bottom: word.bottom),
        confidence: confidence),
    ]
  }
}
