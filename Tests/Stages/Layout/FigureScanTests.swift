import Documents
import Testing

@testable import Stages

/// A picture that is missed is a hole in the page; a rule taken for one is noise.
@Suite struct FigureScanTests {
  private static func image(_ fill: (Int, Int) -> UInt8) -> ReducedPicture {
    let (width, height) = (850, 1100)
    var bytes = [UInt8](repeating: 255, count: width * height)
    for y in 0..<height { for x in 0..<width { bytes[y * width + x] = fill(x, y) } }
    return ReducedPicture(PageImage(width: width, height: height, channels: 1, dpi: 100, bytes: bytes))
  }

  @Test func `a large dark area is a figure, at its place`() {
    let picture = Self.image { x, y in (200..<500).contains(x) && (300..<600).contains(y) ? 90 : 255 }
    let figures = FigureScan(picture).figures(known: [])
    #expect(figures.count == 1)
    #expect(figures.first.map { abs($0.left - 200) <= 8 && abs($0.right - 500) <= 8 && abs($0.top - 300) <= 8 } == true)
  }

  @Test func `words beyond the picture, and pictures of a few pixels, are no harm`() {
    let picture = Self.image { _, _ in 255 }
    let beyond = [
      Rect<Pixels>(left: -50, top: -50, width: 20, height: 20), Rect(left: 840, top: 1_099, width: 500, height: 500),
      Rect(left: 2_000, top: 3_000, width: 10, height: 10), Rect(left: 1e9, top: 1e9, width: 1e9, height: 1e9),
    ]
    #expect(FigureScan(picture).figures(known: beyond).isEmpty)
    let speck = ReducedPicture(PageImage(width: 3, height: 2, channels: 1, dpi: 100, bytes: [0, 0, 0, 0, 0, 0]))
    #expect(FigureScan(speck).figures(known: beyond).isEmpty)
  }

  @Test func `rules, frames and text are none`() {
    let rule = Self.image { x, y in (100..<750).contains(x) && (400..<404).contains(y) ? 0 : 255 }
    #expect(FigureScan(rule).figures(known: []).isEmpty)
    let frame = Self.image { x, y in
      (100..<700).contains(x) && (100..<700).contains(y) && !((104..<696).contains(x) && (104..<696).contains(y))
        ? 0 : 255
    }
    #expect(FigureScan(frame).figures(known: []).isEmpty)
    let text = Self.image { x, y in (200..<500).contains(x) && (300..<600).contains(y) && y % 20 < 10 ? 60 : 255 }
    let words = (15..<30).map { Rect<Pixels>(left: 200, top: Double($0) * 20, width: 300, height: 14) }
    #expect(FigureScan(text).figures(known: words).isEmpty)
  }
}
