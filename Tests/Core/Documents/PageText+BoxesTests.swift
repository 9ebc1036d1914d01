import Testing

@testable import Documents

@Suite struct PageTextBoxesTests {
  static let page: PageText = {
    var builder = PageTextBuilder()
    func box(_ x: Double, _ y: Double) -> Rect<Pixels> { Rect(left: x, top: y, width: 20, height: 10) }
    builder.add(line: [("Anna", box(10, 10), 1), ("Berg", box(70, 10), 1)])
    builder.add(line: [("of", box(10, 30), 1), ("Bonn", box(40, 30), 1)])
    return builder.pageText(source: .ocr, reason: "", frame: PageFrame(width: 100, height: 100, dpi: nil))
  }()

  @Test func aSpanOverALineEndHasABoxALine() {
    // "Berg\nof"
    let span = Span(5..<12)
    #expect(Self.page.boxes(in: span).map(\.left) == [0.7, 0.1])
    #expect(Self.page.ratioBox(of: span).map { [$0.left, $0.top, $0.right, $0.bottom] } == [0.1, 0.1, 0.9, 0.4])
  }

  @Test func textWithoutPlacesHasNoBoxes() {
    let page = PageText(plain: "Anna Berg", reason: "")
    #expect(page.boxes(in: Span(0..<4)).isEmpty && page.ratioBox(of: Span(0..<4)) == nil)
    #expect(Self.page.boxes(in: Span(4..<4)).isEmpty)
  }
}
