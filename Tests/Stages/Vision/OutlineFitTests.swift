import Documents
import Testing

@testable import Stages

@Suite struct OutlineFitTests {
  static func fit(_ mask: Mask) -> OutlineFit { OutlineFit(mask, rgb: PaintedPicture.disc().bytes) }

  @Test func anOutlineOnAnEdgeIsTrustedMoreThanOneBesideIt() {
    let right = Self.fit(PaintedPicture.truth())
    for wrong in [PaintedPicture.truth(radius: 12), PaintedPicture.truth(radius: 30), PaintedPicture.truth(x: 80)] {
      #expect(right.edge > Self.fit(wrong).edge)
      #expect(right.overlapFromPoint(scale: 0.45) > Self.fit(wrong).overlapFromPoint(scale: 0.45))
      #expect(right.overlapFromBox > Self.fit(wrong).overlapFromBox)
    }
  }

  @Test func nothingAndEverythingHaveAnExpectationToo() {
    let full = Mask(width: 120, height: 90, bytes: .init(repeating: 1, count: 120 * 90))
    for mask in [Mask(width: 120, height: 90), full] {
      #expect((0...1).contains(Self.fit(mask).overlapFromPoint(scale: 0.1)))
      #expect((0...1).contains(Self.fit(mask).overlapFromBox))
    }
    #expect(OutlineFit(Mask(width: 1, height: 1), rgb: [1, 2, 3]).edge == 0)
  }

  @Test func masksGrowAndShrinkByOnePixel() {
    let mask = MaskDrawing.mask([".....", "..#..", ".....", ".....", "....."])
    #expect(mask.grown == MaskDrawing.mask(["..#..", ".###.", "..#..", ".....", "....."]))
    #expect(mask.grown.shrunk == mask && mask.shrunk.area == 0)
    let full = MaskDrawing.mask(["##", "##"])
    #expect(full.shrunk == full, "the picture's edge is no outline")
  }
}

/// Masks drawn with `#`.
enum MaskDrawing {
  static func mask(_ rows: [String]) -> Mask {
    Mask(width: rows.first?.count ?? 0, height: rows.count, bytes: rows.joined().map { $0 == "#" ? 1 : 0 })
  }
}
