import Documents
import Testing

@Suite struct PageFrameTests {
  @Test func ratiosAreClippedToThePage() {
    let frame = PageFrame(width: 200, height: 100, dpi: 300)
    #expect(
      frame.ratios(Rect(left: -20, top: 50, right: 100, bottom: 150)) == Rect(left: 0, top: 0.5, right: 0.5, bottom: 1))
  }

  @Test func pointsBecomePixels() {
    let frame = PageFrame(width: 1_000, height: 2_000, dpi: 720)
    let box = frame.pixels(Rect(left: 10, top: 20, right: 30, bottom: 40), pageWidth: 100, pageHeight: 200)
    #expect(box == Rect(left: 100, top: 200, right: 300, bottom: 400))
  }
}
