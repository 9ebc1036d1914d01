import Documents

/// A part of a page read as a table, before it is known to be one.
struct TableDraft {
  let columns: TableColumns
  let rowCount: Int
  let cells: [TableLattice.Joined]
  /// How many rules cross it between its rows.
  let ruleCount: Int
  /// How many columns of each row hold words.
  let occupied: [Int]
  /// The words in the order of the lines.
  let box: Rect<Pixels>
  /// All words, leaders too.
  let words: [PlacedWord]

  var columnCount: Int { columns.count }

  init?(words: [PlacedWord], rulings: Rulings, bounds: Rect<Pixels>, scale: TextScale) {
    guard let area = TableArea(words: words, rulings: rulings, bounds: bounds, scale: scale) else { return nil }
    columns = TableColumns(area)
    let bands = TableBands(area, columns: columns)
    let pieces = TablePieces(area, columns: columns, bands: bands)
    let rows = TableRows(area, columns: columns, bands: bands, pieces: pieces)
    let lattice = TableLattice(area, columns: columns, bands: bands, rows: rows)
    (rowCount, box, occupied) = (rows.rows.count, area.box, lattice.occupied)
    ruleCount = bands.fullCount
    cells = Self.completed(lattice.cells, area: area, bands: bands, words: words)
    self.words = cells.flatMap(\.words)
  }

  /// Returns the cells with their words in reading order, the leaders behind the words that they follow, all as they were given.
  private static func completed(
    _ cells: [TableLattice.Joined], area: TableArea, bands: TableBands, words: [PlacedWord]
  ) -> [TableLattice.Joined] {
    var order: [Int: Int] = [:]
    for (number, line) in bands.lines.joined().enumerated() { for word in line.words { order[word.index] = number } }
    var owner: [Int: Int] = [:]
    for (number, cell) in cells.enumerated() { for word in cell.words { owner[word.index] = number } }
    var added: [Int: [PlacedWord]] = [:]
    for leader in area.leaders {
      let beside = area.words.filter { word in
        min(word.bottom, leader.bottom) - max(word.top, leader.top) > 0.3 * leader.height && word.left < leader.left
      }.max { $0.right < $1.right }
      let near =
        beside
        ?? area.words.min {
          abs($0.top - leader.top) + abs($0.left - leader.left) < abs($1.top - leader.top) + abs($1.left - leader.left)
        }
      guard let near, let cell = owner[near.index] else { continue }
      added[cell, default: []].append(leader)
      order[leader.index] = order[near.index]
    }
    let given = Dictionary(words.map { ($0.index, $0) }) { first, _ in first }
    return cells.enumerated().map { number, cell in
      let all = (cell.words + (added[number] ?? [])).sorted {
        (order[$0.index] ?? 0, $0.left, $0.index) < (order[$1.index] ?? 0, $1.left, $1.index)
      }
      return TableLattice.Joined(
        rows: cell.rows, columns: cell.columns, words: all.map { given[$0.index] ?? $0 }, isHead: cell.isHead)
    }
  }
}
