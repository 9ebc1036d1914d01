import Documents

@testable import Stages

/// Pictures with things of known outlines on them.
enum PaintedPicture {
  /// A red disc on a green ground with a little noise.
  static func disc(
    width: Int = 120, height: Int = 90, x: Double = 50, y: Double = 45, radius: Double = 20, channels: Int = 3
  ) -> PageImage {
    var bytes: [UInt8] = []
    for row in 0..<height {
      for column in 0..<width {
        let noise = UInt8((column * 31 + row * 17 + column * row) % 13)
        let isInside = isIn(column, row, x, y, radius)
        let colour: [UInt8] = isInside ? [190 + noise, 30 + noise, 40] : [40, 140 + noise, 60 + noise]
        bytes += channels == 3 ? colour : [isInside ? 200 + noise : 60 + noise]
      }
    }
    return PageImage(width: width, height: height, channels: channels, dpi: nil, bytes: bytes)
  }

  static func isIn(_ column: Int, _ row: Int, _ x: Double, _ y: Double, _ radius: Double) -> Bool {
    let (across, down) = (Double(column) + 0.5 - x, Double(row) + 0.5 - y)
    return across * across + down * down <= radius * radius
  }

  /// The disc's pixels.
  static func truth(width: Int = 120, height: Int = 90, x: Double = 50, y: Double = 45, radius: Double = 20) -> Mask {
    Mask(
      width: width, height: height,
      bytes: (0..<(width * height)).map { isIn($0 % width, $0 / width, x, y, radius) ? 1 : 0 })
  }
}

extension SegmentCandidate {
  /// The mask on its whole page.
  func whole(_ image: PageImage) -> Mask {
    RunLengths(mask, left: left, top: top, width: image.width, height: image.height).mask
  }
}
