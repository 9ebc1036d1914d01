/// A picture in which linear barcodes are painted over one after the other.
///
/// ZXing gives of a linear code only the few scan lines it has read; the bars go on above and below for as long as each row looks like
/// the one that was read.
struct BarField {
  private(set) var grey: [UInt8]
  let width: Int
  let height: Int

  /// Share of a row's pixels that may differ from the row that was read, and rows in a row that may differ more.
  private static let mostDifferent = 0.25
  private static let mostGaps = 3

  /// Paints white what a code covers and returns the code with its whole box.
  mutating func paintOver(_ code: FoundBarcode) -> FoundBarcode {
    var code = code
    (code.left, code.right) = (max(0, code.left), min(width - 1, code.right))
    (code.top, code.bottom) = (max(0, code.top), min(height - 1, code.bottom))
    guard code.left <= code.right, code.top <= code.bottom else { return code }
    if (code.right - code.left) >= 4 * (code.bottom - code.top) {
      let row = (code.top + code.bottom) / 2
      let reference = bars(code.left...code.right) { (row, $0) }
      code.top = end(from: row, by: -1, limit: height, reference) { at, along in (at, along + code.left) }
      code.bottom = end(from: row, by: 1, limit: height, reference) { at, along in (at, along + code.left) }
    } else if (code.bottom - code.top) >= 4 * (code.right - code.left) {
      let column = (code.left + code.right) / 2
      let reference = bars(code.top...code.bottom) { ($0, column) }
      code.left = end(from: column, by: -1, limit: width, reference) { at, along in (along + code.top, at) }
      code.right = end(from: column, by: 1, limit: width, reference) { at, along in (along + code.top, at) }
    }
    for y in code.top...code.bottom {
      for x in code.left...code.right { grey[y * width + x] = 255 }
    }
    return code
  }

  /// Returns which pixels of a line are dark, by the middle of its range.
  private func bars(_ range: ClosedRange<Int>, at place: (Int) -> (row: Int, column: Int)) -> [Bool] {
    let line = range.map { grey[place($0).row * width + place($0).column] }
    let middle = (Int(line.min() ?? 0) + Int(line.max() ?? 0)) / 2
    return line.map { Int($0) < middle }
  }

  /// Returns how far lines beside the first still show the same bars.
  private func end(
    from start: Int, by step: Int, limit: Int, _ reference: [Bool], at place: (Int, Int) -> (row: Int, column: Int)
  ) -> Int {
    var (last, gaps, at) = (start, 0, start + step)
    while at >= 0, at < limit, gaps <= Self.mostGaps {
      let line = bars(0...(reference.count - 1)) { place(at, $0) }
      let different = zip(line, reference).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
      if Double(different) <= Self.mostDifferent * Double(reference.count) { (last, gaps) = (at, 0) } else { gaps += 1 }
      at += step
    }
    return last
  }
}
