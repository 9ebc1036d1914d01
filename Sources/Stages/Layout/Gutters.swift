import Documents

/// Vertical strips of white between the columns of lines.
///
/// A strip counts when the words beside it stand well apart in the lines that have words on both sides: blanks between words may fall
/// under one another by chance, gaps of that width do not.
struct Gutters {
  struct Gutter: Sendable, Equatable {
    var left: Double
    var right: Double
    /// How many lines have words on both sides.
    var support: Int

    var middle: Double { (left + right) / 2 }
  }

  private let lines: [TextLine]
  private let scale: TextScale
  private let multi: [TextLine]

  init(_ lines: [TextLine], scale: TextScale) {
    (self.lines, self.scale) = (lines, scale)
    multi = lines.filter { $0.chunks(gap: scale.gap).count >= 2 }
  }

  /// From left to right.
  var all: [Gutter] {
    let strips = free.compactMap { strip in judged(left: strip.left, right: strip.right) }
    guard !strips.isEmpty else { return [] }
    let chunks = lines.flatMap { $0.chunks(gap: scale.join) }.compactMap(\.box)
    return strips.map { centered($0, among: chunks) }
  }

  /// The strips that at most one line in eight crosses.
  private var free: [(left: Double, right: Double)] {
    guard let leftmost = lines.map(\.box.left).min(), let rightmost = lines.map(\.box.right).max(), !multi.isEmpty
    else { return [] }
    let most = Int(0.12 * Double(multi.count))
    var events: [(x: Double, change: Int)] = []
    for line in multi { for word in line.words { events += [(word.left, 1), (word.right, -1)] } }
    events.sort { ($0.x, $0.change) < ($1.x, $1.change) }
    var strips: [(left: Double, right: Double)] = []
    var (crossing, open) = (0, leftmost - 1)
    for event in events {
      let next = crossing + event.change
      if crossing <= most && next > most { strips.append((open, event.x)) }
      if crossing > most && next <= most { open = event.x }
      crossing = next
    }
    return strips.filter { $0.left > leftmost && $0.right < rightmost && $0.right - $0.left >= 0.12 * scale.em }
  }

  private func judged(left: Double, right: Double) -> Gutter? {
    let (middle, em) = ((left + right) / 2, scale.em)
    var gaps: [Double] = []
    var before: [String] = []
    var behind: [String] = []
    for line in multi where !line.words.contains(where: { $0.left < middle - 1 && $0.right > middle + 1 }) {
      guard let last = line.words.filter({ $0.midX < middle }).max(by: { $0.right < $1.right }),
        let first = line.words.first(where: { $0.midX >= middle })
      else { continue }
      gaps.append(first.left - last.right)
      before.append(last.text)
      behind.append(first.text)
    }
    guard !gaps.isEmpty else { return nil }
    let gap = gaps.sorted()[gaps.count / 2]
    var need = gaps.count >= 4 ? 0.75 : 1.0
    if right - left >= 0.6 * em && gaps.count >= 3 { need = 0.6 }
    if gap >= need * em { return Gutter(left: left, right: right, support: gaps.count) }
    // Columns of numbers may stand close, but a number's groups of three digits are no columns.
    guard gaps.count >= 5, gap >= max(0.33 * em, 0.85 * scale.join), right - left >= 0.2 * em else { return nil }
    let most = 0.8 * Double(gaps.count)
    guard Double(before.filter { CellText.isNumber($0) }.count) >= most,
      Double(behind.filter { CellText.isNumber($0) }.count) >= most,
      Double(behind.filter(Self.isGroupOfThree).count) < 0.7 * Double(gaps.count)
    else { return nil }
    return Gutter(left: left, right: right, support: gaps.count)
  }

  private static func isGroupOfThree(_ text: String) -> Bool {
    let digits = text.prefix { $0.isNumber }.count
    return digits == 3 && text.count <= 4
  }

  /// Narrows a gutter to the part that the fewest texts reach into, so that wide headings fall into their own columns.
  private func centered(_ gutter: Gutter, among boxes: [Rect<Pixels>]) -> Gutter {
    let (a, b) = (gutter.left, gutter.right)
    let chunks = boxes.compactMap { box -> (left: Double, right: Double)? in
      guard box.right > a, box.left < b, !(box.left <= a && box.right >= b) else { return nil }
      return (box.left, box.right)
    }
    let points = Set([a, b] + chunks.flatMap { [$0.left, $0.right] }.filter { $0 > a && $0 < b }).sorted()
    var best: (crossing: Int, left: Double, right: Double)?
    for (left, right) in zip(points, points.dropFirst()) {
      let middle = (left + right) / 2
      let crossing = chunks.filter { $0.left < middle && middle < $0.right }.count
      guard let old = best else {
        best = (crossing, left, right)
        continue
      }
      if crossing < old.crossing || (crossing == old.crossing && right - left > old.right - old.left) {
        best = (crossing, left, right)
      }
    }
    guard let best else { return gutter }
    return Gutter(left: best.left, right: best.right, support: gutter.support)
  }
}
