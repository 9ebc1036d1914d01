import Imaging
import Testing

@Suite struct JPEGEncodeTests {
  /// Smooth fields, as photographs have.
  static func picture(width: Int, height: Int, channels: Int) -> Raster {
    Raster(
      width: width, height: height, channels: channels,
      bytes: (0..<(width * height)).flatMap { index in
        (0..<channels).map { UInt8(40 + $0 * 30 + (index % width) * 2 + index / width) }
      })
  }

  @Test(arguments: [(1, 1, 1), (17, 9, 3), (40, 30, 1), (40, 30, 3)])
  func pixelsComeBackNearly(width: Int, height: Int, channels: Int) throws {
    let raster = Self.picture(width: width, height: height, channels: channels)
    let read = try JPEG.decode(JPEG.encode(raster, quality: 95))
    #expect(read.width == width && read.height == height && read.channels == channels && read.flaw == nil)
    #expect(JPEGTests.isNear(read.bytes, raster.bytes, within: 6))
  }

  @Test func alphaIsLaidOnWhite() throws {
    let clear = Raster(width: 8, height: 8, channels: 4, bytes: [UInt8](repeating: 0, count: 256))
    #expect(try JPEG.decode(JPEG.encode(clear)).bytes.allSatisfy { $0 > 250 })
  }

  @Test func resolutionIsStored() throws {
    let bytes = try JPEG.encode(Self.picture(width: 20, height: 20, channels: 3), dpi: 200)
    #expect(try JPEG.header(bytes).dpi == 200)
  }

  @Test func aPictureWithoutPixelsIsRefused() {
    #expect(throws: ImagingError.self) { try JPEG.encode(Raster(width: 0, height: 4, channels: 1, bytes: [])) }
    #expect(throws: ImagingError.self) { try JPEG.encode(Raster(width: 2, height: 2, channels: 3, bytes: [1, 2, 3])) }
  }
}
