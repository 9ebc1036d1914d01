import Documents

/// The columns of a table, told by vertical rulings where there are some, and by white gutters.
struct TableColumns {
  struct Separator: Sendable, Equatable {
    var left: Double
    var right: Double
    var isRuled: Bool

    var middle: Double { (left + right) / 2 }
  }

  private(set) var separators: [Separator]
  /// For each ruled separator's middle, the rulings there.
  private(set) var rulings: [Double: [Ruling]]
  /// Whether rulings part the columns over at least half the height.
  let isRuled: Bool
  /// Left and right border of each column: one more than there are columns.
  private(set) var edges: [Double] = []
  /// The stretch of each column that holds words.
  private(set) var extents: [(left: Double, right: Double)] = []

  var count: Int { separators.count + 1 }

  init(_ area: TableArea) {
    let em = area.em
    (rulings, isRuled) = Self.ruled(area)
    let gutters = Gutters(area.lines, scale: area.scale).all
    let ruled = rulings.keys.sorted().map { Separator(left: $0 - 1, right: $0 + 1, isRuled: true) }
    let white = gutters.filter { gutter in
      !ruled.contains { gutter.left - 0.3 * em <= $0.middle && $0.middle <= gutter.right + 0.3 * em }
    }.map { Separator(left: $0.left, right: $0.right, isRuled: false) }
    separators = (ruled + white).sorted { $0.middle < $1.middle }
    if isRuled { dropGuttersInText(area) }
    dropColumnsOfSigns(area)
    dropNearColumns(area)
    edges =
      [min(area.bounds.left, area.box.left)] + separators.map(\.middle) + [max(area.bounds.right, area.box.right)]
    let columns = Dictionary(grouping: area.words) { column(of: $0) }
    extents = (0..<count).map { index in
      columns[index]?.box.map { ($0.left, $0.right) } ?? (edges[index], edges[index + 1])
    }
  }

  func column(of word: PlacedWord) -> Int { separators.partitioningIndex { word.midX <= $0.middle } }

  /// Whether a ruling stands at a separator at a height.
  func isRuled(_ separator: Int, at y: Double, slack: Double) -> Bool {
    let line = separators[separator]
    guard line.isRuled else { return false }
    return (rulings[line.middle] ?? []).contains { $0.start - slack <= y && y <= $0.end + slack }
  }

  /// Returns the vertical rulings inside an area, those at one x together.
  private static func ruled(_ area: TableArea) -> ([Double: [Ruling]], Bool) {
    let (em, box, bounds) = (area.em, area.box, area.bounds)
    var groups: [[Ruling]] = []
    for ruling in area.rulings.vertical.sorted(by: { ($0.position, $0.start) < ($1.position, $1.start) }) {
      let (start, end) = (max(ruling.start, bounds.top - em), min(ruling.end, bounds.bottom + em))
      guard ruling.position > box.left + 0.2 * em, ruling.position < box.right - 0.2 * em, end - start > 0.8 * em else {
        continue
      }
      let clipped = Ruling(position: ruling.position, start: start, end: end)
      if let last = groups.last?.last, ruling.position - last.position <= 0.35 * em {
        groups[groups.count - 1].append(clipped)
      } else {
        groups.append([clipped])
      }
    }
    var found: [Double: [Ruling]] = [:]
    var most = 0.0
    for group in groups {
      let covered = Ruling.cover(group, from: bounds.top, to: bounds.bottom)
      guard covered >= 0.2 * box.height else { continue }
      found[group.reduce(0) { $0 + $1.position } / Double(group.count)] = group
      most = max(most, covered)
    }
    return most >= 0.5 * box.height ? (found, true) : ([:], false)
  }

  /// Between rulings, white counts only beside columns of numbers: words of running text leave gutters by chance.
  private mutating func dropGuttersInText(_ area: TableArea) {
    let all = separators
    separators = all.filter { separator in
      guard !separator.isRuled else { return true }
      let left = all.last { $0.isRuled && $0.middle < separator.middle }?.middle ?? area.box.left
      let right = all.first { $0.isRuled && $0.middle > separator.middle }?.middle ?? area.box.right
      var (before, behind, numbers) = (0, 0, 0)
      for line in area.lines {
        if line.words.contains(where: { $0.midX >= left && $0.midX < separator.middle }) { before += 1 }
        let words = line.words.filter { $0.midX >= separator.middle && $0.midX < right }
        guard !words.isEmpty else { continue }
        behind += 1
        if CellText.isNumber(words.text) { numbers += 1 }
      }
      return before >= 3 && behind >= 3 && Double(numbers) >= 0.7 * Double(behind)
    }
  }

  /// Joins columns that hold only currency signs or bullets with the next one, and only suffixes with the one before.
  private mutating func dropColumnsOfSigns(_ area: TableArea) {
    var isChanged = true
    while isChanged && !separators.isEmpty {
      isChanged = false
      let columns = Dictionary(grouping: area.words) { column(of: $0) }
      for index in 0..<count {
        let texts = (columns[index] ?? []).map(\.text)
        let isPrefix =
          texts.allSatisfy(CellText.isCurrency)
          || texts.allSatisfy { CellText.isBullet($0) || CellText.isItemNumber($0) }
        let next = min(index, separators.count - 1)
        if isPrefix && !separators[next].isRuled {
          separators.remove(at: next)
          isChanged = true
          break
        }
        if index > 0, !separators[index - 1].isRuled, !texts.isEmpty, texts.allSatisfy(CellText.isSuffix) {
          separators.remove(at: index - 1)
          isChanged = true
          break
        }
      }
    }
  }

  /// Joins columns whose words stand close to their neighbours' in most lines.
  private mutating func dropNearColumns(_ area: TableArea) {
    let near = 0.85 * area.scale.join
    var index = 0
    while index < separators.count {
      if !separators[index].isRuled {
        let middle = separators[index].middle
        let left = index > 0 ? separators[index - 1].middle : -.infinity
        let right = index + 1 < separators.count ? separators[index + 1].middle : .infinity
        var (close, apart) = (0, 0)
        for line in area.lines {
          guard let last = line.words.filter({ $0.midX >= left && $0.midX < middle }).map(\.right).max(),
            let first = line.words.first(where: { $0.midX >= middle && $0.midX < right })
          else { continue }
          if first.left - last < near { close += 1 } else { apart += 1 }
        }
        if close > apart || (close + apart == 0 && index + 1 < separators.count) {
          separators.remove(at: index)
          continue
        }
      }
      index += 1
    }
  }
}
