import Documents

/// Marks to select, as characters or drawn, each with the label beside it.
struct FormMarks {
  private(set) var entries: [Form.Entry] = []

  /// A mark on the upright page.
  private struct Mark {
    var box: Rect<Pixels>
    var isSelected: Bool
    /// Indexes of words that are the mark itself.
    var words: [Int]
    var certainty: Double
  }

  private let form: FormText
  private let text: PageText

  /// - Parameter picture: the page's; nil where only its text is known.
  init(_ form: FormText, text: PageText, picture: ReducedPicture?) {
    (self.form, self.text) = (form, text)
    var marks = written()
    if let picture {
      marks += drawn(picture).filter { drawn in
        !marks.contains { $0.box.intersection(drawn.box).area > 0.2 * min($0.box.area, drawn.box.area) }
      }
    }
    let rows = Dictionary(grouping: marks) { line(of: $0) ?? -1 }.sorted { $0.key < $1.key }
    for (line, marks) in rows where line >= 0 {
      entries += labelled(marks.sorted { $0.box.left < $1.box.left }, line)
    }
  }

  // MARK: Finding

  /// What characters say; several together make one mark, as `[`, `x`, `]`.
  static let characters: [String: Bool] = [
    "☐": false, "□": false, "▢": false, "◯": false, "○": false, "❏": false, "❑": false, "⬜": false, "[]": false,
    "[ ]": false, "()": false,
    "[_]": false, "(_)": false,
    "☑": true, "☒": true, "☓": true, "✓": true, "✔": true, "✗": true, "✘": true, "●": true, "◉": true, "⦿": true,
    "■": true, "🗹": true, "🗷": true,
    "[x]": true, "[X]": true, "(x)": true, "(X)": true, "[v]": true, "[✓]": true, "[√]": true, "[*]": true,
  ]

  private func written() -> [Mark] {
    var marks: [Mark] = []
    for line in form.lines {
      let pieces = line.flatMap(\.pieces)
      var index = 0
      while index < pieces.count {
        var count = 0
        for length in [3, 2, 1] where index + length <= pieces.count {
          let joined = pieces[index..<(index + length)].map(\.text).joined()
          if Self.characters[joined] != nil, length == 1 || pieces[index].text.count <= 2 {
            count = length
            let box = pieces[(index + 1)..<(index + length)].reduce(pieces[index].box) { $0.union($1.box) }
            marks.append(
              Mark(
                box: box, isSelected: Self.characters[joined] ?? false,
                words: pieces[index..<(index + length)].map(\.word), certainty: 0.95))
            break
          }
        }
        index += max(1, count)
      }
    }
    return marks
  }

  private func drawn(_ picture: ReducedPicture) -> [Mark] {
    let found = MarkScan(picture).marks()
    let words = text.words.indices.compactMap { index in text.words[index].box.map { (index, $0) } }
    return found.compactMap { mark in
      // A ring or square in a word is a letter; a word that is the mark, misread, has one or two characters.
      var own: [Int] = []
      for (index, box) in words where box.intersection(mark.box).area > 0.4 * min(box.area, mark.box.area) {
        guard isSign(text.text(of: text.words[index]), box, mark) else { return nil }
        own.append(index)
      }
      return Mark(
        box: form.frame.upright(mark.box), isSelected: mark.ink > 0.12, words: own, certainty: mark.isRound ? 0.7 : 0.85
      )
    }
  }

  /// Two-letter words: Tesseract's names for an empty box (`LJ`, `CJ`, `oO`) are none of them.
  private static let smallWords: Set<String> = [
    "of", "is", "to", "in", "on", "or", "if", "it", "at", "an", "as", "by", "we", "no", "he", "be", "my", "so", "us",
    "up", "am", "me", "do",
    "de", "la", "le", "el", "et", "en", "un", "du", "da", "di", "il", "ou", "zu", "im", "am", "id",
  ]

  /// Returns whether a word in the place of a drawn mark can be the mark itself: its cross or tick in a text layer, or what OCR makes
  /// of it.
  private func isSign(_ string: String, _ box: Rect<Pixels>, _ mark: MarkScan.Mark) -> Bool {
    let letters = string.filter { $0.isLetter || $0.isNumber }
    guard text.source == .ocr else {
      return ["x", "X", "4", "8", "n", "l", "u"].contains(letters) && letters == string || letters.isEmpty
    }
    guard string.count <= 3, letters.count <= 2, box.width < 2.2 * mark.box.width,
      !Self.smallWords.contains(string.lowercased())
    else {
      return false
    }
    // A ring read as another letter than O among words is that letter.
    return !mark.isRound || letters.allSatisfy { "Oo0Q@".contains($0) }
  }

  private func line(of mark: Mark) -> Int? {
    form.lines.indices.map { line -> (Int, Double) in
      let distance = form.lines[line].map { abs($0.box.center.y - mark.box.center.y) }.min() ?? .infinity
      return (line, distance)
    }.filter { $0.1 < 0.8 * max(form.em, mark.box.height) }.min { $0.1 < $1.1 }?.0
  }

  // MARK: Labels

  /// Returns the marks of a line with their labels: all on the side on which words stand nearer.
  private func labelled(_ marks: [Mark], _ line: Int) -> [Form.Entry] {
    let own = Set(marks.flatMap(\.words))
    let pieces = form.lines[line].flatMap(\.pieces).filter { !own.contains($0.word) }
    func gap(_ mark: Mark, isRight: Bool) -> Double {
      let near = pieces.compactMap { piece -> Double? in
        let gap = isRight ? piece.box.left - mark.box.right : mark.box.left - piece.box.right
        return gap > -0.5 * form.em ? gap : nil
      }.min()
      return min(near ?? 6 * form.em, 6 * form.em)
    }
    let (right, left) = (
      marks.reduce(0) { $0 + gap($1, isRight: true) }, marks.reduce(0) { $0 + gap($1, isRight: false) }
    )
    let isRight = right <= left * 1.3
    return marks.enumerated().compactMap { index, mark in
      let bound =
        isRight
        ? (index + 1 < marks.count ? marks[index + 1].box.left : .infinity)
        : (index > 0 ? marks[index - 1].box.right : -.infinity)
      let label = self.label(mark, pieces, isRight: isRight, bound: bound)
      // A square with no word near is a drawing.
      guard label.reduce(0, { $0 + $1.text.filter(\.isLetter).count }) >= 2 else { return nil }
      let confidence = mark.certainty * label.reduce(0) { $0 + $1.confidence } / Double(label.count)
      return Form.Entry(
        kind: .selection, how: .mark, key: FormPair.text(label, isKey: true),
        value: mark.isSelected ? "SELECTED" : "NOT_SELECTED",
        keyWords: label.map(\.word), valueWords: mark.words, keyBox: form.ratios(FormPair.box(label), text),
        valueBox: form.ratios(mark.box, text), confidence: confidence)
    }
  }

  /// Returns the words of a label: from the mark on, until a wide gap, the next mark or a full sentence.
  private func label(
    _ mark: Mark, _ pieces: [FormText.Piece], isRight: Bool, bound: Double
  ) -> [FormText.Piece] {
    let side =
      isRight
      ? pieces.filter { $0.box.left > mark.box.center.x && $0.box.right <= bound + 1 }
      : pieces.filter { $0.box.right < mark.box.center.x && $0.box.left >= bound - 1 }.reversed()
    var label: [FormText.Piece] = []
    var edge = isRight ? mark.box.right : mark.box.left
    for piece in side.prefix(12) {
      let gap = isRight ? piece.box.left - edge : edge - piece.box.right
      guard gap < (label.isEmpty ? 3 : 1.4) * form.em else { break }
      label.append(piece)
      edge = isRight ? piece.box.right : piece.box.left
    }
    return isRight ? label : label.reversed()
  }
}
