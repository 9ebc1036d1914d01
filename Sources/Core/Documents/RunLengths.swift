/// A mask as lengths of runs, in COCO's form: down the columns from the left, outside and inside by turns, outside first (its first length
/// can be 0). COCO's `counts` is either this list (uncompressed) or `compressed`.
package struct RunLengths: Hashable, Sendable, Codable {
  package let width: Int
  package let height: Int
  package let counts: [Int]

  package init(_ mask: Mask) { self.init(mask, left: 0, top: 0, width: mask.width, height: mask.height) }

  /// The runs of a larger picture in which a mask lies at a place, with nothing inside elsewhere; the mask must not reach beyond it.
  package init(_ mask: Mask, left: Int, top: Int, width: Int, height: Int) {
    precondition(left >= 0 && top >= 0 && left + mask.width <= width && top + mask.height <= height)
    (self.width, self.height) = (width, height)
    var counts: [Int] = []
    var (inside, length): (UInt8, Int) = (0, left * height)
    mask.bytes.withUnsafeBufferPointer { bytes in
      func add(_ value: UInt8, _ count: Int) {
        if value != inside, count > 0 {
          counts.append(length)
          (inside, length) = (value, 0)
        }
        length += count
      }
      for x in 0..<mask.width {
        add(0, top)
        for y in 0..<mask.height { add(bytes[y * mask.width + x], 1) }
        add(0, height - top - mask.height)
      }
      add(0, (width - left - mask.width) * height)
    }
    self.counts = counts + [length]
  }

  /// Returns nil for lengths that do not add up to the picture's pixels.
  package init?(width: Int, height: Int, counts: [Int]) {
    guard width > 0, height > 0, width <= 1 << 20, height <= 1 << 20 else { return nil }
    var rest = width * height
    for count in counts {
      guard count >= 0, count <= rest else { return nil }
      rest -= count
    }
    guard rest == 0 else { return nil }
    (self.width, self.height, self.counts) = (width, height, counts)
  }

  /// Reads COCO's compressed string, nil where it is none of a picture of that size.
  ///
  /// Each number is cut into groups of 5 bits, the lowest first; bit 5 of a character says that more follow, 48 is added to make it
  /// printable, bit 4 of the last is the sign. From the fourth on, a number is the difference to the one two before it.
  package init?(width: Int, height: Int, compressed: String) {
    var counts: [Int] = []
    var (value, shift) = (0, 0)
    for byte in compressed.utf8 {
      guard (48..<112).contains(byte), shift < 40 else { return nil }
      let group = Int(byte) - 48
      value |= (group & 31) << shift
      shift += 5
      guard group & 32 == 0 else { continue }
      if group & 16 != 0 { value |= -1 << shift }
      counts.append(counts.count > 2 ? value + counts[counts.count - 2] : value)
      (value, shift) = (0, 0)
    }
    guard shift == 0 else { return nil }
    self.init(width: width, height: height, counts: counts)
  }

  /// COCO's compressed string.
  package var compressed: String {
    var bytes: [UInt8] = []
    for (index, count) in counts.enumerated() {
      var value = index > 2 ? count - counts[index - 2] : count
      while true {
        let group = value & 31
        value >>= 5
        let isLast = group & 16 == 0 ? value == 0 : value == -1
        bytes.append(UInt8(group + (isLast ? 0 : 32) + 48))
        if isLast { break }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  package var mask: Mask { window(left: 0, top: 0, width: width, height: height) }

  /// Returns a part of the mask; what lies beyond the picture is outside.
  package func window(left: Int, top: Int, width: Int, height: Int) -> Mask {
    var mask = Mask(width: max(0, width), height: max(0, height))
    guard mask.width > 0, mask.height > 0 else { return mask }
    mask.bytes.withUnsafeMutableBufferPointer { bytes in
      var start = 0
      for (index, count) in counts.enumerated() {
        defer { start += count }
        guard index % 2 == 1, count > 0 else { continue }
        let columns = max(start / self.height, left)...max(left, (start + count - 1) / self.height)
        for x in columns where x < left + mask.width && x < self.width {
          let first = max(start - x * self.height, top, 0)
          let end = min(start + count - x * self.height, self.height, top + mask.height)
          for y in stride(from: first, to: end, by: 1) { bytes[(y - top) * mask.width + x - left] = 1 }
        }
      }
    }
    return mask
  }

  /// Pixels inside.
  package var area: Int { counts.enumerated().reduce(0) { $0 + ($1.offset % 2 == 1 ? $1.element : 0) } }
}
