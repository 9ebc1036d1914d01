import Poppler

/// The words of a form field's value, or of a note, with their places.
enum FieldWords {
  typealias Line = [(text: String, box: PDFBox)]

  /// Returns the words line by line: where the page shows them, or with a share of the field each where it shows something else.
  ///
  /// - Parameter drawn: the text that the page shows.
  static func lines(of text: String, in box: PDFBox, drawn: (scalars: [Unicode.Scalar], boxes: [PDFBox])) -> [Line] {
    let rows = text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
    let words = rows.map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    guard let places = places(of: words.joined().joined(), in: box, drawn) else { return shares(rows, in: box) }
    var next = places[...]
    return words.flatMap { row in
      let placed = row.compactMap { word -> (text: String, box: PDFBox)? in
        let count = word.unicodeScalars.count
        defer { next = next.dropFirst(count) }
        return next.prefix(count).reduce(nil) { $0?.union($1) ?? $1 }.map { (word, $0) }
      }
      return broken(placed)
    }
  }

  /// Returns the box of each scalar of a value where it is drawn in its field; nil when it is not.
  private static func places(
    of value: String, in field: PDFBox, _ drawn: (scalars: [Unicode.Scalar], boxes: [PDFBox])
  ) -> [PDFBox]? {
    let wanted = Array(value.unicodeScalars)
    // A point of slack: glyphs may stand over the edge of their field.
    let shown = drawn.scalars.indices.filter { index in
      let box = drawn.boxes[index]
      let (x, y) = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
      return !drawn.scalars[index].properties.isWhitespace && x >= field.left - 1 && x <= field.right + 1
        && y >= field.top - 1 && y <= field.bottom + 1
    }
    guard !wanted.isEmpty, shown.count >= wanted.count else { return nil }
    let start = (0...(shown.count - wanted.count)).first { start in
      wanted.indices.allSatisfy { drawn.scalars[shown[start + $0]] == wanted[$0] }
    }
    return start.map { start in wanted.indices.map { drawn.boxes[shown[start + $0]] } }
  }

  /// Cuts a row where the field had no more room: the next word stands below.
  private static func broken(_ words: Line) -> [Line] {
    var lines: [Line] = []
    for word in words {
      if let last = lines.last?.last, (word.box.top + word.box.bottom) / 2 < last.box.bottom {
        lines[lines.count - 1].append(word)
      } else {
        lines.append([word])
      }
    }
    return lines
  }

  private static func shares(_ rows: [Substring], in box: PDFBox) -> [Line] {
    let rowHeight = (box.bottom - box.top) / Double(max(1, rows.count))
    return rows.enumerated().map { index, row in
      let width = (box.right - box.left) / Double(max(1, row.count))
      let top = box.top + Double(index) * rowHeight
      return row.split(whereSeparator: \.isWhitespace).map { word in
        let start = Double(row.distance(from: row.startIndex, to: word.startIndex))
        return (
          String(word),
          PDFBox(
            left: box.left + start * width, top: top, right: box.left + (start + Double(word.count)) * width,
            bottom: top + rowHeight)
        )
      }
    }
  }
}
