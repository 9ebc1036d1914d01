import Documents
import Language

/// Finds values that have a label: `Label: value`, a label to the left, a label above, and cells of tables.
struct LabelCandidates {
  private let layout: PageLayout
  private let number: Int
  private var found: [Candidate] = []
  /// What heads each cell that was asked for, by its first word; many labels of a row ask for the same cells.
  private var headings: [Int: String?] = [:]

  /// Words of a segment that can hold a label.
  private static let mostWords = 60
  /// Cells right of a label that it can name.
  private static let mostCells = 24

  // How firmly each arrangement ties a value to its label.
  private static let inlineTie = 1.0
  private static let besideTie = 0.97
  private static let trailingTie = 0.9
  private static let belowTie = 0.88
  private static let cellTie = 0.9
  private static let bareTie = 0.8

  static func find(_ layout: PageLayout, page: Int) -> [Candidate] {
    var values = LabelCandidates(layout: layout, number: page)
    for row in layout.rows { for index in row.indices { values.visit(row, index) } }
    values.addBareDates()
    return values.found
  }

  private init(layout: PageLayout, number: Int) { (self.layout, self.number) = (layout, number) }

  private mutating func visit(_ row: [Segment], _ index: Int) {
    let segment = row[index]
    // A long run of words is a line of prose.
    guard segment.words.count <= Self.mostWords else { return }
    let split = LabelText.split(segment)
    for pair in split.pairs { add(segment, pair.value, label: pair.label, tie: Self.inlineTie) }
    if split.pairs.isEmpty { addTrailing(segment) }
    guard let label = split.open else { return }
    let closed = label.isClosed
    let right = index + 1 < row.count ? row[index + 1] : nil
    var hasBeside = false
    if let right, !LabelText.split(right).startsWithLabel {
      hasBeside = true
      add(right, nil, label: label.text, tie: closed ? Self.inlineTie : Self.besideTie)
      addBlock(below: right, with: right, label: label.text, tie: Self.besideTie)
    }
    addBelow(segment, label: label.text, tie: hasBeside && closed ? Self.belowTie - 0.25 : Self.belowTie)
    addCells(row, index, label: label.text)
  }

  // MARK: Beside

  /// `Total RM 85.54`, `Rechnung R0005532486`: words, then a value.
  private mutating func addTrailing(_ segment: Segment) {
    if let start = LabelText.valueStart(segment.text) {
      add(segment, start..<segment.text.utf8.count, label: segment.text(0..<start), tie: Self.trailingTie)
    }
    guard let last = TypedSpans.find(in: segment.text).last, last.range.upperBound >= segment.text.utf8.count - 1 else {
      return
    }
    let label = segment.text(0..<last.range.lowerBound)
    if LabelText.isLabel(label) { add(segment, last.range, label: LabelText.clean(label), tie: Self.trailingTie) }
  }

  /// A date that stands by itself, as on receipts, is the date of the paper.
  private mutating func addBareDates() {
    for segment in layout.rows.flatMap({ $0 }) where segment.words.count <= Self.mostWords {
      for span in TypedSpans.find(in: segment.text) where span.kind == .date {
        add(segment, span.range, label: "date of this document, receipt or purchase", tie: Self.bareTie)
      }
    }
  }

  // MARK: Below

  private func firstBelow(_ segment: Segment, within rows: Int = 3) -> Segment? {
    let height = segment.box.height
    for row in layout.rows.dropFirst(segment.row + 1).prefix(rows) {
      let near = row.filter { candidate in
        let overlap = min(candidate.box.right, segment.box.right) - max(candidate.box.left, segment.box.left)
        return overlap > 0.3 * min(candidate.box.width, segment.box.width)
          || abs(candidate.box.left - segment.box.left) < height
      }
      guard let nearest = near.min(by: { abs($0.box.left - segment.box.left) < abs($1.box.left - segment.box.left) })
      else {
        continue
      }
      return nearest.box.top - segment.box.bottom < 2.2 * height ? nearest : nil
    }
    return nil
  }

  private mutating func addBelow(_ segment: Segment, label: String, tie: Double) {
    guard let below = firstBelow(segment), !LabelText.split(below).startsWithLabel else { return }
    add(below, nil, label: label, tie: tie)
    addBlock(below: segment, with: nil, label: label, tie: tie)
  }

  /// An address and the like: the lines below, one under the other, as one value.
  private mutating func addBlock(below start: Segment, with first: Segment?, label: String, tie: Double) {
    var lines = first.map { [$0] } ?? []
    var last = start
    while lines.count < 5, let next = firstBelow(last, within: 1), !LabelText.split(next).startsWithLabel,
      lines.isEmpty || abs(next.box.left - lines[0].box.left) < 1.2 * next.box.height,
      next.box.top - last.box.bottom < 1.2 * last.box.height
    {
      lines.append(next)
      last = next
    }
    // A row of several values is a table, not an address.
    guard lines.count >= 2 else { return }
    let text = lines.map(\.text).joined(separator: " ")
    let places = lines.flatMap { $0.places(0..<$0.text.utf8.count, in: layout.page) }
    found.append(
      Candidate(
        page: number, text: text, places: places, kind: .address, isWhole: true, label: label, evidence: .keyValue,
        tie: tie * 0.97))
  }

  // MARK: Tables

  /// Values right of a row's first words, each under the heading of its column.
  private mutating func addCells(_ row: [Segment], _ index: Int, label: String) {
    for cell in row.dropFirst(index + 1).prefix(Self.mostCells) where LabelText.isValue(cell.text) {
      guard let heading = heading(of: cell) else { continue }
      let between = row[(index + 1)...].prefix { $0.box.left < cell.box.left }
      // Words between belong to the row's name as well; the nearest ones are a cell of their own.
      guard between.filter({ !LabelText.isValue($0.text) }).count <= 2 else { continue }
      add(cell, nil, label: "\(label) \(heading)", tie: Self.cellTie, evidence: .table)
      if index + 1 < row.count, row[index + 1].box.left < cell.box.left {
        add(cell, nil, label: label, tie: Self.cellTie - 0.12, evidence: .table)
      }
    }
  }

  /// The nearest words above a cell that are no value.
  private mutating func heading(of cell: Segment) -> String? {
    guard let word = cell.words.first else { return nil }
    if let known = headings[word] { return known }
    let heading = foundHeading(of: cell)
    headings[word] = .some(heading)
    return heading
  }

  private func foundHeading(of cell: Segment) -> String? {
    for row in layout.rows.prefix(cell.row).reversed().prefix(40) {
      for above in row where min(above.box.right, cell.box.right) > max(above.box.left, cell.box.left) {
        if above.box.width > 4 * max(cell.box.width, cell.box.height * 4) { return nil }
        if LabelText.isLabel(above.text) || (LabelText.isPeriod(above.text) && !LabelText.isPeriod(cell.text)) {
          return above.text
        }
      }
    }
    return nil
  }

  // MARK: Candidates

  private mutating func add(
    _ segment: Segment, _ range: Range<Int>?, label: String, tie: Double,
    evidence: Answers.Answer.Evidence = .keyValue
  ) {
    found += Candidate.all(
      in: segment, range, label: label, tie: tie, evidence: evidence, on: layout.page, number: number)
  }
}
