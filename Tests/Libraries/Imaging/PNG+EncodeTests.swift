import Imaging
import Testing

@Suite struct PNGEncodeTests {
  /// A picture in which every pixel differs from its neighbours.
  static func picture(width: Int, height: Int, channels: Int) -> Raster {
    Raster(
      width: width, height: height, channels: channels,
      bytes: (0..<(width * height * channels)).map { UInt8(truncatingIfNeeded: $0 * 37 + $0 / 5) })
  }

  @Test(arguments: [(1, 1, 1), (7, 5, 3), (64, 33, 4), (300, 2, 1)])
  func pixelsComeBackAsTheyWere(width: Int, height: Int, channels: Int) throws {
    let raster = Self.picture(width: width, height: height, channels: channels)
    let bytes = try PNG.encode(raster)
    #expect(try PNG.decode(bytes) == raster)
    #expect(try PNG.header(bytes).dpi == nil)
  }

  @Test func resolutionIsStored() throws {
    let bytes = try PNG.encode(Self.picture(width: 9, height: 9, channels: 3), dpi: 300)
    #expect(try abs((PNG.header(bytes).dpi ?? 0) - 300) < 0.1)
    #expect(try PNG.decode(bytes).width == 9)
  }

  @Test func aPictureWithoutPixelsIsRefused() {
    #expect(throws: ImagingError.self) { try PNG.encode(Raster(width: 0, height: 4, channels: 1, bytes: [])) }
    #expect(throws: ImagingError.self) { try PNG.encode(Raster(width: 2, height: 2, channels: 3, bytes: [1, 2, 3])) }
  }
}
