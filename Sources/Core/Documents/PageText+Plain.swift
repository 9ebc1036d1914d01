extension PageText {
  /// Returns the text of a file or record, unchanged, with its words (runs between white space) and lines; no word has a place.
  package init(plain text: String, reason: String) {
    var words: [Word] = []
    var lines: [Line] = []
    var wordStart: Int?
    var firstWord = 0
    var offset = 0
    func closeWord() {
      if let start = wordStart { words.append(Word(range: start..<offset, box: nil, confidence: 1)) }
      wordStart = nil
    }
    func closeLine() {
      if words.count > firstWord { lines.append(Line(words: firstWord..<words.count)) }
      firstWord = words.count
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        closeWord()
        if scalar.isNewline { closeLine() }
      } else if wordStart == nil {
        wordStart = offset
      }
      offset += scalar.utf8.count
    }
    closeWord()
    closeLine()
    self.init(source: .text, reason: reason, frame: nil, text: text, words: words, lines: lines)
  }
}

extension Unicode.Scalar {
  /// Whether a line ends here (Unicode line boundaries, UAX #14 mandatory breaks).
  fileprivate var isNewline: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
