import Documents

/// Lines under one another that belong together: a paragraph, a heading, an item of a list; on the upright page.
struct TextBlock: Sendable {
  var lines: [TextLine]
  var box: Rect<Pixels>
  /// The median height of its words.
  var height: Double
  /// The number of the table that it is.
  var table: Int?
  var isFigure = false

  init(_ lines: [TextLine]) {
    self.lines = lines
    let words = lines.flatMap(\.words)
    box = words.box ?? Rect(left: 0, top: 0, width: 0, height: 0)
    let heights = words.map(\.height).sorted()
    height = heights.isEmpty ? 0 : heights[heights.count / 2]
  }

  init(table: Int, words: [PlacedWord], box: Rect<Pixels>) {
    self.init(TextLine.lines(of: words, em: TextScale(words).em))
    (self.table, self.box) = (table, box)
  }

  init(figure box: Rect<Pixels>, words: [PlacedWord]) {
    self.init(TextLine.lines(of: words, em: TextScale(words).em))
    (isFigure, self.box) = (true, box)
  }

  var words: [PlacedWord] { lines.flatMap(\.words) }

  /// Returns the blocks of words that are in no table and no figure.
  static func blocks(of words: [PlacedWord], scale: TextScale) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var open: [(last: TextLine, lines: [TextLine])] = []
    let lines = TextLine.lines(of: TableArea.bulletsBesideTheirText(words, em: scale.em), em: scale.em)
    let gutters = Gutters(lines, scale: scale).all.filter { $0.support >= 6 }
    for line in lines {
      for piece in pieces(of: line, gutters: gutters, scale: scale) {
        // What ended well above can grow no more.
        for index in open.indices.reversed() where piece.box.top - open[index].last.box.bottom > 3 * scale.em {
          blocks.append(TextBlock(open[index].lines))
          open.remove(at: index)
        }
        let over = open.indices.filter { goesOn(open[$0].last, piece, em: scale.em) }
        let best = over.min { open[$0].last.distance(to: piece) < open[$1].last.distance(to: piece) }
        if let best {
          open[best].lines.append(piece)
          open[best].last = piece
        } else {
          open.append((piece, [piece]))
        }
      }
    }
    return blocks + open.map { TextBlock($0.lines) }
  }

  /// Returns the parts of a line: cut at wide gaps, and at gutters, which may be narrow; an item's mark stays with its text.
  private static func pieces(of line: TextLine, gutters: [Gutters.Gutter], scale: TextScale) -> [TextLine] {
    var parts: [[PlacedWord]] = []
    /// The word of the last part that reaches farthest.
    var farthest: PlacedWord?
    for word in line.words {
      guard let part = parts.last, let last = farthest else {
        parts.append([word])
        farthest = word
        continue
      }
      let isAtGutter = gutters.contains { last.right <= $0.left + 1 && word.left >= $0.right - 1 }
      let isMark = part.count == 1 && (CellText.isBullet(last.text) || CellText.isItemNumber(last.text))
      let gap = word.left - last.right
      let most = isMark ? 4 * scale.em : isAtGutter ? 0.6 * scale.gap : 1.6 * scale.gap
      if gap > most { parts.append([word]) } else { parts[parts.count - 1].append(word) }
      if gap > most || word.right > last.right { farthest = word }
    }
    return parts.map { TextLine($0) }
  }

  /// Whether a line goes on the one above: near, of about the same size, and set below it.
  private static func goesOn(_ upper: TextLine, _ lower: TextLine, em: Double) -> Bool {
    let shared = min(upper.box.right, lower.box.right) - max(upper.box.left, lower.box.left)
    guard shared > 0.5 * min(upper.box.width, lower.box.width) else { return false }
    let (above, below) = (upper.typeSize, lower.typeSize)
    let gap = lower.box.top - upper.box.bottom
    guard gap < 0.75 * min(above, below), gap > -0.6 * min(above, below), max(above, below) < 1.2 * min(above, below)
    else { return false }
    let isLeft = abs(upper.box.left - lower.box.left) < 4 * em
    let isRight = abs(upper.box.right - lower.box.right) < em
    let isCentered = abs(upper.box.center.x - lower.box.center.x) < 1.5 * em
    return isLeft || isRight || isCentered
  }
}

extension TextLine {
  /// The median height of its words.
  var typeSize: Double {
    let heights = words.map(\.height).sorted()
    return heights[heights.count / 2]
  }

  fileprivate func distance(to below: TextLine) -> Double {
    abs(below.box.top - box.bottom) + abs(below.box.left - box.left) * 0.1
  }
}
