import Documents

/// The layout of a page whose words have places.
struct PlacedLayout {
  private let text: PageText
  private let tables: Tables
  private let frame: UprightFrame
  private let scale: TextScale
  private let words: [PlacedWord]
  private let picture: ReducedPicture?

  init(_ text: PageText, tables: Tables, picture: ReducedPicture?) {
    (self.text, self.tables, self.picture) = (text, tables, picture)
    frame = UprightFrame(text)
    words = frame.words(of: text)
    scale = TextScale(words)
  }

  var layout: Layout {
    let byIndex = Dictionary(words.map { ($0.index, $0) }) { first, _ in first }
    var left = words
    var blocks: [TextBlock] = []
    func take(_ block: TextBlock) {
      blocks.append(block)
      let taken = Set(block.words.map(\.index))
      left.removeAll { taken.contains($0.index) }
    }
    for (number, grid) in tables.all.enumerated() {
      let own = grid.cells.flatMap(\.words).compactMap { byIndex[$0] }
      take(TextBlock(table: number, words: own, box: frame.upright(grid.box)))
    }
    for box in figures(besides: left) {
      let upright = frame.upright(box)
      take(TextBlock(figure: upright, words: left.within(upright)))
    }
    blocks += TextBlock.blocks(of: left, scale: scale)
    let order = ReadingOrder(gutter: 0.6 * scale.gap).order(blocks.map(\.box))
    let sorted = withListsJoined(order.map { blocks[$0] })
    let kinds = BlockKinds(sorted, pageHeight: frame.height).all
    let placed = Set(words.map(\.index))
    let unplaced = PlainLayout(text, only: Set(text.words.indices).subtracting(placed)).layout.blocks
    return Layout(frame: text.frame, blocks: zip(sorted, kinds).map { made($0, $1.kind, fit: $1.fit) } + unplaced)
  }

  /// Puts the items of a list together that stand under one another.
  private func withListsJoined(_ blocks: [TextBlock]) -> [TextBlock] {
    var result: [TextBlock] = []
    for block in blocks {
      if let last = result.last, last.table == nil, block.table == nil, BlockKinds.itemShare(last) != nil,
        BlockKinds.itemShare(block) != nil, abs(last.box.left - block.box.left) < scale.em,
        (0..<(2 * scale.em)).contains(block.box.top - last.box.bottom)
      {
        result[result.count - 1] = TextBlock(last.lines + block.lines)
      } else {
        result.append(block)
      }
    }
    return result
  }

  /// Returns the figures on the page as it lies.
  private func figures(besides words: [PlacedWord]) -> [Rect<Pixels>] {
    guard let picture else { return [] }
    let known = words.map { frame.original($0.box) } + tables.all.map(\.box)
    return FigureScan(picture).figures(known: known)
  }

  private func made(_ block: TextBlock, _ kind: Layout.Kind, fit: Double) -> Layout.Block {
    if let number = block.table {
      let grid = tables.all[number]
      let rows = Dictionary(grouping: grid.cells, by: \.row).sorted { $0.key < $1.key }
      return Layout.Block(
        kind: .table, words: grid.cells.flatMap(\.words),
        text: rows.map { $0.value.map(\.text).joined(separator: "\t") }.joined(separator: "\n"), box: grid.box,
        confidence: grid.confidence, table: number)
    }
    let words = block.words.map(\.index)
    let sure = words.isEmpty ? 1 : words.reduce(0) { $0 + text.words[$1].confidence } / Double(words.count)
    return Layout.Block(
      kind: kind, words: words, text: block.lines.map(\.text).joined(separator: "\n"),
      box: frame.original(block.box), confidence: fit * sure, table: nil)
  }
}
