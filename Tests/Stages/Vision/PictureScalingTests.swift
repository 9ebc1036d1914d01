import Testing

@testable import Stages

@Suite struct PictureScalingTests {
  /// What Pillow 13 makes of bytes that count up by 37 from 11.
  static let cases: [(width: Int, height: Int, channels: Int, newWidth: Int, newHeight: Int, pixels: [UInt8])] = [
    (5, 3, 3, 3, 2, [75, 112, 149, 139, 87, 124, 167, 149, 95, 129, 166, 134, 104, 141, 142, 130, 112, 149]),
    (
      4, 4, 1, 7, 5,
      [
        11, 24, 45, 67, 88, 109, 122, 115, 128, 149, 171, 178, 97, 46, 105, 118, 139, 161, 173, 121, 88, 95, 108, 129,
        113, 96, 117, 130, 199, 212, 233, 127, 20, 41, 54,
      ]
    ),
    (9, 2, 1, 2, 2, [92, 132, 147, 101]),
    (3, 3, 1, 3, 1, [122, 86, 123]),
  ]

  @Test func picturesAreScaledToTheBitAsPillowDoes() {
    for (width, height, channels, newWidth, newHeight, pixels) in Self.cases {
      let bytes = (0..<(width * height * channels)).map { UInt8(truncatingIfNeeded: $0 * 37 + 11) }
      let scaled = PictureScaling.bilinear(
        bytes, width: width, height: height, channels: channels, newWidth: newWidth, newHeight: newHeight)
      #expect(scaled == pixels, "\(width)x\(height) to \(newWidth)x\(newHeight)")
    }
  }

  @Test func onePixelFillsAPicture() {
    let scaled = PictureScaling.bilinear([9, 8, 7], width: 1, height: 1, channels: 3, newWidth: 4, newHeight: 2)
    #expect(scaled == (0..<8).flatMap { _ in [9, 8, 7] as [UInt8] })
  }
}
