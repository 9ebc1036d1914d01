import Documents

/// Lines to write on, and boxes, with their label before them: `Code (if any) __5__`.
struct FormBlanks {
  private let text: FormText
  private let rulings: Rulings
  private var em: Double { text.em }

  init(_ text: FormText, rulings: Rulings) { (self.text, self.rulings) = (text, rulings) }

  /// A label may have this many words.
  private static let mostWords = 12

  /// The pairs of blanks with something on them, from the top down.
  var pairs: [FormPair] {
    let most = 0.5 * text.frame.width
    return rulings.horizontal.filter { $0.length >= 1.5 * em && $0.length <= most }.compactMap(pair)
  }

  private func pair(_ line: Ruling) -> FormPair? {
    // Lines of text go from the top down, so those near the blank stand together.
    let near = text.lines.joined().filter {
      $0.box.bottom > line.position - 1.2 * em && $0.box.bottom < line.position + 0.6 * em
        && $0.box.center.y < line.position
    }
    let value = near.flatMap(\.pieces).filter { piece in
      line.start - 0.3 * em < piece.box.left && piece.box.right < line.end + 0.3 * em
    }.sorted { $0.box.left < $1.box.left }
    guard let box = FormPair.box(value), value.count <= 8, value.contains(where: { $0.hasDigit || $0.hasLetter }),
      !value.contains(where: \.endsInColon), !FormLabels.isLabel(FormPair.text(value, isKey: false)),
      // Under a word that is underlined there is no room left.
      line.length - box.width >= max(em, 0.2 * line.length)
    else { return nil }
    let runs = near.filter { abs($0.box.center.y - box.center.y) < 0.8 * em }
    let candidates = runs.compactMap { run -> (run: FormText.Run, pieces: [FormText.Piece])? in
      let pieces = Array(run.pieces.prefix { $0.box.right <= line.start + 0.5 * em })
      guard let last = pieces.last, line.start - last.box.right < 2 * em else { return nil }
      // What goes on behind the blank is a sentence with a gap, and no label.
      // Where the line goes on under the label it is a table's, whose cells are no blanks.
      let isUnderlined = rulings.horizontal.contains {
        abs($0.position - line.position) < 0.5 * em && $0.start < last.box.center.x && $0.end > last.box.left
      }
      let rest = run.pieces.dropFirst(pieces.count).contains { $0.box.left > line.end - 0.3 * em }
      return rest || isUnderlined ? nil : (run, pieces)
    }
    guard let found = candidates.max(by: { $0.run.box.left < $1.run.box.left }),
      let label = label(found.pieces, of: found.run)
    else { return nil }
    return FormPair(how: .aligned, key: label, value: value, certainty: 0.75)
  }

  /// Returns the words of a label, with its beginning on the line above where it has one; nil where they are none.
  private func label(_ pieces: [FormText.Piece], of run: FormText.Run) -> [FormText.Piece]? {
    var label = pieces
    // The last sentence asks.
    if let stop = label.dropLast().lastIndex(where: { $0.text.hasSuffix(".") && $0.text.count > 4 }) {
      label.removeFirst(stop + 1)
    }
    guard let first = label.first, let last = label.last, !last.endsInColon, label.count <= Self.mostWords,
      FormLabels.asks(FormPair.text(label, isKey: true))
    else { return nil }
    let asks = last.text.last.map { ")▶►→".contains($0) } ?? false
    guard asks || !text.isParagraph(run) else { return nil }
    if first.text.first?.isLowercase == true, let start = start(above: run) {
      label = start + label
    }
    return label.first?.text.first?.isLowercase == true && !asks ? nil : label
  }

  /// Returns the line above that a label goes on from: on the same left edge, and right above.
  private func start(above run: FormText.Run) -> [FormText.Piece]? {
    text.lines.prefix(run.line).suffix(3).joined().last { upper in
      abs(upper.box.left - run.box.left) < 0.6 * em && upper.box.bottom <= run.box.top + 0.3 * em
        && run.box.top - upper.box.bottom < 1.2 * em && upper.pieces.count <= Self.mostWords
        && upper.pieces.first?.text.first?.isUppercase == true
    }?.pieces
  }
}
