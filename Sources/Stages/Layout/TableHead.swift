import Documents

/// The head of a table within one band: texts that stand under one another are one cell, wide ones lie over narrow ones.
struct TableHead {
  struct Block {
    var columns: ClosedRange<Int>
    var top: Double
    var bottom: Double
    var words: [PlacedWord]

    func overlaps(_ other: ClosedRange<Int>) -> Bool { columns.overlaps(other) }
  }

  /// How many rows the band has.
  let depth: Int
  /// The cells with their rows, counted from 0 within the band.
  let cells: [(rows: ClosedRange<Int>, block: Block)]

  init(_ lines: [[TablePiece]], em: Double) {
    var blocks = Self.stacked(lines, em: em)
    Self.completeWide(&blocks, em: em)
    var levels: [Int] = []
    for (index, block) in blocks.enumerated() {
      let above = (0..<index).filter { blocks[$0].overlaps(block.columns) }.map { levels[$0] }
      levels.append(1 + (above.max() ?? -1))
    }
    depth = 1 + (levels.max() ?? 0)
    // Where one level ends and the next begins: between those that stand over one another.
    var limits = [-Double.infinity]
    for level in 0..<(depth - 1) {
      var middles: [Double] = []
      for (index, block) in blocks.enumerated() where levels[index] == level + 1 {
        for other in 0..<index where levels[other] == level && blocks[other].overlaps(block.columns) {
          middles.append((blocks[other].bottom + block.top) / 2)
        }
      }
      limits.append(middles.reduce(0, +) / Double(max(1, middles.count)))
    }
    limits.append(.infinity)
    cells = blocks.enumerated().map { index, block in
      let isAlone = !blocks.indices.contains { $0 != index && blocks[$0].overlaps(block.columns) }
      guard isAlone else { return (levels[index]...levels[index], block) }
      let rows = (0...(limits.count - 2)).filter { row in
        min(block.bottom, limits[row + 1]) - max(block.top, limits[row]) > 0.3 * em
      }
      return ((rows.first ?? levels[index])...(rows.last ?? levels[index]), block)
    }
  }

  /// Puts texts of the same columns together, line under line.
  private static func stacked(_ lines: [[TablePiece]], em: Double) -> [Block] {
    var blocks: [Block] = []
    for piece in lines.joined() {
      let box = piece.box
      let over = blocks.indices.filter { blocks[$0].overlaps(piece.columns) }
      let lowest = over.filter { index in
        !over.contains { other in
          other != index && blocks[other].top > blocks[index].top && blocks[other].overlaps(blocks[index].columns)
        }
      }
      if lowest.count == 1, let index = lowest.first, blocks[index].columns == piece.columns,
        box.top - blocks[index].bottom < 1.4 * em
      {
        blocks[index].words += piece.words
        blocks[index].bottom = max(blocks[index].bottom, box.bottom)
      } else {
        blocks.append(Block(columns: piece.columns, top: box.top, bottom: box.bottom, words: piece.words))
      }
    }
    return blocks.sorted { ($0.top, $0.columns.lowerBound) < ($1.top, $1.columns.lowerBound) }
  }

  /// A narrow text under a wide one, alone and in its middle, is the wide one's last line.
  private static func completeWide(_ blocks: inout [Block], em: Double) {
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      let under = blocks.indices.filter { other in
        other != index && blocks[other].top >= block.bottom - 0.4 * em
          && block.columns.contains(blocks[other].columns.lowerBound)
          && block.columns.contains(blocks[other].columns.upperBound)
      }
      if block.columns.count > 1, under.count == 1, let other = under.first,
        blocks[other].top - block.bottom < 0.6 * em, blocks[other].columns.count < block.columns.count,
        let box = blocks[other].words.box, let wide = block.words.box, abs(box.center.x - wide.center.x) < 0.8 * em
      {
        blocks[index].words += blocks[other].words
        blocks[index].bottom = max(block.bottom, blocks[other].bottom)
        blocks.remove(at: other)
        if other < index { index -= 1 }
      }
      index += 1
    }
  }
}
