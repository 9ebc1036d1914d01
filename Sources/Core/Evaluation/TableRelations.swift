/// The measure of the ICDAR 2013 table competition: pairs of neighbouring cells (Göbel et al., "A methodology for evaluating
/// algorithms for table understanding in PDF documents", 2012).
///
/// Each cell with text is paired with the next one with text in every row to its right and every column below, blank cells skipped.
/// Two cells are one pair in a direction, however many rows or columns they share. Texts are compared without white space.
package struct TableRelations: Hashable, Sendable {
  /// A cell of a grid; rows and columns count from any number.
  package struct Cell: Hashable, Sendable {
    package var rows: ClosedRange<Int>
    package var columns: ClosedRange<Int>
    package var text: String

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>, text: String) {
      (self.rows, self.columns, self.text) = (rows, columns, text)
    }
  }

  /// Two neighbours.
  package struct Pair: Hashable, Sendable {
    package let first: String
    package let second: String
    package let isBelow: Bool
  }

  /// How often each pair occurs.
  package private(set) var counts: [Pair: Int] = [:]

  package var count: Int { counts.values.reduce(0, +) }

  package init(_ cells: [Cell]) {
    let cells = cells.map { cell in
      Cell(rows: cell.rows, columns: cell.columns, text: cell.text.filter { !$0.isWhitespace })
    }.filter { !$0.text.isEmpty }
    var places: [[Int]: Int] = [:]
    for (index, cell) in cells.enumerated() {
      for row in cell.rows { for column in cell.columns { places[[row, column]] = index } }
    }
    let rows = Set(cells.flatMap(\.rows)).sorted()
    let columns = Set(cells.flatMap(\.columns)).sorted()
    var links: Set<[Int]> = []
    func link(_ line: [Int?], direction: Int) {
      var last: Int?
      for case let next? in line {
        if let last, last != next { links.insert([last, next, direction]) }
        last = next
      }
    }
    for row in rows { link(columns.map { places[[row, $0]] }, direction: 0) }
    for column in columns { link(rows.map { places[[$0, column]] }, direction: 1) }
    for item in links {
      let pair = Pair(first: cells[item[0]].text, second: cells[item[1]].text, isBelow: item[2] == 1)
      counts[pair, default: 0] += 1
    }
  }

  /// Returns how many pairs two tables share.
  package func shared(_ other: TableRelations) -> Int {
    counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
  }

  /// Returns the pairs that another table lacks.
  package func missing(in other: TableRelations) -> [Pair] {
    counts.flatMap { pair, count in
      [Pair](repeating: pair, count: max(0, count - (other.counts[pair] ?? 0)))
    }.sorted { ($0.first, $0.second, $0.isBelow ? 1 : 0) < ($1.first, $1.second, $1.isBelow ? 1 : 0) }
  }

  /// Returns which found table answers each true one: in the order of the truth, the one left on its page that shares the most pairs,
  /// as the competition's evaluator chooses; nil where none is left.
  package static func matched(
    truth: [(page: Int, relations: TableRelations)], found: [(page: Int, relations: TableRelations)]
  ) -> [Int?] {
    var left = Array(found.indices)
    return truth.map { table in
      var best: (index: Int, shared: Int)?
      for index in left where found[index].page == table.page {
        let shared = table.relations.shared(found[index].relations)
        if shared > best?.shared ?? -1 { best = (index, shared) }
      }
      if let best { left.removeAll { $0 == best.index } }
      return best?.index
    }
  }
}
