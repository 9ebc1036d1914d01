/// How pixels are made unreadable.
package enum RegionCover: String, Codable, Sendable, CaseIterable {
  case black
  case white
  /// A mean over the neighbourhood; large letters and well-known faces can still be guessed.
  case blur
  /// Squares of one colour; the same holds.
  case pixelate

  /// Covers a region of a picture.
  ///
  /// - Parameters:
  ///   - bytes: of the picture, rows from the top, `channels` bytes a pixel; the fourth is opacity.
  ///   - region: what is covered; `left` and `top` are its place on the picture, in which it lies whole.
  package func cover(
    _ bytes: inout [UInt8], width: Int, channels: Int, region: Mask, left: Int, top: Int
  ) {
    switch self {
    case .black: fill(&bytes, width, channels, region, left, top) { _, _, channel in channel == 3 ? 255 : 0 }
    case .white: fill(&bytes, width, channels, region, left, top) { _, _, _ in 255 }
    case .pixelate:
      // About eight squares across the shorter side, at least 8 pixels each: too few to know a face by.
      let side = max(8, min(region.width, region.height) / 8)
      let means = Self.means(bytes, width, channels, region, left, top, side: side)
      let across = (region.width + side - 1) / side
      fill(&bytes, width, channels, region, left, top) { x, y, channel in
        means[(y / side * across + x / side) * channels + channel]
      }
    case .blur:
      let radius = max(4, min(region.width, region.height) / 6)
      var window = Self.copy(bytes, width, channels, region, left, top)
      // Three means in a row are nearly a Gaussian (central limit).
      for _ in 0..<3 {
        Self.blurRows(&window, width: region.width, height: region.height, channels: channels, radius: radius)
        Self.blurColumns(&window, width: region.width, height: region.height, channels: channels, radius: radius)
      }
      let row = region.width * channels
      fill(&bytes, width, channels, region, left, top) { x, y, channel in window[y * row + x * channels + channel] }
    }
  }

  private func fill(
    _ bytes: inout [UInt8], _ width: Int, _ channels: Int, _ region: Mask, _ left: Int, _ top: Int,
    value: (_ x: Int, _ y: Int, _ channel: Int) -> UInt8
  ) {
    for y in 0..<region.height {
      for x in 0..<region.width where region[x, y] {
        let at = ((top + y) * width + left + x) * channels
        for channel in 0..<channels { bytes[at + channel] = value(x, y, channel) }
      }
    }
  }

  private static func copy(
    _ bytes: [UInt8], _ width: Int, _ channels: Int, _ region: Mask, _ left: Int, _ top: Int
  ) -> [UInt8] {
    (0..<region.height).flatMap { y in
      let start = ((top + y) * width + left) * channels
      return bytes[start..<(start + region.width * channels)]
    }
  }

  /// The means of squares, row by row.
  private static func means(
    _ bytes: [UInt8], _ width: Int, _ channels: Int, _ region: Mask, _ left: Int, _ top: Int, side: Int
  ) -> [UInt8] {
    let (across, down) = ((region.width + side - 1) / side, (region.height + side - 1) / side)
    var sums = [Int](repeating: 0, count: across * down * channels)
    var counts = [Int](repeating: 0, count: across * down)
    for y in 0..<region.height {
      for x in 0..<region.width {
        let square = y / side * across + x / side
        let at = ((top + y) * width + left + x) * channels
        counts[square] += 1
        for channel in 0..<channels { sums[square * channels + channel] += Int(bytes[at + channel]) }
      }
    }
    return sums.indices.map { UInt8(sums[$0] / max(1, counts[$0 / channels])) }
  }

  private static func blurRows(_ bytes: inout [UInt8], width: Int, height: Int, channels: Int, radius: Int) {
    for y in 0..<height {
      for channel in 0..<channels {
        blur(&bytes, start: y * width * channels + channel, step: channels, count: width, radius: radius)
      }
    }
  }

  private static func blurColumns(_ bytes: inout [UInt8], width: Int, height: Int, channels: Int, radius: Int) {
    for x in 0..<(width * channels) {
      blur(&bytes, start: x, step: width * channels, count: height, radius: radius)
    }
  }

  /// Replaces each value of a line by the mean of those within the radius.
  private static func blur(_ bytes: inout [UInt8], start: Int, step: Int, count: Int, radius: Int) {
    let line = (0..<count).map { Int(bytes[start + $0 * step]) }
    var sum = line.prefix(radius).reduce(0, +)
    var size = min(radius, count)
    for index in 0..<count {
      if index + radius < count { (sum, size) = (sum + line[index + radius], size + 1) }
      if index > radius { (sum, size) = (sum - line[index - radius - 1], size - 1) }
      bytes[start + index * step] = UInt8(sum / max(1, size))
    }
  }
}
