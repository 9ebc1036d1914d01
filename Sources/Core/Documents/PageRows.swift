/// A page's words as rows from the top down, the way a reader's eye runs across columns: the lines of PDFs and of OCR stop at every
/// wide gap. The page is first turned upright and straight, so that a sideways or leaning page has rows too.
package struct PageRows: Sendable {
  /// A word of a row, with its box on the upright page.
  package struct Member: Hashable, Sendable {
    /// Index into the page's words.
    package let word: Int
    package let box: Rect<Pixels>
  }

  /// Words of a row without a wide gap between them; never empty.
  package struct Cell: Hashable, Sendable {
    package let members: [Member]
    package let box: Rect<Pixels>

    package init(_ members: [Member]) {
      self.members = members
      box = members.dropFirst().reduce(members[0].box) { $0.union($1.box) }
    }
  }

  /// Words at one height, from left to right; never empty.
  package struct Row: Hashable, Sendable {
    package let cells: [Cell]
    package let box: Rect<Pixels>

    init(_ cells: [Cell]) {
      self.cells = cells
      box = cells.dropFirst().reduce(cells[0].box) { $0.union($1.box) }
    }

    package var members: [Member] { cells.flatMap(\.members) }
  }

  package let rows: [Row]
  /// The median height of a word in pixels; 1 for a page without placed words.
  package let wordHeight: Double
  /// The upright page's size in pixels.
  package let width: Double
  package let height: Double

  /// - Parameters:
  ///   - gap: the gap between words, in word heights, from which they are cells of their own.
  ///   - measuresBlanks: whether cells begin only at what is wide beside the page's own blanks and its large letters: those of
  ///     fixed-width letters are as wide as words are high.
  ///   - words: the words to look at, where a page holds several papers; nil for all. Text without places has always all.
  package init(_ text: PageText, gap: Double = 1, measuresBlanks: Bool = false, words: Set<Int>? = nil) {
    let upright = Upright(text)
    let members = text.words.indices.compactMap { index in
      words?.contains(index) == false ? nil : text.words[index].box.map { Member(word: index, box: upright.box($0)) }
    }
    let heights = members.map(\.box.height).sorted()
    wordHeight = max(1, heights.isEmpty ? 1 : heights[heights.count / 2])
    let height = wordHeight
    // A word set upright in the margin would tie the rows beside it together: it is a row of its own.
    let isUpright = { (member: Member) in
      text.words[member.word].range.count > 2 && member.box.height > 3 * height
        && member.box.height > 2 * member.box.width
    }
    let lying = members.filter { !isUpright($0) }
    let drafts = (Self.rows(of: lying, wordHeight: height) + members.filter(isUpright).map { [$0] })
      .map { $0.sorted { $0.box.left < $1.box.left } }
    let least = max(gap * height, measuresBlanks ? 1.5 * Self.blank(of: drafts, wordHeight: height) : 0)
    let placed = drafts.map { Row(Self.cells(of: $0, gap: least, own: measuresBlanks ? least / height : nil)) }
      .sorted { $0.box.center.y < $1.box.center.y }
    rows = placed.isEmpty ? Self.unplaced(text) : placed
    // Text without places has no page: its own extent stands for one.
    (self.width, self.height) =
      placed.isEmpty
      ? (rows.map(\.box.right).max() ?? 1, rows.map(\.box.bottom).max() ?? 1) : (upright.width, upright.height)
  }

  /// Puts each word, from the top, in the row whose end it stands beside.
  private static func rows(of members: [Member], wordHeight: Double) -> [[Member]] {
    /// `sum` and `count` are those of the middles of members higher than `least`.
    struct Draft {
      var members: [Member]
      var center: Double
      var height: Double
      var sum = 0.0
      var count = 0
      var least = Double.infinity

      mutating func add(_ member: Member) {
        members.append(member)
        if least == 0.6 * height {
          if member.box.height > least { (sum, count) = (sum + member.box.center.y, count + 1) }
        } else {
          least = 0.6 * height
          let tall = members.filter { $0.box.height > least }
          (sum, count) = (tall.reduce(0) { $0 + $1.box.center.y }, tall.count)
        }
        center = sum / Double(max(1, count))
        height = max(height, member.box.height)
      }
    }
    var rows: [Draft] = []
    for member in members.sorted(by: { ($0.box.center.y, $0.box.left) < ($1.box.center.y, $1.box.left) }) {
      var best: (index: Int, distance: Double)?
      for index in rows.indices.reversed() {
        let row = rows[index]
        if member.box.center.y - row.center > 4 * wordHeight { break }
        let distance = abs(member.box.center.y - row.center)
        // A dash or a dot is low or high in its line: only words of some height say where the line is.
        guard distance < 0.55 * max(min(row.height, member.box.height), 0.5 * wordHeight) else { continue }
        if distance < best?.distance ?? .infinity { best = (index, distance) }
      }
      if let index = best?.index {
        rows[index].add(member)
      } else {
        rows.append(Draft(members: [member], center: member.box.center.y, height: member.box.height))
      }
    }
    return rows.map(\.members)
  }

  /// The usual width of a blank: the median of the gaps between words that are less than two words' heights; 0 for too few.
  private static func blank(of rows: [[Member]], wordHeight: Double) -> Double {
    let gaps = rows.flatMap { row in zip(row, row.dropFirst()).map { $1.box.left - $0.box.right } }
      .filter { $0 > 0 && $0 < 2 * wordHeight }.sorted()
    return gaps.count < 12 ? 0 : gaps[gaps.count / 2]
  }

  private static func cells(of members: [Member], gap: Double, own factor: Double?) -> [Cell] {
    var cells: [[Member]] = []
    var (right, height) = (-Double.infinity, 0.0)
    for member in members {
      defer { height = member.box.height }
      let own = factor.map { $0 * max(height, member.box.height) } ?? 0.6 * member.box.height
      if cells.isEmpty || member.box.left - right > max(gap, own) {
        cells.append([member])
      } else {
        cells[cells.count - 1].append(member)
      }
      right = max(right, member.box.right)
    }
    return cells.map(Cell.init)
  }

  /// Text without places (a text file): each line a row, on a grid of one pixel a byte, cells where blanks run.
  private static func unplaced(_ text: PageText) -> [Row] {
    let bytes = Array(text.text.utf8)
    var (number, counted) = (0, 0)
    return text.lines.map { line in
      let first = text.words[line.words.lowerBound].range.lowerBound
      // Empty lines are distance too.
      number += bytes[counted..<first].count { $0 == 0x0A }
      counted = first
      let start = bytes[..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      var (cells, end): ([[Member]], Int) = ([], -2)
      for index in line.words {
        let range = text.words[index].range
        let member = Member(
          word: index,
          box: Rect(left: Double(range.lowerBound - start), top: Double(number), width: Double(range.count), height: 1))
        if range.lowerBound - end > 1 { cells.append([member]) } else { cells[cells.count - 1].append(member) }
        end = range.upperBound
      }
      return Row(cells.map(Cell.init))
    }
  }
}

/// The map from a page as it lies to the page upright and straight.
private struct Upright {
  private let turn: Affine
  private let slope: Double
  let width: Double
  let height: Double

  init(_ text: PageText) {
    let frame = text.frame ?? PageFrame(width: 1, height: 1, dpi: nil)
    let (wide, high) = (Double(frame.width), Double(frame.height))
    turn = .quarterTurns((360 - text.rotation) / 90, width: wide, height: high)
    (width, height) = text.rotation % 180 != 0 ? (high, wide) : (wide, high)
    slope = text.slope
  }

  func box(_ box: Rect<Pixels>) -> Rect<Pixels> {
    let turned = turn(box)
    return Rect(
      left: turned.left, top: turned.top - turned.center.x * slope, width: turned.width, height: turned.height)
  }
}
