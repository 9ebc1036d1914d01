import Documents
import Language

/// Tells several receipts on one scan apart: by a gutter or a gap through the whole page, where each part has a date and a total of
/// its own. In doubt a page is one receipt.
enum ReceiptSplit {
  /// A gutter between papers, in word heights: the columns of one paper stand nearer, or rows cross their gap.
  private static let gutter = 2.5
  /// A gap between papers one below the other, in word heights.
  private static let gap = 4.0
  /// Papers on one scan that are looked for.
  private static let most = 12

  /// Returns the papers of a page, from the left, then from the top; the page itself where it is one.
  ///
  /// - Parameter make: makes a page of some of its words.
  static func parts(_ page: ExpensePage, make: (Set<Int>) -> ExpensePage) -> [ExpensePage] {
    guard page.text.frame != nil, page.cells.count >= 12 else { return [page] }
    let beside = whole(columns(page), make) ?? [page]
    // Only what is as narrow as a receipt holds receipts one below the other.
    return beside.flatMap { part in Parties.isReceipt(part) ? whole(rows(part), make) ?? [part] : [part] }
  }

  /// The papers that pieces of a page make, nil where they are one.
  private static func whole(_ pieces: [Set<Int>], _ make: (Set<Int>) -> ExpensePage) -> [ExpensePage]? {
    let papers = merged(pieces, make)
    return papers.count > 1 && papers.count <= most ? papers : nil
  }

  /// Cuts a page at gutters that no word crosses.
  private static func columns(_ page: ExpensePage) -> [Set<Int>] {
    cut(page, at: gutter, from: { $0.left }, to: { $0.right })
  }

  private static func rows(_ page: ExpensePage) -> [Set<Int>] {
    cut(page, at: gap, from: { $0.top }, to: { $0.bottom })
  }

  private static func cut(
    _ page: ExpensePage, at width: Double, from: (Rect<Pixels>) -> Double, to: (Rect<Pixels>) -> Double
  ) -> [Set<Int>] {
    let words = page.cells.flatMap(\.words).sorted { (from($0.box), $0.word) < (from($1.box), $1.word) }
    var parts: [Set<Int>] = []
    var end = -Double.infinity
    for word in words {
      if parts.isEmpty || from(word.box) - end > width * page.wordHeight {
        parts.append([word.word])
      } else {
        parts[parts.count - 1].insert(word.word)
      }
      end = max(end, to(word.box))
    }
    return parts
  }

  /// Puts together again what is no paper of its own: a part joins the papers before it until it and they are whole; what is left over
  /// joins the last.
  private static func merged(_ parts: [Set<Int>], _ make: (Set<Int>) -> ExpensePage) -> [ExpensePage] {
    guard (2...40).contains(parts.count) else { return [] }
    var papers: [(words: Set<Int>, page: ExpensePage)] = []
    var open: Set<Int> = []
    for part in parts {
      open.formUnion(part)
      let page = make(open)
      if isPaper(page), !papers.contains(where: { isSame($0.page, page) }) {
        papers.append((open, page))
        open = []
      }
    }
    guard papers.count > 1 else { return [] }
    if !open.isEmpty {
      papers[papers.count - 1].words.formUnion(open)
      papers[papers.count - 1].page = make(papers[papers.count - 1].words)
    }
    return papers.map(\.page)
  }

  /// Whether a part is a whole receipt: as narrow as one, with some rows, a date, and a total.
  private static func isPaper(_ page: ExpensePage) -> Bool {
    page.rows.count >= 5 && Parties.isReceipt(page) && !dates(page).isEmpty && !totals(page).isEmpty
      && page.cells.prefix(6).contains { page.isNameLike($0.text) }
  }

  /// Whether two parts speak of the same payment: a receipt and the slip of the card below it.
  private static func isSame(_ one: ExpensePage, _ other: ExpensePage) -> Bool {
    !totals(one).isDisjoint(with: totals(other))
  }

  private static func dates(_ page: ExpensePage) -> Set<String> {
    Set(page.cells.flatMap(\.dates).map(\.date.iso))
  }

  private static func totals(_ page: ExpensePage) -> Set<Int> {
    Set(
      page.announcedValues().filter { $0.label == .field(.total) || $0.label == .field(.amountDue) }
        .compactMap { $0.amount?.amount.cents }.filter { $0 != 0 })
  }
}
