import Documents

/// The bands of a table: what its horizontal rulings part, and which of them are its head.
struct TableBands {
  struct Rule {
    let y: Double
    let rulings: [Ruling]
    /// The columns that it crosses.
    let columns: Set<Int>
  }

  /// From the top down; between band i and band i + 1 stands rule i.
  let rules: [Rule]
  /// How many rules cross the table, or nearly.
  let fullCount: Int
  /// The lines of each band; words of one line may belong to two.
  let lines: [[TextLine]]
  /// Whether a line, told by its band and its place there, belongs to the head.
  private(set) var isHead: [[Bool]]

  init(_ area: TableArea, columns: TableColumns) {
    let rules = Self.rules(area, columns: columns)
    self.rules = rules
    let most = 0.8 * Double(columns.count)
    let hasFirst = rules.contains { $0.columns.contains(0) && Double($0.columns.count) >= most }
    let full = rules.indices.filter { index in
      Double(rules[index].columns.count) >= most && (rules[index].columns.contains(0) || !hasFirst)
    }
    fullCount = full.count
    var bands = [[TextLine]](repeating: [], count: rules.count + 1)
    for line in area.lines {
      let parts = Dictionary(grouping: line.words) { word in
        // Rules are sorted, so this is the number of the band.
        rules.prefix { $0.y < word.midY }.count
      }
      for (band, words) in parts { bands[band].append(TextLine(words)) }
    }
    let lines = bands.map { $0.sorted { ($0.center, $0.box.left) < ($1.center, $1.box.left) } }
    self.lines = lines
    isHead = lines.map { $0.map { _ in false } }
    let heads = Self.headBands(lines, full: full)
    for band in 0..<heads { for index in lines[band].indices { isHead[band][index] = true } }
    if heads == 0 { markHeadWithoutRule(area, columns: columns) }
  }

  private static func rules(_ area: TableArea, columns: TableColumns) -> [Rule] {
    let (em, box) = (area.em, area.box)
    var groups: [[Ruling]] = []
    for ruling in area.rulings.horizontal.sorted(by: { ($0.position, $0.start) < ($1.position, $1.start) }) {
      guard ruling.position > box.top + 0.1 * em, ruling.position < box.bottom - 0.1 * em else { continue }
      let (start, end) = (max(ruling.start, box.left - em), min(ruling.end, box.right + em))
      guard min(ruling.end, box.right) - max(ruling.start, box.left) > em else { continue }
      let clipped = Ruling(position: ruling.position, start: start, end: end)
      if let last = groups.last?.last, ruling.position - last.position <= 0.35 * em {
        groups[groups.count - 1].append(clipped)
      } else {
        groups.append([clipped])
      }
    }
    return groups.compactMap { group in
      let y = group.reduce(0) { $0 + $1.position } / Double(group.count)
      guard y >= box.top + 0.3 * em, y <= box.bottom - 0.3 * em else { return nil }
      let crossed = (0..<columns.count).filter { index in
        let extent = columns.extents[index]
        let (from, to) = (max(columns.edges[index], extent.left), min(columns.edges[index + 1], extent.right))
        return Ruling.cover(group, from: from, to: to) >= 0.5 * (extent.right - extent.left)
      }
      guard !crossed.isEmpty, !isUnderline(group, crossed: crossed.count, area, columns: columns) else { return nil }
      return Rule(y: y, rulings: group, columns: Set(crossed))
    }
  }

  /// Whether a ruling only underlines a text: it is as wide as the words right above it.
  private static func isUnderline(_ group: [Ruling], crossed: Int, _ area: TableArea, columns: TableColumns) -> Bool {
    guard group.count == 1, crossed <= 1, columns.count > 1, !columns.isRuled else { return false }
    let (ruling, em) = (group[0], area.em)
    let above = area.words.filter { word in
      abs(word.bottom - ruling.position) < 0.45 * em
        && min(word.right, ruling.end) - max(word.left, ruling.start) > 0.5 * word.width
    }
    guard let box = above.box else { return false }
    return abs(box.left - ruling.start) < 0.35 * em && abs(box.right - ruling.end) < 0.35 * em
  }

  /// Returns how many bands above the first full rule are the head: few lines over more.
  private static func headBands(_ lines: [[TextLine]], full: [Int]) -> Int {
    guard let first = full.first else { return 0 }
    let head = lines[...first].reduce(0) { $0 + $1.count }
    let body = lines[(first + 1)...].reduce(0) { $0 + $1.count }
    return head > 8 || body == 0 || Double(head) > 1.5 * Double(body) + 3 ? 0 : first + 1
  }

  /// Marks the lines above the first line of numbers, in a table of numbers.
  private mutating func markHeadWithoutRule(_ area: TableArea, columns: TableColumns) {
    let all = lines.indices.flatMap { band in lines[band].indices.map { (band, $0) } }
    let gap = area.scale.gap
    let chunks = all.map { lines[$0.0][$0.1].chunks(gap: gap) }
    let isOfNumbers = chunks.map { chunks in
      let numbers = chunks.filter { CellText.isNumber($0.text) && !CellText.isYear($0.text) }.count
      return chunks.count >= 2 && Double(numbers) >= max(1, 0.4 * Double(columns.count - 1))
    }
    guard Double(isOfNumbers.filter { $0 }.count) >= 0.4 * Double(all.count) else { return }
    var count = isOfNumbers.firstIndex(of: true) ?? all.count
    // A lone line in the first column right above the numbers is a label, or names a section.
    while count > 1, chunks[count - 1].count == 1, let word = chunks[count - 1].first?.first,
      columns.column(of: word) == 0
    {
      count -= 1
    }
    guard (1...8).contains(count) else { return }
    for (band, index) in all.prefix(count) { isHead[band][index] = true }
  }
}
