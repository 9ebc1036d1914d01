import Foundation

/// The cells of a line of a machine-readable zone, which is set in one width (OCR-B, 10 characters an inch), and which of them hold the
/// filler `<`: OCR takes fillers for K, C, X or E, but among the cells of one picture they all look alike.
struct ZoneGrid {
  /// A grey picture of a line, upright, and where the line stands in it.
  struct Strip {
    var width: Int
    var height: Int
    var grey: [UInt8]
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int
  }

  private static let columns = 12
  private static let rows = 16
  /// Correlation from which two cells show the same character: above what K and C reach with `<`, below what two prints of `<` do.
  private static let alike = 0.8
  /// Fewer like cells than this are no sample of the filler.
  private static let leastFillers = 4

  /// Returns for each cell of a line of `count` characters whether it holds a filler, nil when the cells cannot be made out.
  static func fillers(_ strip: Strip, count: Int) -> [Bool]? {
    guard strip.right - strip.left > count * 3, strip.bottom - strip.top >= 6 else { return nil }
    let ink = Ink(strip)
    guard let grid = fitted(ink, count: count) else { return nil }
    let cells = (0..<count).map { normalized(ink.patch(from: grid.start + Double($0) * grid.pitch, width: grid.pitch)) }
    // The filler is the character that stands most often, and it has its shape.
    var best: [Int] = []
    for cell in cells where !cell.isEmpty {
      let like = cells.indices.filter { correlation(cell, cells[$0]) >= alike }
      if like.count > best.count && looksLikeFiller(mean(like.map { cells[$0] })) { best = like }
    }
    guard best.count >= leastFillers else { return nil }
    let filler = mean(best.map { cells[$0] })
    return cells.map { correlation(filler, $0) >= alike }
  }

  /// Returns the left edge and the width of the cells: the grid whose lines cross the least ink.
  private static func fitted(_ ink: Ink, count: Int) -> (start: Double, pitch: Double)? {
    // Characters fill about two thirds of their cells, so the ink is that much shorter than the cells.
    let middle = Double(ink.right - ink.left) / (Double(count) - 0.3)
    var best: (cost: Double, start: Double, pitch: Double)?
    for step in -16...16 {
      let pitch = middle * (1 + Double(step) * 0.0025)
      for shift in 0...16 {
        let start = Double(ink.left) - pitch * Double(shift) * 0.03
        // A gap's middle is better than its edge, so the neighbouring columns count for a little.
        let cost = (0...count).reduce(0) { sum, cell in
          let x = start + Double(cell) * pitch
          return sum + ink.column(x) + 0.1 * (ink.column(x - 0.1 * pitch) + ink.column(x + 0.1 * pitch))
            + 0.02 * (ink.column(x - 0.2 * pitch) + ink.column(x + 0.2 * pitch))
        }
        if best.map({ cost < $0.cost }) ?? true { best = (cost, start, pitch) }
      }
    }
    guard let best, best.cost <= ink.mean * Double(count) * 0.35 else { return nil }
    return (best.start, best.pitch)
  }

  /// Returns whether a mean cell has the shape of `<`: in its middle the ink lies further left than above and below, and it is the same
  /// upside down.
  private static func looksLikeFiller(_ cell: [Double]) -> Bool {
    func center(_ rows: Range<Int>) -> Double? {
      var (sum, weight) = (0.0, 0.0)
      for row in rows {
        for column in 0..<columns where cell[row * columns + column] > 0 {
          sum += Double(column) * cell[row * columns + column]
          weight += cell[row * columns + column]
        }
      }
      return weight > 0 ? sum / weight : nil
    }
    let inked = (0..<rows).filter { row in (0..<columns).contains { cell[row * columns + $0] > 0.05 } }
    guard let first = inked.first, let last = inked.last, last - first >= 5 else { return false }
    let third = (last - first + 1) / 3
    guard let above = center(first..<(first + third)), let below = center((last + 1 - third)..<(last + 1)),
      let middle = center((first + third)..<(last + 1 - third))
    else { return false }
    return above - middle > 0.8 && below - middle > 0.8 && abs(above - below) < 2
  }

  private static func normalized(_ patch: [Double]) -> [Double] {
    let mean = patch.reduce(0, +) / Double(patch.count)
    let norm = patch.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }.squareRoot()
    return norm < 0.3 ? [] : patch.map { ($0 - mean) / norm }
  }

  private static func mean(_ cells: [[Double]]) -> [Double] {
    guard var sum = cells.first else { return [] }
    for cell in cells.dropFirst() { for index in sum.indices { sum[index] += cell[index] } }
    return normalized(sum.map { $0 / Double(cells.count) })
  }

  private static func correlation(_ left: [Double], _ right: [Double]) -> Double {
    left.count == right.count ? zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } : 0
  }

  /// The dark pixels of a strip.
  private struct Ink {
    let left: Int
    let right: Int
    private let strip: Strip
    private let threshold: UInt8
    private let columns: [Double]
    /// The mean ink of a column.
    let mean: Double

    init(_ strip: Strip) {
      (self.strip, left, right) = (strip, strip.left, strip.right)
      var counts = [Int](repeating: 0, count: 256)
      for y in strip.top..<strip.bottom {
        for x in strip.left..<strip.right { counts[Int(strip.grey[y * strip.width + x])] += 1 }
      }
      let threshold = Ink.threshold(counts)
      self.threshold = threshold
      var columns = [Double](repeating: 0, count: strip.width)
      for y in strip.top..<strip.bottom {
        for x in 0..<strip.width where strip.grey[y * strip.width + x] <= threshold { columns[x] += 1 }
      }
      self.columns = columns
      mean = columns[strip.left..<strip.right].reduce(0, +) / Double(max(1, strip.right - strip.left))
    }

    /// Otsu's threshold.
    private static func threshold(_ counts: [Int]) -> UInt8 {
      let total = Double(counts.reduce(0, +))
      let sum = counts.enumerated().reduce(0.0) { $0 + Double($1.offset * $1.element) }
      var (dark, darkSum, best, threshold) = (0.0, 0.0, -1.0, 127)
      for value in 0..<255 {
        dark += Double(counts[value])
        darkSum += Double(value * counts[value])
        guard dark > 0, dark < total else { continue }
        let difference = darkSum / dark - (sum - darkSum) / (total - dark)
        let between = dark * (total - dark) * difference * difference
        if between > best { (best, threshold) = (between, value) }
      }
      return UInt8(threshold)
    }

    func column(_ x: Double) -> Double {
      let index = Int(x.rounded())
      return columns.indices.contains(index) ? columns[index] : 0
    }

    /// Returns the darkness of a cell in a raster of 12 x 16, each 0...1.
    func patch(from start: Double, width: Double) -> [Double] {
      var patch = [Double](repeating: 0, count: ZoneGrid.columns * ZoneGrid.rows)
      let height = Double(strip.bottom - strip.top)
      for row in 0..<ZoneGrid.rows {
        let y0 = strip.top + Int(Double(row) * height / Double(ZoneGrid.rows))
        let y1 = max(y0 + 1, strip.top + Int(Double(row + 1) * height / Double(ZoneGrid.rows)))
        for column in 0..<ZoneGrid.columns {
          let x0 = Int(start + Double(column) * width / Double(ZoneGrid.columns))
          let x1 = max(x0 + 1, Int(start + Double(column + 1) * width / Double(ZoneGrid.columns)))
          var (dark, all) = (0, 0)
          for y in y0..<min(y1, strip.height) {
            for x in max(0, x0)..<max(max(0, x0), min(x1, strip.width)) {
              all += 1
              if strip.grey[y * strip.width + x] <= threshold { dark += 1 }
            }
          }
          patch[row * ZoneGrid.columns + column] = all == 0 ? 0 : Double(dark) / Double(all)
        }
      }
      return patch
    }
  }

  /// Returns what was read, laid over the cells: letters where there are letters, fillers where there are fillers. Dynamic programming
  /// over both; nil when they do not go together.
  static func laid(_ read: [UInt8], over fillers: [Bool]) -> [UInt8]? {
    let (m, n) = (read.count, fillers.count)
    let filler = MRZParser.filler
    let mistaken = Set("KCEXLSG<".utf8)
    func cost(_ character: UInt8, _ isFiller: Bool) -> Double {
      if isFiller { return character == filler ? 0 : mistaken.contains(character) ? 0.4 : 3 }
      return character == filler ? 3 : 0
    }
    // What leaving a read character out costs, and what a cell without one does.
    func surplus(_ character: UInt8) -> Double { mistaken.contains(character) ? 0.7 : 2.5 }
    func lack(_ isFiller: Bool) -> Double { isFiller ? 0.6 : 4 }
    var table = [[Double]](repeating: [Double](repeating: 0, count: n + 1), count: m + 1)
    for i in 1...max(1, m) where m > 0 { table[i][0] = table[i - 1][0] + surplus(read[i - 1]) }
    for j in 1...n { table[0][j] = table[0][j - 1] + lack(fillers[j - 1]) }
    for i in 0..<m {
      for j in 0..<n {
        table[i + 1][j + 1] = min(
          table[i][j] + cost(read[i], fillers[j]), table[i][j + 1] + surplus(read[i]),
          table[i + 1][j] + lack(fillers[j]))
      }
    }
    guard table[m][n] < 6 else { return nil }
    var cells = [UInt8](repeating: filler, count: n)
    var (i, j) = (m, n)
    while j > 0 {
      if i > 0, table[i][j] == table[i - 1][j - 1] + cost(read[i - 1], fillers[j - 1]) {
        if !fillers[j - 1] { cells[j - 1] = read[i - 1] }
        (i, j) = (i - 1, j - 1)
      } else if i > 0, table[i][j] == table[i - 1][j] + surplus(read[i - 1]) {
        i -= 1
      } else {
        j -= 1
      }
    }
    return cells
  }
}
