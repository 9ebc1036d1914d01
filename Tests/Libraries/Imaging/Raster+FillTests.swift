import Imaging
import Testing

@Suite struct RasterFillTests {
  static let white = Raster(width: 6, height: 4, channels: 3, bytes: [UInt8](repeating: 255, count: 72))

  @Test func onlyTheBoxesAreFilled() {
    var picture = Self.white
    picture.fill([PixelBox(left: -5, top: 2, right: 2, bottom: 99)], red: 1, green: 2, blue: 3)
    for y in 0..<4 {
      for x in 0..<6 {
        let pixel = Array(picture.bytes[((y * 6 + x) * 3)..<((y * 6 + x) * 3 + 3)])
        #expect(pixel == (x < 2 && y >= 2 ? [1, 2, 3] : [255, 255, 255]))
      }
    }
    #expect(picture.share(of: PixelBox(left: 0, top: 2, right: 2, bottom: 4), otherThan: 1, 2, 3, by: 0) == 0)
    #expect(picture.share(of: PixelBox(left: 0, top: 2, right: 4, bottom: 4), otherThan: 1, 2, 3, by: 10) == 0.5)
  }

  @Test func boxesOutsideDoNoHarm() {
    var picture = Self.white
    picture.fill(
      [PixelBox(left: 9, top: 9, right: 12, bottom: 12), PixelBox(left: 3, top: 3, right: 1, bottom: 1)], red: 0,
      green: 0,
      blue: 0)
    #expect(picture == Self.white)
    #expect(picture.share(of: PixelBox(left: 7, top: 7, right: 9, bottom: 9), otherThan: 0, 0, 0, by: 0) == 0)
  }

  @Test func coloursAreNeverLost() {
    #expect(Self.white.greyIfColorless.channels == 1 && Self.white.greyIfColorless.inColor == Self.white)
    var picture = Self.white
    picture.fill([PixelBox(left: 5, top: 3, right: 6, bottom: 4)], red: 255, green: 0, blue: 0)
    #expect(picture.greyIfColorless == picture)
  }
}
