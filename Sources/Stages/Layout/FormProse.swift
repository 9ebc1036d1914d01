/// Pages of running text, such as the instructions behind a form: what looks like a key there is mostly the end of a sentence.
enum FormProse {
  /// The share of words in lines of paragraphs from which a page is running text.
  private static let leastShare = 0.6
  /// Cells with a label and a value, from which a page with much text is a form all the same.
  private static let mostCells = 2

  /// Returns the pairs of a page that its text leaves standing: all of a form; of running text those with key and value in one line.
  ///
  /// - Parameter marks: how many boxes to tick were found; instructions have none.
  static func kept(_ pairs: [FormPair], on text: FormText, marks: Int) -> [FormPair] {
    guard marks == 0, pairs.count(where: { $0.how == .boxed }) <= mostCells, share(text) >= leastShare else {
      return pairs
    }
    return pairs.filter { pair in
      switch pair.how {
      case .leader: true
      case .colon: !pair.value.isEmpty && pair.key.count <= 4 && pair.value.count <= 8 && isOneLine(pair)
      default: false
      }
    }
  }

  private static func isOneLine(_ pair: FormPair) -> Bool {
    guard let key = FormPair.box(pair.key), let value = FormPair.box(pair.value) else { return false }
    return value.top < key.bottom && key.top < value.bottom && value.height < 1.6 * key.height
  }

  /// Returns the share of a page's words that stand in lines of paragraphs, 0...1.
  static func share(_ text: FormText) -> Double {
    let runs = text.lines.joined()
    let all = runs.reduce(0) { $0 + $1.pieces.count }
    let prose = runs.reduce(0) { $0 + (text.isParagraph($1) ? $1.pieces.count : 0) }
    return Double(prose) / Double(max(1, all))
  }
}

extension FormText {
  /// Returns whether a run is a line of a paragraph: long, with a line as long under or over it.
  func isParagraph(_ run: Run) -> Bool {
    guard run.pieces.count >= 7 else { return false }
    return [run.line - 1, run.line + 1].contains { line in
      guard lines.indices.contains(line) else { return false }
      return lines[line].contains { other in
        other.pieces.count >= 6 && abs(other.box.left - run.box.left) < 3 * em
          && other.box.width > 0.6 * run.box.width
          && abs(other.box.center.y - run.box.center.y) < 2.2 * em
      }
    }
  }
}
