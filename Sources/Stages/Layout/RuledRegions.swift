import Documents

/// Parts of a page that rulings mark out: grids, and rules that lie over one another with tabular text between them.
struct RuledRegions {
  struct Region {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    var horizontal: Int
    var vertical: Int
    /// Whether the last strip between rules looked like a head, so that running text may follow in the columns below.
    var isHeaded = false

    var box: Rect<Pixels> { Rect(left: left, top: top, right: right, bottom: bottom) }
  }

  private let words: [PlacedWord]
  private let scale: TextScale

  init(words: [PlacedWord], scale: TextScale) { (self.words, self.scale) = (words, scale) }

  /// Returns regions of two rulings and more, the largest first.
  func regions(of rulings: Rulings) -> [Region] {
    let parts = touching(rulings).sorted { ($0.top, $0.left) < ($1.top, $1.left) }
    var isUsed = parts.map { _ in false }
    var regions: [Region] = []
    for index in parts.indices where !isUsed[index] {
      isUsed[index] = true
      var region = parts[index]
      for other in parts.indices.dropFirst(index + 1) where !isUsed[other] {
        let part = parts[other]
        let shared = min(region.right, part.right) - max(region.left, part.left)
        guard shared >= 0.6 * min(region.right - region.left, part.right - part.left) else { continue }
        if part.top > region.bottom && !continues(&region, part) { break }
        isUsed[other] = true
        (region.left, region.right) = (min(region.left, part.left), max(region.right, part.right))
        region.bottom = max(region.bottom, part.bottom)
        region.horizontal += part.horizontal
        region.vertical += part.vertical
      }
      if region.horizontal + region.vertical >= 2 { regions.append(region) }
    }
    return regions.sorted { ($0.box.area, -$0.top, -$0.left) > ($1.box.area, -$1.top, -$1.left) }
  }

  /// Returns the rulings that touch one another, as regions.
  private func touching(_ rulings: Rulings) -> [Region] {
    let slack = 0.25 * scale.em
    let (across, down) = (rulings.horizontal, rulings.vertical)
    var parents = Array(0..<(across.count + down.count))
    func root(_ index: Int) -> Int {
      var index = index
      while parents[index] != index {
        parents[index] = parents[parents[index]]
        index = parents[index]
      }
      return index
    }
    for (index, line) in across.enumerated() {
      for (other, post) in down.enumerated()
      where line.start - slack <= post.position && post.position <= line.end + slack
        && post.start - slack <= line.position && line.position <= post.end + slack
      {
        let (one, two) = (root(index), root(across.count + other))
        parents[max(one, two)] = min(one, two)
      }
    }
    let groups = Dictionary(grouping: parents.indices) { root($0) }.sorted { $0.key < $1.key }
    return groups.map { _, members in
      let lines = members.filter { $0 < across.count }.map { across[$0] }
      let posts = members.filter { $0 >= across.count }.map { down[$0 - across.count] }
      let xs = lines.flatMap { [$0.start, $0.end] } + posts.map(\.position)
      let ys = posts.flatMap { [$0.start, $0.end] } + lines.map(\.position)
      return Region(
        left: xs.min() ?? 0, right: xs.max() ?? 0, top: ys.min() ?? 0, bottom: ys.max() ?? 0,
        horizontal: lines.count, vertical: posts.count)
    }
  }

  /// Whether what lies between a region and the next rulings below makes them one table.
  private func continues(_ region: inout Region, _ part: Region) -> Bool {
    let em = scale.em
    let (left, right) = (min(region.left, part.left), max(region.right, part.right))
    let strip = Rect<Pixels>(left: left - 0.5 * em, top: region.bottom, right: right + 0.5 * em, bottom: part.top)
    let lines = TextLine.lines(of: words.within(strip), em: em)
    if lines.isEmpty { return part.top - region.bottom <= 3 * em }
    if lines.contains(where: { CellText.isCaption($0.words) }) { return false }
    let counts = lines.map { $0.chunks(gap: scale.gap).count }
    let isShort = lines.count <= 3 && lines.allSatisfy { $0.box.width < 0.5 * (right - left) }
    let isSame = abs(part.left - region.left) < em && abs(part.right - region.right) < em
    let gaps = zip(lines, lines.dropFirst()).map { $1.box.top - $0.box.bottom }
    let isRow =
      isSame && lines.count <= 12 && counts.prefix(2).contains { $0 >= 2 } && !Prose.fills(lines, scale: scale)
      && (gaps.max() ?? 0) < 1.2 * em
    guard isShort || isRow || isTabular(lines, isHeaded: region.isHeaded && isSame) else { return false }
    region.isHeaded = lines.count <= 4 && counts.contains { $0 >= 2 }
    return true
  }

  private func isTabular(_ lines: [TextLine], isHeaded: Bool) -> Bool {
    let multi = lines.filter { $0.chunks(gap: scale.gap).count >= 2 }.count
    guard Double(multi) >= 0.4 * Double(lines.count),
      zip(lines, lines.dropFirst()).allSatisfy({ $1.box.top - $0.box.bottom <= 4.5 * scale.em })
    else { return false }
    let isProse = Prose.fills(lines, scale: scale)
    if lines.count < 3 { return !isProse || multi == lines.count }
    if isProse && !isHeaded { return false }
    return !Gutters(lines, scale: scale).all.isEmpty
  }
}

/// Running text, which fills columns with long lines.
enum Prose {
  /// Whether most texts of lines are long: four words and nine heights of a word.
  static func fills(_ lines: [TextLine], scale: TextScale, share: Double = 0.6) -> Bool {
    let chunks = lines.flatMap { $0.chunks(gap: scale.gap) }
    guard !chunks.isEmpty else { return false }
    let long = chunks.filter { $0.count >= 4 && ($0.box?.width ?? 0) > 9 * scale.em }
    return Double(long.count) >= share * Double(chunks.count)
  }
}
