import Imaging
import Testing

@Suite struct RasterTests {
  // A picture of 3 x 2:  1 2 3
  //                      4 5 6
  static let picture = Raster(width: 3, height: 2, channels: 1, bytes: [1, 2, 3, 4, 5, 6])

  /// Each row: EXIF orientation, and how the stored picture must be shown (TIFF 6.0, tag 274).
  static let orientations: [(Int, Int, [UInt8])] = [
    (1, 3, [1, 2, 3, 4, 5, 6]), (2, 3, [3, 2, 1, 6, 5, 4]), (3, 3, [6, 5, 4, 3, 2, 1]), (4, 3, [4, 5, 6, 1, 2, 3]),
    (5, 2, [1, 4, 2, 5, 3, 6]), (6, 2, [4, 1, 5, 2, 6, 3]), (7, 2, [6, 3, 5, 2, 4, 1]), (8, 2, [3, 6, 2, 5, 1, 4]),
    (0, 3, [1, 2, 3, 4, 5, 6]), (9, 3, [1, 2, 3, 4, 5, 6]),
  ]

  @Test(arguments: orientations)
  func upright(orientation: Int, width: Int, bytes: [UInt8]) {
    let upright = Self.picture.upright(orientation: orientation)
    #expect(upright.width == width && upright.bytes == bytes)
  }

  @Test func fourTurnsAreNone() {
    var turned = Self.picture
    for _ in 0..<4 { turned = turned.turned(quarterTurns: 1) }
    #expect(turned == Self.picture)
    #expect(Self.picture.turned(quarterTurns: 1).bytes == [4, 1, 5, 2, 6, 3])
  }

  @Test func absurdHeadersDoNotOverflow() {
    let header = ImageHeader(width: 0x7FFF_FFFF, height: 0x7FFF_FFFF, bitsPerPixel: 64, dpi: nil, orientation: 1)
    #expect(header.rawBytes == .max)
  }

  @Test func transparencyBecomesPaper() {
    let clear = Raster(width: 2, height: 1, channels: 4, bytes: [9, 9, 9, 0, 100, 0, 0, 255])
    #expect(clear.onWhite.bytes == [255, 255, 255, 100, 0, 0])
  }
}
