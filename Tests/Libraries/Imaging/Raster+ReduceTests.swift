import Imaging
import Testing

@Suite struct RasterReduceTests {
  @Test func pixelsAreMeansOfTheirArea() {
    let picture = Raster(width: 4, height: 2, channels: 1, bytes: [0, 100, 200, 200, 100, 200, 0, 0])
    #expect(picture.reduced(width: 2, height: 1).bytes == [100, 100])
    #expect(picture.reduced(width: 1, height: 1).bytes == [100])
    // Three places for four: shares of a pixel count too.
    #expect(
      Raster(width: 3, height: 1, channels: 1, bytes: [0, 90, 180]).reduced(width: 2, height: 1).bytes == [30, 150])
  }

  @Test func aSmallerPictureStaysAsItIs() {
    let picture = Raster(width: 2, height: 2, channels: 3, bytes: (0..<12).map { UInt8($0) })
    #expect(picture.reduced(width: 2, height: 2) == picture)
    #expect(picture.reduced(width: 9, height: 9) == picture)
    #expect(picture.reduced(width: 0, height: 1) == picture)
  }
}
