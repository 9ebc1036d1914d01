import Documents
import Language

/// A page as the readers of expenses see it: rows of cells, each with the labels, amounts and dates in it.
struct ExpensePage {
  /// A label met in a cell.
  struct LabelHit {
    let label: ExpenseLabel
    let weight: Double
    /// UTF-8 offsets into the cell's text.
    let range: Range<Int>
    /// The words of the phrase; longer is surer.
    let count: Int

    func weighing(_ weight: Double) -> LabelHit { LabelHit(label: label, weight: weight, range: range, count: count) }
  }

  struct Cell {
    let row: Int
    /// Counted from 0 in its row.
    let column: Int
    let text: String
    /// Indexes into the page's words, their offsets in `text` and their boxes on the upright page.
    let words: [(word: Int, range: Range<Int>, box: Rect<Pixels>)]
    /// On the upright page.
    let box: Rect<Pixels>
    let labels: [LabelHit]
    let amounts: [AmountText.Match]
    let dates: [DateText.Match]

    /// Returns the box around the words that a stretch touches; the cell's for none.
    func box(_ range: Range<Int>) -> Rect<Pixels> {
      words.filter { $0.range.overlaps(range) }.reduce(nil as Rect<Pixels>?) { $0?.union($1.box) ?? $1.box } ?? box
    }

    func text(_ range: Range<Int>) -> String {
      let bytes = Array(text.utf8)
      return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
  }

  let number: Int
  let text: PageText
  let rows: [[Cell]]
  /// All cells, row by row.
  let cells: [Cell]
  let wordHeight: Double
  let width: Double
  let height: Double

  /// - Parameter words: the words of one paper, where a page holds several; nil for all.
  init(number: Int, text: PageText, order: DateOrder, style: AmountText.Style?, words: Set<Int>? = nil) {
    (self.number, self.text) = (number, text)
    let page = PageRows(text, measuresBlanks: true, words: words)
    (wordHeight, width, height) = (page.wordHeight, page.width, page.height)
    rows = page.rows.enumerated().map { index, row in
      row.cells.enumerated().map { column, cell in
        Self.cell(cell, row: index, column: column, text: text, order: order, style: style)
      }
    }
    cells = rows.flatMap { $0 }
  }

  private static func cell(
    _ cell: PageRows.Cell, row: Int, column: Int, text: PageText, order: DateOrder, style: AmountText.Style?
  ) -> Cell {
    var joined = ""
    var words: [(word: Int, range: Range<Int>, box: Rect<Pixels>)] = []
    for member in cell.members {
      if !joined.isEmpty { joined += " " }
      let start = joined.utf8.count
      joined += text.text(of: text.words[member.word])
      words.append((member.word, start..<joined.utf8.count, member.box))
    }
    return Cell(
      row: row, column: column, text: joined, words: words, box: cell.box, labels: labels(in: joined),
      amounts: AmountText.find(in: joined, style: style).filter { style != .comma || !isDayAndMonth($0, in: joined) },
      dates: DateText.find(in: joined, order: order))
  }

  /// Whether a number is a day and a month without a year, as texts with decimal commas have them: `01.07. - 01.10.`
  static func isDayAndMonth(_ match: AmountText.Match, in text: String) -> Bool {
    let bytes = Array(text.utf8)
    // The dash of a period is no minus.
    let number = bytes[match.range].drop { !(0x30...0x39).contains($0) }
    guard match.currency == nil, number.count == 5, number.dropFirst(2).first == 0x2E,
      let day = Int(String(decoding: number.prefix(2), as: UTF8.self)), (1...31).contains(day),
      let month = Int(String(decoding: number.suffix(2), as: UTF8.self)), (1...12).contains(month)
    else { return false }
    let end = match.range.upperBound
    return number.first == 0x30 || end < bytes.count && bytes[end] == 0x2E
  }

  /// Returns the labels of a text, the longest first at each place, without overlaps but for equals.
  static func labels(in text: String) -> [LabelHit] {
    let all = Tokens.of(text)
    let tokens = all.filter { $0.kind != .sign }
    let words = tokens.map { ExpenseLabels.shared.known($0.folded) }
    var hits: [LabelHit] = []
    var index = 0
    while index < words.count {
      let entries = ExpenseLabels.shared.entries(at: index, of: words)
      guard let first = entries.first else {
        index += 1
        continue
      }
      let range = tokens[index].range.lowerBound..<tokens[index + first.words.count - 1].range.upperBound
      guard !isJoined(all, at: range) else {
        index += 1
        continue
      }
      hits += entries.map { LabelHit(label: $0.label, weight: $0.weight, range: range, count: $0.words.count) }
      index += first.words.count
    }
    // "#: 30970741"
    if hits.isEmpty, all.count > 1, all[0].folded == "#", all[1].folded == ":" {
      hits.append(LabelHit(label: .field(.invoiceReceiptID), weight: 0.7, range: all[0].range, count: 1))
    }
    // "n° X524-50740" below the title of a paper; weak, as other things have numbers too.
    if hits.allSatisfy({ $0.label == .column(.position) && $0.range.lowerBound == 0 }), tokens.count <= 6,
      !text.contains(","),
      !tokens.contains(where: { $0.kind == .letters && $0.folded.count > 3 }),
      let first = tokens.first, ["n", "no", "nr", "num"].contains(first.folded), first.range.lowerBound == 0,
      first.range.upperBound < text.utf8.count
    {
      hits.append(LabelHit(label: .field(.invoiceReceiptID), weight: 0.3, range: first.range, count: 1))
    }
    return LabelGrammar.merged(hits, tokens, in: text)
  }

  /// Whether a word is the beginning of a number: INV/2023/03, INV-100, PO_12.
  private static func isJoined(_ tokens: [Token], at range: Range<Int>) -> Bool {
    let place = tokens.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    guard place + 1 < tokens.count, tokens[place].range.lowerBound == range.upperBound,
      ["/", "_", "-"].contains(tokens[place].folded)
    else { return false }
    let (sign, next) = (tokens[place], tokens[place + 1])
    guard next.range.lowerBound == sign.range.upperBound else { return false }
    // "GST-6" is a label and a rate.
    return sign.folded == "_" || next.kind == .digits && (sign.folded == "/" || next.folded.count >= 3)
  }

  // MARK: Places

  /// Returns a stretch of a cell as a piece: its text, page and box.
  func piece(_ cell: Cell, _ range: Range<Int>) -> Expenses.Piece {
    let members = cell.words.filter { $0.range.overlaps(range) }.map(\.word)
    return Expenses.Piece(text: cell.text(range), page: number, box: box(members))
  }

  /// Returns whole cells as one piece, their texts joined by a blank.
  func piece(_ cells: [Cell]) -> Expenses.Piece {
    Expenses.Piece(
      text: cells.map(\.text).joined(separator: " "), page: number, box: box(cells.flatMap { $0.words.map(\.word) }))
  }

  /// Returns the box around words as page ratios; nil where they have no place.
  func box(_ words: [Int]) -> Rect<Ratio>? {
    guard let frame = text.frame else { return nil }
    let box = words.compactMap { text.words[$0].box }.reduce(nil as Rect<Pixels>?) { $0?.union($1) ?? $1 }
    return box.map(frame.ratios)
  }

  /// Whether two cells stand above one another.
  static func overlap(_ upper: Rect<Pixels>, _ lower: Rect<Pixels>) -> Double {
    let common = min(upper.right, lower.right) - max(upper.left, lower.left)
    return common / max(1, min(upper.width, lower.width))
  }
}
