import Documents

/// Turns what other stages found on a page into candidates: a form's keys with their values, a table's cells with what heads their row and
/// column.
struct FactCandidates {
  private let page: AskedPage
  private var found: [Candidate] = []

  /// Cells of a page that are looked at; a dense page has 2,000.
  private static let mostCells = 4_000

  // How firmly rows and columns tie a cell to what heads it.
  private static let cellTie = 0.92
  private static let rowTie = 0.9

  static func find(_ page: AskedPage) -> [Candidate] {
    var facts = FactCandidates(page: page)
    for entry in page.form?.entries ?? [] where entry.kind == .pair { facts.add(entry) }
    var left = mostCells
    for grid in page.tables?.all ?? [] where grid.cells.count <= left {
      facts.add(grid)
      left -= grid.cells.count
    }
    return facts.found
  }

  private init(page: AskedPage) { self.page = page }

  // MARK: Forms

  private mutating func add(_ entry: Form.Entry) {
    let label = LabelText.clean(entry.key)
    guard !entry.value.isEmpty, LabelText.isLabel(label), let segment = segment(entry.valueWords) else { return }
    add(segment, Self.place(of: entry.value, in: segment.text), label: label, tie: Self.tie(entry.how), .keyValue)
  }

  /// Returns the UTF-8 range of a value at the end of its words' text, the first of which may hold the key too: `Date:3/4`.
  private static func place(of value: String, in text: String) -> Range<Int>? {
    text.hasSuffix(value) ? (text.utf8.count - value.utf8.count)..<text.utf8.count : nil
  }

  private static func tie(_ how: Form.Arrangement) -> Double {
    switch how {
    case .colon: 1
    case .aligned, .leader: 0.97
    case .boxed: 0.95
    case .below: 0.88
    case .above, .mark, .signature: 0.85
    }
  }

  // MARK: Tables

  private mutating func add(_ grid: Tables.Grid) {
    let heads = grid.cells.filter(\.isHeader)
    let rows = Dictionary(grouping: grid.cells.filter { !$0.isHeader && !$0.words.isEmpty }, by: \.row)
    for (_, cells) in rows.sorted(by: { $0.key < $1.key }) {
      for cell in cells {
        let heading = Self.heading(of: cell, heads, in: grid)
        let row = Self.rowName(of: cell, cells)
        guard let segment = segment(cell.words) else { continue }
        if let row, let heading {
          add(segment, nil, label: "\(row) \(heading)", tie: Self.cellTie, .table, row: rows.count > 1 ? row : nil)
        } else if let row, cells.count == 2 {
          add(segment, nil, label: row, tie: Self.rowTie, .table)
        } else if let heading, rows.count == 1 {
          add(segment, nil, label: heading, tie: Self.rowTie, .table)
        }
      }
    }
  }

  /// What stands over a cell in the table's head, from the top down; nil where nothing does but what is over all columns.
  private static func heading(of cell: Tables.Cell, _ heads: [Tables.Cell], in grid: Tables.Grid) -> String? {
    let over = heads.filter { head in
      head.columns.overlaps(cell.columns) && head.columnSpan < grid.columnCount && !head.text.isEmpty
    }
    return over.isEmpty ? nil : over.map(\.text).joined(separator: " ")
  }

  /// The nearest words of a cell's row that can name it: on its left, or where there are none on its right.
  private static func rowName(of cell: Tables.Cell, _ row: [Tables.Cell]) -> String? {
    let names = row.filter { $0.column != cell.column && LabelText.isLabel($0.text) }
    return (names.first { $0.column < cell.column } ?? names.first)?.text
  }

  // MARK: Candidates

  /// Returns words as a segment; nil when there are none.
  private func segment(_ words: [Int]) -> Segment? {
    let words = words.filter { page.text.words.indices.contains($0) }
    guard !words.isEmpty else { return nil }
    return Segment(words, on: page.text, box: Rect(left: 0, top: 0, width: 0, height: 0), row: 0)
  }

  private mutating func add(
    _ segment: Segment, _ range: Range<Int>?, label: String, tie: Double, _ evidence: Answers.Answer.Evidence,
    row: String? = nil
  ) {
    found += Candidate.all(
      in: segment, range, label: label, tie: tie, evidence: evidence, row: row, on: page.text, number: page.number)
  }
}
