import Documents
import Testing

@testable import Stages

/// A line that is not seen is a border between cells that is not kept.
@Suite struct PictureRulingsTests {
  private static func rulings(slope: Double = 0, _ paint: (Int, Int) -> UInt8?) -> Rulings {
    let (width, height) = (900, 900)
    var bytes = [UInt8](repeating: 255, count: width * height)
    for y in 0..<height {
      for x in 0..<width { if let value = paint(x, y - Int(Double(x) * slope)) { bytes[y * width + x] = value } }
    }
    return Rulings(ReducedPicture(PageImage(width: width, height: height, channels: 1, dpi: 300, bytes: bytes)))
  }

  @Test(arguments: [0, 0.015])
  func `a hairline is found, on a leaning page too`(slope: Double) {
    let found = Self.rulings(slope: slope) { x, y in (150..<750).contains(x) && y == 400 ? 0 : nil }
    #expect(found.horizontal.count == 1 && found.vertical.isEmpty)
    // A leaning line is made of pieces, and loses a short one at each end: at most a tenth of an inch.
    #expect(found.horizontal.first.map { abs($0.start - 150) < 32 && abs($0.end - 750) < 32 } == true)
  }

  @Test func `the border of a filled area is a ruling, its inside is none`() {
    let found = Self.rulings { x, y in (100..<800).contains(x) && (300..<500).contains(y) ? 200 : nil }
    #expect(found.horizontal.count == 2 && found.vertical.count == 2)
    #expect(found.horizontal.first.map { abs($0.position - 300) < 8 } == true)
  }

  @Test func `a thick bar is one line or none, never two borders apart`() {
    let found = Self.rulings { x, y in (100..<800).contains(x) && (400..<409).contains(y) ? 0 : nil }
    #expect(found.horizontal.count == 1)
  }
}
