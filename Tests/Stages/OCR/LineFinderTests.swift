import Imaging
import Testing

@testable import Stages

@Suite struct LineFinderTests {
  static func map(_ width: Int, _ height: Int, _ isText: (Int, Int) -> Bool) -> [Float] {
    (0..<(width * height)).map { isText($0 % width, $0 / width) ? 0.9 : 0.05 }
  }

  @Test func twoLinesAreTwoStripsOfThePicture() {
    let map = Self.map(60, 40) { x, y in (5..<45).contains(x) && ((8..<12).contains(y) || (24..<28).contains(y)) }
    let strips = LineFinder.strips(map: map, width: 60, scaleX: 2, scaleY: 2)
    #expect(strips.count == 2)
    for (strip, middle) in zip(strips, [20.0, 52]) {
      #expect(strip.slope == 0 && abs(strip.centerY - middle) < 1e-9)
      // The model draws lines thinner and shorter than they are.
      #expect(strip.left < 10 && strip.right > 90 && strip.height > 8)
    }
  }

  @Test func aLeaningLineKeepsItsLeanAndHeight() throws {
    let map = Self.map(100, 60) { x, y in (10..<90).contains(x) && (20..<26).contains(y - x / 8) }
    let strip = try #require(LineFinder.strips(map: map, width: 100, scaleX: 1, scaleY: 1).first)
    #expect(abs(strip.slope - 0.125) < 0.01 && strip.height < 16)
  }

  @Test func specksAndFaintPatchesAreNoLines() {
    let speck = Self.map(40, 40) { x, y in x == 20 && y == 20 }
    let faint = (0..<1600).map { (10..<30).contains($0 % 40) && (10..<14).contains($0 / 40) ? Float(0.4) : 0 }
    #expect(LineFinder.strips(map: speck, width: 40, scaleX: 1, scaleY: 1).isEmpty)
    #expect(LineFinder.strips(map: faint, width: 40, scaleX: 1, scaleY: 1).isEmpty)
  }

  @Test func linesDoNotWrapAroundThePicturesEdge() {
    let map = Self.map(40, 20) { x, y in
      ((30..<40).contains(x) && (4..<7).contains(y)) || (x < 10 && (6..<9).contains(y))
    }
    #expect(LineFinder.strips(map: map, width: 40, scaleX: 1, scaleY: 1).count == 2)
  }

  @Test func shrinkingAverages() {
    let picture = Raster(width: 4, height: 2, channels: 1, bytes: [0, 100, 200, 200, 100, 200, 200, 200])
    #expect(LineFinder.shrunk(picture, width: 2, height: 1) == [100, 200])
    #expect(LineFinder.shrunk(picture, width: 4, height: 2) == picture.bytes)
  }
}
