import Foundation
import Testing

@testable import Documents

@Suite struct PIIEntitiesTests {
  @Test func aNameAcrossALineBreakHasABoxInEachLine() throws {
    let entity = PIIEntity(type: .name, span: Span(5..<20), of: Self.page, score: 0.9, evidence: "a test")
    #expect(Self.page.text(entity.span.range) == "Miss Anna\nBrown")
    #expect(entity.boxes.map { [$0.left, $0.top, $0.right] } == [[0.2, 0.1, 0.6], [0, 0.5, 0.2]])
    #expect(entity.box == Rect(left: 0, top: 0.1, right: 0.6, bottom: 0.7))
    let kept = try JSONEncoder().encode(PIIEntities(all: [entity]))
    #expect(try JSONDecoder().decode(PIIEntities.self, from: kept) == PIIEntities(all: [entity]))
    #expect(!String(decoding: kept, as: UTF8.self).contains("Anna"))
  }

  @Test func textWithoutPlacesHasNoBoxes() {
    let text = PageText(plain: "Dear Anna", reason: "a test")
    let entity = PIIEntity(type: .name, span: Span(5..<9), of: text, score: .nan, evidence: "a test")
    #expect(entity.boxes.isEmpty && entity.box == nil && entity.score == 0)
  }

  private static let page: PageText = {
    var page = PageTextBuilder()
    page.add(line: [word("Dear", 0, 10), word("Miss", 20, 10), word("Anna", 40, 10)])
    page.add(line: [word("Brown,", 0, 50)])
    return page.pageText(
      source: .ocr, reason: "a test", frame: PageFrame(width: 100, height: 100, dpi: nil))
  }()

  private static func word(_ text: String, _ left: Double, _ top: Double) -> (String, Rect<Pixels>?, Double) {
    (text, Rect(left: left, top: top, width: 20, height: 20), 1)
  }
}
