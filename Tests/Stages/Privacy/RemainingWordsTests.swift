import Documents
import Imaging
import Testing

@testable import Stages

@Suite struct RemainingWordsTests {
  static func text(_ words: [(String, Double)]) -> PageText {
    var builder = PageTextBuilder()
    builder.add(
      line: words.map { ($0.0, Rect<Pixels>(left: $0.1, top: 10, width: 40, height: 20), 1) })
    return builder.pageText(source: .ocr, reason: "", frame: PageFrame(width: 200, height: 100, dpi: 72))
  }

  @Test func wordsThatARangeTouchesGoWhole() {
    let text = Self.text([("to", 0), ("Zoë,", 50), ("hi", 100)])
    #expect(RemainingWords.of(text, without: [3..<7], boxes: [], shownIn: nil).text == "to hi")
    #expect(RemainingWords.of(text, without: [], boxes: [], shownIn: nil).text == "to Zoë, hi")
    #expect(RemainingWords.of(text, without: [0..<99], boxes: [], shownIn: nil).words.isEmpty)
  }

  /// Some PDFs draw a text twice; the second one must not survive below the box.
  @Test func wordsBelowABoxGoToo() {
    let text = Self.text([("Zoë", 50), ("Zoe", 52), ("next", 92)])
    let box = Rect<Ratio>(left: 0.25, top: 0.1, right: 0.46, bottom: 0.3)
    #expect(RemainingWords.of(text, without: [0..<4], boxes: [box], shownIn: nil).text == "next")
  }

  /// White text and hidden layers are text that only a search would find.
  @Test func wordsThatThePictureDoesNotShowGoToo() {
    let text = Self.text([("seen", 50), ("white", 92), ("off", 300)])
    var picture = Raster(width: 100, height: 50, channels: 1, bytes: [UInt8](repeating: 250, count: 5_000))
    picture.fill([PixelBox(left: 27, top: 8, right: 35, bottom: 10)], red: 0, green: 0, blue: 0)
    #expect(RemainingWords.of(text, without: [], boxes: [], shownIn: picture).text == "seen")
    #expect(RemainingWords.of(text, without: [], boxes: [], shownIn: picture.inColor).text == "seen")
  }

  @Test func pagesWithoutWordsStayEmpty() {
    #expect(RemainingWords.of(Self.text([]), without: [0..<5], boxes: [], shownIn: nil).words.isEmpty)
  }
}
