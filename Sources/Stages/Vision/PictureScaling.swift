/// Scales pictures as Pillow's `resize` with `BILINEAR` does, to the last bit: models were tried with pictures that Pillow scaled.
///
/// A triangle filter that widens when a picture shrinks, across first and then down, each pass in fixed-point numbers of 22 bits and
/// rounded to bytes (Pillow, `src/libImaging/Resample.c`).
enum PictureScaling {
  private static let bits: Int32 = 22

  /// The pixels of a line that make one pixel of the new line, and their weights.
  private struct Weights {
    var starts: [Int] = []
    var counts: [Int] = []
    /// `longest` for each new pixel.
    var values: [Int32] = []
    var longest = 0

    init(from: Int, to: Int) {
      let scale = Double(from) / Double(to)
      let support = max(1, scale)
      longest = Int(support.rounded(.up)) * 2 + 1
      values = [Int32](repeating: 0, count: to * longest)
      for index in 0..<to {
        let center = (Double(index) + 0.5) * scale
        let start = max(0, Int(center - support + 0.5))
        let count = min(from, Int(center + support + 0.5)) - start
        var line = (0..<max(0, count)).map { max(0, 1 - abs((Double($0 + start) - center + 0.5) / support)) }
        let sum = line.reduce(0, +)
        if sum != 0 { line = line.map { $0 / sum } }
        for (place, weight) in line.enumerated() {
          values[index * longest + place] = Int32(0.5 + weight * Double(1 << PictureScaling.bits))
        }
        starts.append(start)
        counts.append(max(0, count))
      }
    }
  }

  /// Returns a picture at another size.
  ///
  /// - Parameters:
  ///   - bytes: `width * height * channels` bytes, rows from the top.
  ///   - newWidth: pixels, at least 1; so `newHeight`.
  static func bilinear(_ bytes: [UInt8], width: Int, height: Int, channels: Int, newWidth: Int, newHeight: Int)
    -> [UInt8]
  {
    var output = bytes
    if newWidth != width { output = across(output, width: width, height: height, channels: channels, to: newWidth) }
    if newHeight != height { output = down(output, row: newWidth * channels, height: height, to: newHeight) }
    return output
  }

  private static func across(_ bytes: [UInt8], width: Int, height: Int, channels: Int, to newWidth: Int) -> [UInt8] {
    let weights = Weights(from: width, to: newWidth)
    let count = newWidth * height * channels
    return [UInt8](unsafeUninitializedCapacity: count) { output, written in
      bytes.withUnsafeBufferPointer { input in
        weights.values.withUnsafeBufferPointer { values in
          for y in 0..<height {
            for x in 0..<newWidth {
              let target = (y * newWidth + x) * channels
              let source = (y * width + weights.starts[x]) * channels
              let line = x * weights.longest
              if channels == 3 {
                var (red, green, blue): (Int32, Int32, Int32) = (1 << (bits - 1), 1 << (bits - 1), 1 << (bits - 1))
                for place in 0..<weights.counts[x] {
                  let weight = values[line + place]
                  let pixel = source + place * 3
                  red &+= Int32(input[pixel]) &* weight
                  green &+= Int32(input[pixel + 1]) &* weight
                  blue &+= Int32(input[pixel + 2]) &* weight
                }
                output[target] = byte(red)
                output[target + 1] = byte(green)
                output[target + 2] = byte(blue)
              } else {
                var sum: Int32 = 1 << (bits - 1)
                for place in 0..<weights.counts[x] { sum &+= Int32(input[source + place]) &* values[line + place] }
                output[target] = byte(sum)
              }
            }
          }
        }
      }
      written = count
    }
  }

  private static func down(_ bytes: [UInt8], row: Int, height: Int, to newHeight: Int) -> [UInt8] {
    let weights = Weights(from: height, to: newHeight)
    var sums = [Int32](repeating: 0, count: row)
    return [UInt8](unsafeUninitializedCapacity: row * newHeight) { output, written in
      bytes.withUnsafeBufferPointer { input in
        sums.withUnsafeMutableBufferPointer { sums in
          for y in 0..<newHeight {
            sums.update(repeating: 1 << (bits - 1))
            for place in 0..<weights.counts[y] {
              let weight = weights.values[y * weights.longest + place]
              let source = (weights.starts[y] + place) * row
              for x in 0..<row { sums[x] &+= Int32(input[source + x]) &* weight }
            }
            for x in 0..<row { output[y * row + x] = byte(sums[x]) }
          }
        }
      }
      written = row * newHeight
    }
  }

  /// Weights are never negative, so only the upper end can be passed, by rounding.
  private static func byte(_ sum: Int32) -> UInt8 { UInt8(truncatingIfNeeded: min(255, sum >> bits)) }
}
