/// Which pixels of a picture belong to something.
package struct Mask: Hashable, Sendable {
  package let width: Int
  package let height: Int
  /// `width * height` bytes, rows from the top: 1 inside, 0 outside.
  package var bytes: [UInt8]

  /// Every byte but 0 counts as inside.
  package init(width: Int, height: Int, bytes: [UInt8]) {
    precondition(bytes.count == width * height, "a mask needs a byte for every pixel")
    (self.width, self.height, self.bytes) = (width, height, bytes.map { $0 == 0 ? 0 : 1 })
  }

  /// An empty mask.
  package init(width: Int, height: Int) {
    (self.width, self.height, bytes) = (width, height, [UInt8](repeating: 0, count: width * height))
  }

  /// Pixels inside.
  package var area: Int { bytes.reduce(0) { $0 + Int($1) } }

  package subscript(x: Int, y: Int) -> Bool {
    get { bytes[y * width + x] == 1 }
    set { bytes[y * width + x] = newValue ? 1 : 0 }
  }

  /// The smallest rectangle around all pixels inside, nil for an empty mask.
  package var box: Rect<Pixels>? {
    var (left, right, top, bottom) = (width, -1, height, -1)
    bytes.withUnsafeBufferPointer { bytes in
      for y in 0..<height {
        for x in 0..<width where bytes[y * width + x] == 1 {
          (left, right, top, bottom) = (min(left, x), max(right, x), min(top, y), y)
        }
      }
    }
    guard right >= 0 else { return nil }
    return Rect(left: Double(left), top: Double(top), right: Double(right + 1), bottom: Double(bottom + 1))
  }

  /// Returns how many pixels are inside both; the masks are of one size.
  package func overlap(_ other: Mask) -> Int {
    precondition(width == other.width && height == other.height)
    return zip(bytes, other.bytes).reduce(0) { $0 + Int($1.0 & $1.1) }
  }

  /// Returns the common part over the whole of both, 0...1; 0 for two empty masks.
  package func intersectionOverUnion(_ other: Mask) -> Double {
    let common = overlap(other)
    let whole = area + other.area - common
    return whole == 0 ? 0 : Double(common) / Double(whole)
  }

  /// Returns the pixels inside either; the masks are of one size.
  package func union(_ other: Mask) -> Mask {
    precondition(width == other.width && height == other.height)
    return Mask(width: width, height: height, bytes: zip(bytes, other.bytes).map { $0 | $1 })
  }

  /// The pixel inside that is farthest from the outside and the picture's edge, the first from the top of several; nil for an empty mask.
  /// Distances are in steps of 3 to a neighbour and 4 across a corner (Borgefors' chamfer, 1986).
  package var innermost: (x: Int, y: Int)? {
    let stride = width + 2
    var steps = [Int32](repeating: 0, count: stride * (height + 2))
    for y in 0..<height {
      for x in 0..<width where self[x, y] { steps[(y + 1) * stride + x + 1] = .max / 2 }
    }
    let before = [(-1, 3), (-stride, 3), (-stride - 1, 4), (-stride + 1, 4)]
    var best: (at: Int, steps: Int32) = (0, 0)
    steps.withUnsafeMutableBufferPointer { steps in
      func relax(_ at: Int, _ neighbours: [(offset: Int, cost: Int)]) {
        guard steps[at] > 0 else { return }
        for (offset, cost) in neighbours { steps[at] = min(steps[at], steps[at + offset] + Int32(cost)) }
      }
      for y in 1...max(1, height) where height > 0 {
        for x in 1...max(1, width) where width > 0 { relax(y * stride + x, before) }
      }
      let after = before.map { (-$0.0, $0.1) }
      for y in (1...max(1, height)).reversed() where height > 0 {
        for x in (1...max(1, width)).reversed() where width > 0 { relax(y * stride + x, after) }
      }
      for at in steps.indices where steps[at] > best.steps { best = (at, steps[at]) }
    }
    return best.steps == 0 ? nil : (best.at % stride - 1, best.at / stride - 1)
  }
}
