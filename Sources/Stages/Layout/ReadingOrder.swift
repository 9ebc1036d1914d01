import Documents

/// The order in which a reader takes blocks: columns one after another, what spans them before and after.
///
/// A page is cut where white runs through it, again and again (the recursive XY-cut): across into strips, and strips that share a
/// gutter are columns. Gaps that fall beside one another in two columns by chance do not cut the columns.
struct ReadingOrder {
  /// The least width of a gutter in pixels.
  let gutter: Double

  /// Returns the indexes of boxes in reading order.
  func order(_ boxes: [Rect<Pixels>]) -> [Int] { order(Array(boxes.indices), boxes, depth: 0) }

  private func order(_ all: [Int], _ boxes: [Rect<Pixels>], depth: Int) -> [Int] {
    guard all.count > 1, depth < 40 else { return all }
    let regions = regions(strips(all, boxes), boxes)
    if regions.count == 1, regions[0].gutters.isEmpty {
      return all.sorted { (boxes[$0].top, boxes[$0].left, $0) < (boxes[$1].top, boxes[$1].left, $1) }
    }
    return regions.flatMap { region -> [Int] in
      guard !region.gutters.isEmpty else { return order(region.members, boxes, depth: depth + 1) }
      var columns = [[Int]](repeating: [], count: region.gutters.count + 1)
      for index in region.members {
        let middle = boxes[index].center.x
        columns[region.gutters.filter { middle > $0.upperBound || middle > ($0.lowerBound + $0.upperBound) / 2 }.count]
          .append(index)
      }
      return columns.flatMap { order($0, boxes, depth: depth + 1) }
    }
  }

  private typealias Region = (members: [Int], gutters: [ClosedRange<Double>])

  /// Puts strips together as long as a gutter runs through all of them.
  private func regions(_ strips: [[Int]], _ boxes: [Rect<Pixels>]) -> [Region] {
    var regions: [Region] = []
    // Strips beside the last region's gutters, with nothing on the other side: they belong to a column if the columns go on below
    // them, or if they are as wide as one.
    var waiting: [[Int]] = []
    func settle() {
      for strip in waiting {
        if let last = regions.last, isColumnWide(strip, last, boxes) {
          regions[regions.count - 1].members += strip
        } else {
          regions.append((strip, []))
        }
      }
      waiting = []
    }
    for strip in strips {
      let own = gutters(strip, boxes)
      guard let last = regions.last, !last.gutters.isEmpty else {
        regions.append((strip, own))
        continue
      }
      let shared = common(last.gutters, own)
      if !shared.isEmpty {
        regions[regions.count - 1] = (last.members + waiting.joined() + strip, shared)
        waiting = []
      } else if own.isEmpty, last.gutters.contains(where: { isBeside($0, strip, boxes) }) {
        waiting.append(strip)
      } else {
        settle()
        regions.append((strip, own))
      }
    }
    settle()
    return regions
  }

  private func isBeside(_ gutter: ClosedRange<Double>, _ strip: [Int], _ boxes: [Rect<Pixels>]) -> Bool {
    let middle = (gutter.lowerBound + gutter.upperBound) / 2
    return strip.allSatisfy { boxes[$0].right <= middle } || strip.allSatisfy { boxes[$0].left >= middle }
  }

  private func isColumnWide(_ strip: [Int], _ region: Region, _ boxes: [Rect<Pixels>]) -> Bool {
    guard let gutter = region.gutters.first(where: { isBeside($0, strip, boxes) }) else { return false }
    let middle = (gutter.lowerBound + gutter.upperBound) / 2
    let isLeft = strip.allSatisfy { boxes[$0].right <= middle }
    let column = region.members.filter { (boxes[$0].center.x < middle) == isLeft }.map { boxes[$0].width }.max() ?? 0
    return (strip.map { boxes[$0].width }.max() ?? 0) >= 0.6 * column
  }

  /// Groups boxes between lines of white across all of them.
  private func strips(_ all: [Int], _ boxes: [Rect<Pixels>]) -> [[Int]] {
    var strips: [[Int]] = []
    var bottom = -Double.infinity
    for index in all.sorted(by: { (boxes[$0].top, boxes[$0].left, $0) < (boxes[$1].top, boxes[$1].left, $1) }) {
      if boxes[index].top >= bottom {
        strips.append([index])
      } else {
        strips[strips.count - 1].append(index)
      }
      bottom = max(bottom, boxes[index].bottom)
    }
    return strips
  }

  /// Returns the stretches of white that run down between boxes.
  private func gutters(_ all: [Int], _ boxes: [Rect<Pixels>]) -> [ClosedRange<Double>] {
    var found: [ClosedRange<Double>] = []
    var right = -Double.infinity
    for index in all.sorted(by: { (boxes[$0].left, $0) < (boxes[$1].left, $1) }) {
      if right > -.infinity, boxes[index].left - right >= gutter { found.append(right...boxes[index].left) }
      right = max(right, boxes[index].right)
    }
    return found
  }

  private func common(_ one: [ClosedRange<Double>], _ two: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
    one.flatMap { first in
      two.compactMap { second in
        let (left, right) = (max(first.lowerBound, second.lowerBound), min(first.upperBound, second.upperBound))
        return right - left >= gutter ? left...right : nil
      }
    }
  }
}
