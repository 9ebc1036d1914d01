import Documents

extension Rulings {
  /// Finds the straight lines of a picture, and the straight borders of its filled areas, in the picture's own pixels.
  init(_ picture: ReducedPicture) {
    self.init(
      horizontal: RulingScan(picture).rulings(leastLine: 20, leastBorder: 100),
      vertical: RulingScan(picture.transposed).rulings(leastLine: 14, leastBorder: 60))
  }
}

/// A search for horizontal lines, row by row.
///
/// Lengths are pixels of the reduced picture, about a hundredth of an inch.
struct RulingScan {
  /// Pixels of a row that belong together.
  private struct Run {
    let y: Int
    let start: Int
    let end: Int
  }

  private let picture: ReducedPicture

  init(_ picture: ReducedPicture) { self.picture = picture }

  /// Grey levels by which a line is darker than the paper on both its sides.
  private static let contrast = 32
  /// Grey levels between a filled area and what lies beside it: zebra stripes are often as faint as this.
  private static let step = 24
  /// Pieces shorter than this are letters.
  private static let leastRun = 10

  /// Returns lines from the top down.
  ///
  /// - Parameters:
  ///   - leastLine: the shortest line.
  ///   - leastBorder: the shortest border of a filled area; shorter ones are everywhere in pictures.
  func rulings(leastLine: Int, leastBorder: Int) -> [Ruling] {
    let scale = Double(picture.scale)
    let lines = lines(least: leastLine)
    // The borders of a thick line are no rulings of their own.
    let borders = borders(least: leastBorder).filter { border in
      let near = lines.filter { abs($0.position - border.position) <= 8 }
      return Ruling.cover(near, from: border.start, to: border.end) < 0.5 * border.length
    }
    return (lines + borders).map {
      Ruling(position: $0.position * scale, start: $0.start * scale, end: $0.end * scale)
    }.sorted { ($0.position, $0.start) < ($1.position, $1.start) }
  }

  // MARK: Lines

  private func lines(least: Int) -> [Ruling] {
    let runs = runs(least: Self.leastRun, bridging: 1) { row, mask in
      for distance in [2, 3, 5] { mark(row, distance: distance, in: &mask) }
    }
    return joined(runs).compactMap { pieces in
      let start = pieces.map(\.start).min() ?? 0
      let end = pieces.map(\.end).max() ?? 0
      let height = (pieces.map(\.y).max() ?? 0) - (pieces.map(\.y).min() ?? 0) + 1
      // A leaning page's lines climb by up to six in a hundred.
      guard end - start >= least, Double(height) <= 7 + Double(end - start) * 0.06 else { return nil }
      let weight = pieces.reduce(0) { $0 + $1.end - $1.start }
      let sum = pieces.reduce(0.0) { $0 + (Double($1.y) + 0.5) * Double($1.end - $1.start) }
      return Ruling(position: sum / Double(max(1, weight)), start: Double(start), end: Double(end))
    }
  }

  /// Marks the pixels of a row that are darker than those a distance above and below.
  private func mark(_ y: Int, distance: Int, in mask: inout [UInt8]) {
    let width = picture.width
    picture.bytes.withUnsafeBufferPointer { bytes in
      mask.withUnsafeMutableBufferPointer { mask in
        let hasAbove = y >= distance
        let hasBelow = y + distance < picture.height
        let row = y * width
        let above = hasAbove ? row - distance * width : row
        let below = hasBelow ? row + distance * width : row
        for x in 0..<width {
          let up = hasAbove ? Int(bytes[above + x]) : 255
          let down = hasBelow ? Int(bytes[below + x]) : 255
          if min(up, down) - Int(bytes[row + x]) >= Self.contrast { mask[x] = 1 }
        }
      }
    }
  }

  /// Groups runs that touch from one row to the next.
  private func joined(_ runs: [Run]) -> [[Run]] {
    var parents = Array(runs.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parents[index] != index {
        parents[index] = parents[parents[index]]
        index = parents[index]
      }
      return index
    }
    var above: Range<Int> = 0..<0
    var current: Range<Int> = 0..<0
    for index in runs.indices {
      if current.isEmpty || runs[index].y != runs[current.lowerBound].y {
        above = !current.isEmpty && runs[current.lowerBound].y == runs[index].y - 1 ? current : 0..<0
        current = index..<index
      }
      current = current.lowerBound..<(index + 1)
      for other in above where runs[other].start <= runs[index].end + 1 && runs[index].start <= runs[other].end + 1 {
        let (one, two) = (root(other), root(index))
        parents[max(one, two)] = min(one, two)
      }
    }
    return Dictionary(grouping: runs.indices) { root($0) }.sorted { $0.key < $1.key }.map { $0.value.map { runs[$0] } }
  }

  // MARK: Borders of filled areas

  private func borders(least: Int) -> [Ruling] {
    let width = picture.width
    let runs = runs(least: least, bridging: 0) { row, mask in
      guard row + 3 < picture.height else { return }
      picture.bytes.withUnsafeBufferPointer { bytes in
        mask.withUnsafeMutableBufferPointer { mask in
          for x in 0..<width
          where abs(Int(bytes[(row + 3) * width + x]) - Int(bytes[row * width + x])) >= Self.step { mask[x] = 1 }
        }
      }
    }
    // A sharp border shows in three rows; a gradient in many.
    var found: [(first: Int, last: Int, start: Int, end: Int)] = []
    for run in runs {
      if let index = found.indices.suffix(40).first(where: { index in
        run.y - found[index].last <= 1
          && min(run.end, found[index].end) - max(run.start, found[index].start) > (run.end - run.start) * 4 / 5
      }) {
        found[index].last = run.y
      } else {
        found.append((run.y, run.y, run.start, run.end))
      }
    }
    return found.filter { $0.last - $0.first <= 4 }.map {
      Ruling(position: Double($0.first + $0.last) / 2 + 2, start: Double($0.start), end: Double($0.end))
    }
  }

  // MARK: Runs

  /// Returns the runs of marked pixels, in order of their rows.
  private func runs(least: Int, bridging: Int, mark: (Int, inout [UInt8]) -> Void) -> [Run] {
    var runs: [Run] = []
    var mask = [UInt8](repeating: 0, count: picture.width)
    for y in 0..<picture.height {
      for x in mask.indices { mask[x] = 0 }
      mark(y, &mask)
      mask.withUnsafeBufferPointer { mask in
        var start = -1
        var last = -1
        for x in mask.indices where mask[x] != 0 {
          if start < 0 {
            start = x
          } else if x - last > bridging + 1 {
            if last + 1 - start >= least { runs.append(Run(y: y, start: start, end: last + 1)) }
            start = x
          }
          last = x
        }
        if start >= 0, last + 1 - start >= least { runs.append(Run(y: y, start: start, end: last + 1)) }
      }
    }
    return runs
  }
}
