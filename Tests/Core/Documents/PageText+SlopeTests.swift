import Documents
import Testing

/// A lean that is missed puts a row's two ends into different rows.
@Suite struct PageTextSlopeTests {
  private static func slope(angles: [Double], words: Int = 3, rotation: Int = 0) -> Double {
    var builder = PageTextBuilder()
    for angle in angles {
      let word = (
        text: "word", box: Rect<Pixels>(left: 0, top: 0, width: 9, height: 9) as Rect<Pixels>?, confidence: 1.0
      )
      builder.add(line: Array(repeating: word, count: words), angle: angle)
    }
    return builder.pageText(
      source: .ocr, reason: "test", frame: PageFrame(width: 100, height: 100, dpi: nil), rotation: rotation
    ).slope
  }

  @Test func `the median line tells, whichever way the page is turned`() {
    // Tangents of 3 and 10 degrees.
    #expect(abs(Self.slope(angles: [2, 3, 19]) - 0.052408) < 1e-5)
    #expect(abs(Self.slope(angles: [10, 10, 10]) - 0.176327) < 1e-3)
    #expect(abs(Self.slope(angles: [-87, -87, -87], rotation: 270) - 0.052408) < 1e-5)
    #expect(abs(Self.slope(angles: [-177, -177, -177], rotation: 180) - 0.052408) < 1e-5)
  }

  @Test func `few lines, short ones and steep ones tell nothing`() {
    #expect(Self.slope(angles: [3, 3]) == 0)
    #expect(Self.slope(angles: [3, 3, 3], words: 2) == 0)
    #expect(Self.slope(angles: [45, 45, 45]) == 0)
  }
}
