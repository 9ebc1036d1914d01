import Documents
import Foundation

/// A run of words that stand together on a row.
struct Segment {
  /// Indexes into the page's words, left to right.
  let words: [Int]
  /// The words joined by blanks.
  let text: String
  /// UTF-8 offset of each word in `text`.
  let starts: [Int]
  /// Upright and straightened, unlike the page's own frame.
  let box: Rect<Pixels>
  let row: Int
}

/// A page's words as people see them: rows from the top down, cut into segments at wide gaps.
struct PageLayout {
  let page: PageText
  let rows: [[Segment]]

  /// A gap of this many word heights ends a segment: blanks between words are a quarter to a half of it.
  private static let wideGap = 0.9

  init(_ page: PageText) {
    self.page = page
    let placed = Self.placed(page)
    rows = Self.rows(placed).enumerated().map { number, row in Self.segments(row, number: number, page: page) }
  }

  /// Words of a page that are looked at; a dense page has 3,000, a text file can have millions.
  private static let mostWords = 20_000

  private struct Placed {
    var index: Int
    var box: Rect<Pixels>
  }

  // MARK: Places

  /// Words with upright boxes; words of a text file get a place on a grid of characters.
  private static func placed(_ page: PageText) -> [Placed] {
    guard let frame = page.frame else { return onGrid(page) }
    let lean = tan(page.skew * .pi / 180)
    let turn = Affine.quarterTurns((360 - page.rotation) / 90, width: Double(frame.width), height: Double(frame.height))
    return page.words.prefix(mostWords).enumerated().compactMap { index, word in
      guard let box = word.box, !isRule(page.text(of: word)) else { return nil }
      let upright = turn(box)
      let shift = upright.center.x * lean
      return Placed(
        index: index,
        box: Rect(
          left: upright.left, top: upright.top - shift, right: upright.right, bottom: upright.bottom - shift))
    }
  }

  /// Lines of a table that OCR took for letters.
  private static func isRule(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { "|_[]{}¦—-=~".unicodeScalars.contains($0) }
  }

  private static func onGrid(_ page: PageText) -> [Placed] {
    page.lines.enumerated().flatMap { row, line -> [Placed] in
      let start = page.words[line.words.lowerBound].range.lowerBound
      return line.words.prefix { $0 < mostWords }.map { index in
        let range = page.words[index].range
        // 10 pixels a character and 10 a row: two blanks make a wide gap, one does not.
        let left = Double(range.lowerBound - start) * 8
        return Placed(
          index: index,
          box: Rect(left: left, top: Double(row) * 15, width: Double(range.count) * 8, height: 10))
      }
    }
  }

  // MARK: Rows and segments

  private static func rows(_ words: [Placed]) -> [[Placed]] {
    struct Row {
      var top: Double
      var bottom: Double
      var words: [Placed]
    }
    var rows: [Row] = []
    for word in words.sorted(by: { ($0.box.center.y, $0.box.left, $0.index) < ($1.box.center.y, $1.box.left, $1.index) }
    ) {
      let center = word.box.center.y
      // Rows grow downwards, so only the last few can hold the next word.
      let found = rows.indices.suffix(4).last { index in
        let row = rows[index]
        let middle = (row.top + row.bottom) / 2
        return (row.top...row.bottom).contains(center)
          && abs(center - middle) < 0.4 * max(row.bottom - row.top, word.box.height)
          || (word.box.top...word.box.bottom).contains(middle) && abs(center - middle) < 0.4 * word.box.height
      }
      if let found {
        let count = Double(rows[found].words.count)
        rows[found].top = (rows[found].top * count + word.box.top) / (count + 1)
        rows[found].bottom = (rows[found].bottom * count + word.box.bottom) / (count + 1)
        rows[found].words.append(word)
      } else {
        rows.append(Row(top: word.box.top, bottom: word.box.bottom, words: [word]))
      }
    }
    return rows.sorted { $0.top + $0.bottom < $1.top + $1.bottom }
      .map { $0.words.sorted { ($0.box.left, $0.index) < ($1.box.left, $1.index) } }
  }

  private static func segments(_ row: [Placed], number: Int, page: PageText) -> [Segment] {
    let height = row.map(\.box.height).sorted()[row.count / 2]
    var groups: [[Placed]] = []
    for word in row {
      if let last = groups.last?.last, word.box.left - last.box.right < wideGap * height {
        groups[groups.count - 1].append(word)
      } else {
        groups.append([word])
      }
    }
    return groups.map { words in
      let box = words.dropFirst().reduce(words[0].box) { $0.union($1.box) }
      return Segment(words.map(\.index), on: page, box: box, row: number)
    }
  }
}

extension Segment {
  /// Joins words of a page, in the order given.
  init(_ words: [Int], on page: PageText, box: Rect<Pixels>, row: Int) {
    var (text, starts): (String, [Int]) = ("", [])
    for word in words {
      if !text.isEmpty { text += " " }
      starts.append(text.utf8.count)
      text += page.text(of: page.words[word])
    }
    (self.words, self.text, self.starts, self.box, self.row) = (words, text, starts, box, row)
  }

  /// Returns the ranges of the page's text behind a range of this segment's text, words that follow each other joined.
  func places(_ range: Range<Int>, in page: PageText) -> [Range<Int>] {
    var places: [(word: Int, range: Range<Int>)] = []
    for (word, start) in zip(words, starts) {
      let whole = page.words[word].range
      let (lower, upper) = (max(range.lowerBound, start), min(range.upperBound, start + whole.count))
      guard lower < upper else { continue }
      let part = (whole.lowerBound + lower - start)..<(whole.lowerBound + upper - start)
      if let last = places.last, last.word + 1 == word {
        places[places.count - 1] = (word, last.range.lowerBound..<part.upperBound)
      } else {
        places.append((word, part))
      }
    }
    return places.map(\.range)
  }

  /// Returns a part of the text by its UTF-8 offsets.
  func text(_ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range.clamped(to: 0..<text.utf8.count)], as: UTF8.self)
  }
}
