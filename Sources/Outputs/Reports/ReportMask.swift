import Documents
import Pipeline

/// Hides in every report of a document what its redaction removed (`outputs: redact: true`).
struct ReportMask {
  private let search: ValueSearch
  private let mask: TextMask
  private let boxes: [Int: [Rect<Ratio>]]
  /// Pages of which it is known what to hide; of any other nothing may be reported.
  private let known: Set<Int>

  /// - Parameter pages: what each page hides, by the page's number in the file; nil for a page that does not say.
  init(_ pages: [(page: Int, hidden: HiddenParts?)]) {
    var seen: Set<HiddenValue> = []
    search = ValueSearch(pages.flatMap { $0.hidden?.values ?? [] }.filter { seen.insert($0).inserted })
    mask = pages.lazy.compactMap { $0.hidden?.mask }.first ?? TextMask(character: nil)
    boxes = Dictionary(pages.map { ($0.page, $0.hidden?.boxes ?? []) }) { $0 + $1 }
    known = Set(pages.filter { $0.hidden != nil }.map(\.page))
    knowsAll = known.count == pages.count
  }

  /// Whether it is known of every page what to hide.
  let knowsAll: Bool

  func knows(_ page: Int) -> Bool { known.contains(page) }

  /// Returns rows of a table without what must not be shown; of a page for a table of pages.
  func rows(_ rows: [[Cell]], of table: AnyTable, page: Int?) -> [[Cell]] {
    let names = ["left", "top", "width", "height"].map { table.columns.firstIndex(of: $0) }
    return rows.map { row in
      let cover = page.map { self.cover(row, names, page: $0) } ?? 0
      return row.map { cell in
        guard case .text(let text) = cell, !text.isEmpty else { return cell }
        return .text(cover > 0.5 ? hide(text, isWhole: cover > 0.9) : self.text(text))
      }
    }
  }

  func grid(_ grid: [[Cell]]) -> [[Cell]] {
    grid.map { row in
      row.map { cell in
        if case .text(let text) = cell { return .text(self.text(text)) }
        return cell
      }
    }
  }

  private func text(_ text: String) -> String { mask.apply(to: text, search.hidden(in: text)) }

  /// Returns the text of a row that lies where something was removed: all of it hidden, or what is known of it where the row goes on beside
  /// the box.
  private func hide(_ text: String, isWhole: Bool) -> String {
    let found = search.hidden(in: text)
    if !isWhole, !found.isEmpty { return mask.apply(to: text, found) }
    if let first = found.first { return mask.replacement(for: text, type: first.type) }
    guard let character = mask.character else { return "[REDACTED]" }
    return String(text.map { $0.isWhitespace ? $0 : character })
  }

  /// Returns the largest share of a row's box that one removed box covers: a word of a removed value has 1, whatever it says.
  private func cover(_ row: [Cell], _ names: [Int?], page: Int) -> Double {
    let numbers = names.compactMap { name -> Double? in
      guard let name, name < row.count, case .fixed(let value, _) = row[name] else { return nil }
      return value
    }
    guard numbers.count == 4 else { return 0 }
    let box = Rect<Ratio>(left: numbers[0], top: numbers[1], width: numbers[2], height: numbers[3])
    let most = boxes[page, default: []].reduce(0) { max($0, $1.intersection(box).area) }
    return box.area > 0 ? most / box.area : 0
  }
}
