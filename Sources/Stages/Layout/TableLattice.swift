import Documents

/// The places of a table's rows and columns, joined where one cell covers several.
struct TableLattice {
  struct Joined {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
    let words: [PlacedWord]
    let isHead: Bool
  }

  private let area: TableArea
  private let columns: TableColumns
  private let bands: TableBands
  private let rows: [TableRows.Row]
  /// For each place, row by row, its words.
  private var words: [[PlacedWord]]
  /// For each place, another one of the same cell, or itself.
  private var parents: [Int]

  init(_ area: TableArea, columns: TableColumns, bands: TableBands, rows: TableRows) {
    (self.area, self.columns, self.bands, self.rows) = (area, columns, bands, rows.rows)
    words = [[PlacedWord]](repeating: [], count: rows.rows.count * columns.count)
    parents = Array(words.indices)
    for item in rows.items {
      let first = place(item.rows.lowerBound, item.columns.lowerBound)
      words[first] += item.words
      for row in item.rows { for column in item.columns { join(first, place(row, column)) } }
    }
    joinWhereRulesEnd()
    joinOverPartialRules()
    if columns.isRuled { joinWhereColumnRulingsEnd() }
    closeToRectangles()
  }

  /// How many columns of each row hold words.
  var occupied: [Int] {
    rows.indices.map { row in (0..<columns.count).filter { !words[place(row, $0)].isEmpty }.count }
  }

  /// The cells, by row and column; places without words are among them.
  var cells: [Joined] {
    let members = Dictionary(grouping: parents.indices) { root($0) }
    return members.sorted { $0.key < $1.key }.map { _, places in
      let rowNumbers = places.map { $0 / columns.count }
      let columnNumbers = places.map { $0 % columns.count }
      let first = rowNumbers.min() ?? 0
      return Joined(
        rows: first...(rowNumbers.max() ?? 0), columns: (columnNumbers.min() ?? 0)...(columnNumbers.max() ?? 0),
        words: places.flatMap { words[$0] }, isHead: rows[first].isHead)
    }
  }

  private func place(_ row: Int, _ column: Int) -> Int { row * columns.count + column }

  private func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index { index = parents[index] }
    return index
  }

  private mutating func join(_ one: Int, _ two: Int) {
    let (one, two) = (root(one), root(two))
    parents[max(one, two)] = min(one, two)
  }

  /// Whether a place's cell covers another column of its row.
  private func isWide(_ row: Int, _ column: Int) -> Bool {
    (0..<columns.count).contains { $0 != column && root(place(row, $0)) == root(place(row, column)) }
  }

  /// Joins places over one another that a rule between their rows leaves out.
  private mutating func joinWhereRulesEnd() {
    for row in rows.indices.dropLast() where rows[row].band != rows[row + 1].band {
      let isHead = rows[row].isHead && rows[row + 1].isHead
      guard isHead || columns.isRuled else { continue }
      let between = bands.rules[rows[row].band..<rows[row + 1].band]
      for column in 0..<columns.count where !between.contains(where: { $0.columns.contains(column) }) {
        guard !isWide(row, column), !isWide(row + 1, column) else { continue }
        let (upper, lower) = (words[place(row, column)], words[place(row + 1, column)])
        // Texts of a body that stand apart are of two cells, whatever was not drawn between them.
        if !isHead, let bottom = upper.map(\.bottom).max(), let top = lower.map(\.top).min(),
          top - bottom > 0.4 * area.em
        {
          continue
        }
        join(place(row, column), place(row + 1, column))
      }
    }
  }

  /// A heading over a partial rule covers the rule's columns.
  private mutating func joinOverPartialRules() {
    for row in rows.indices.dropLast() where rows[row].band != rows[row + 1].band && rows[row].isHead {
      let rule = bands.rules[rows[row].band]
      guard rule.columns.count < columns.count else { continue }
      for ruling in rule.rulings {
        let covered = (0..<columns.count).filter { column in
          let extent = columns.extents[column]
          return min(ruling.end, extent.right) - max(ruling.start, extent.left) >= 0.5 * (extent.right - extent.left)
        }
        guard covered.count >= 2 else { continue }
        let filled = covered.filter { !words[place(row, $0)].isEmpty }
        guard Set(filled.map { root(place(row, $0)) }).count == 1 else { continue }
        for column in covered { join(place(row, covered[0]), place(row, column)) }
      }
    }
  }

  /// In a ruled table, a text whose row has no rulings beside it covers the columns that it stands in the middle of, or reaches into.
  private mutating func joinWhereColumnRulingsEnd() {
    for row in rows.indices {
      let texts = (0..<columns.count).map { words[place(row, $0)] }
      guard let box = texts.joined().box else { continue }
      func isOpen(_ separator: Int) -> Bool {
        let line = columns.separators[separator]
        guard line.isRuled else { return false }
        return Ruling.cover(columns.rulings[line.middle] ?? [], from: box.top, to: box.bottom) < 0.4 * box.height
      }
      let isOnlyRow = row > 0 && rows.filter { $0.band == rows[row].band }.count == 1
      var first = 0
      while first < columns.count - 1 {
        var last = first
        while last < columns.count - 1 && isOpen(last) { last += 1 }
        let filled = (first...last).filter { !texts[$0].isEmpty }
        if last > first, filled.count == 1, let text = texts[filled[0]].box {
          let width = columns.edges[last + 1] - columns.edges[first]
          let isCentered = abs(text.center.x - (columns.edges[first] + columns.edges[last + 1]) / 2) < 0.15 * width
          let reaches = filled[0] == first && text.right > columns.separators[first].middle
          let isWhole = first == 0 && last == columns.count - 1 && isOnlyRow
          if isWhole || isCentered || reaches {
            for column in first..<last { join(place(row, column), place(row, column + 1)) }
          }
        }
        first = last + 1
      }
    }
  }

  /// Joins more places until every cell is a rectangle.
  private mutating func closeToRectangles() {
    var isChanged = true
    while isChanged {
      isChanged = false
      for cell in cells {
        let first = root(place(cell.rows.lowerBound, cell.columns.lowerBound))
        for row in cell.rows {
          for column in cell.columns where root(place(row, column)) != first {
            join(first, place(row, column))
            isChanged = true
          }
        }
      }
    }
  }
}
