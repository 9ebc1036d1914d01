import Documents

/// The lines that name tables: a caption with its number right above, or below.
struct TableTitles {
  /// For each table the words of its title, in reading order; empty without one.
  let all: [[PlacedWord]]

  init(_ words: [PlacedWord], tables: [TableDraft]) {
    let scale = TextScale(words)
    var taken = Set(tables.flatMap { $0.words.map(\.index) })
    all = tables.map { table in
      let (em, box) = (scale.em, table.box)
      let near = words.filter { word in
        !taken.contains(word.index) && word.midX > box.left - 4 * em && word.midX < box.right + 4 * em
      }
      let above = TextLine.lines(of: near.filter { $0.midY < box.top && $0.midY > box.top - 9 * em }, em: em)
      var title: [PlacedWord] = []
      // The caption's first line and all that follow down to the table, when they follow without a gap.
      if let first = above.lastIndex(where: { CellText.isCaption($0.words) }) {
        let lines = above[first...]
        let bottoms = lines.map(\.box.bottom)
        let tops = lines.dropFirst().map(\.box.top) + [box.top]
        if zip(bottoms, tops).allSatisfy({ $1 - $0 < 2 * em }) { title = lines.flatMap(\.words) }
      }
      if title.isEmpty {
        let below = TextLine.lines(of: near.filter { $0.midY > box.bottom && $0.midY < box.bottom + 3 * em }, em: em)
        if let line = below.first, CellText.isCaption(line.words) { title = line.words }
      }
      taken.formUnion(title.map(\.index))
      return title
    }
  }
}
