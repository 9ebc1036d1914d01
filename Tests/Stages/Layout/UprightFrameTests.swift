import Documents
import Testing

@testable import Stages

/// A box that does not find its way back lies on the wrong word.
@Suite struct UprightFrameTests {
  private static func frame(rotation: Int, angle: Double) -> UprightFrame {
    var builder = PageTextBuilder()
    for row in 0..<4 {
      builder.add(
        line: (0..<4).map { ("word", Rect(left: Double($0) * 90, top: Double(row) * 30, width: 60, height: 20), 1) },
        angle: angle + Double(rotation))
    }
    return UprightFrame(
      builder.pageText(
        source: .ocr, reason: "test", frame: PageFrame(width: 800, height: 1000, dpi: 100), rotation: rotation))
  }

  @Test(arguments: [0, 90, 180, 270], [-2.0, 0, 1.5])
  func `a box comes back to its place`(rotation: Int, angle: Double) {
    let frame = Self.frame(rotation: rotation, angle: angle)
    let box = Rect<Pixels>(left: 100, top: 200, width: 60, height: 20)
    let back = frame.original(frame.upright(box))
    #expect(abs(back.left - box.left) < 0.5 && abs(back.top - box.top) < 0.5)
    #expect(abs(back.width - box.width) < 0.5 && abs(back.height - box.height) < 0.5)
  }

  @Test func `a text layer that climbs the page is turned`() {
    var builder = PageTextBuilder()
    for column in 0..<4 {
      builder.add(
        line: (0..<6).map {
          ("reading", Rect(left: Double(column) * 30, top: 900 - Double($0) * 90, width: 20, height: 80), 1)
        })
    }
    let text = builder.pageText(
      source: .textLayer, reason: "test", frame: PageFrame(width: 800, height: 1000, dpi: 100))
    let frame = UprightFrame(text)
    #expect(frame.rotation == 270 && frame.width == 1000)
    let words = frame.words(of: text)
    #expect(words[1].left > words[0].left && words[0].width > words[0].height)
  }
}
