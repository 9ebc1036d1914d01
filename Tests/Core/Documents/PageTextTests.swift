import Documents
import Foundation
import Testing

/// The one way from text to place: every box in every report goes through here.
@Suite struct PageTextTests {
  static func page() -> PageText {
    var builder = PageTextBuilder()
    func box(_ left: Double) -> Rect<Pixels> { Rect(left: left, top: 10, width: 9, height: 8) }
    builder.add(line: [("Grüße", box(0), 0.9), ("aus", box(20), 0.8), (" ", box(30), 1)])
    builder.add(line: [("\u{2003}", nil, 1)])
    builder.add(line: [("東京", box(5), 0.5)], angle: 1.239)
    return builder.pageText(source: .ocr, reason: "test", frame: PageFrame(width: 100, height: 50, dpi: 300))
  }

  @Test func joinsWordsAndLines() {
    let page = Self.page()
    #expect(page.text == "Grüße aus\n東京")
    #expect(page.words.map { page.text(of: $0) } == ["Grüße", "aus", "東京"])
    #expect(page.lines.map { page.text(of: $0) } == ["Grüße aus", "東京"])
    #expect(page.lines[1].angle == 1.24)
  }

  @Test(arguments: [
    (0..<7, ["Grüße"]), (0..<8, ["Grüße"]), (6..<9, ["Grüße", "aus"]), (7..<8, []), (8..<99, ["aus", "東京"]),
    (3..<3, []),
  ])
  func wordsInSpan(range: Range<Int>, expected: [String]) {
    let page = Self.page()
    #expect(page.words(in: Span(range)).map { page.text(of: $0) } == expected)
  }

  @Test func keptAndReadIsEqual() throws {
    let page = Self.page()
    let read = try JSONDecoder().decode(PageText.self, from: JSONEncoder().encode(page))
    #expect(read == page)
    let plain = PageText(plain: "no place\nfor words", reason: "UTF-8")
    #expect(try JSONDecoder().decode(PageText.self, from: JSONEncoder().encode(plain)) == plain)
  }

  @Test func keptAndReadIsEqualForRandomPages() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<50 {
      var builder = PageTextBuilder()
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        builder.add(
          line: (0..<Int.random(in: 0...6, using: &random)).map { _ in
            let box = Rect<Pixels>(
              left: .random(in: -50...9_000, using: &random), top: .random(in: 0...9_000, using: &random),
              width: .random(in: 0...500, using: &random), height: .random(in: 0...500, using: &random))
            return (
              String(repeating: "ä", count: Int.random(in: 0...4, using: &random)), box,
              .random(in: 0...1, using: &random)
            )
          }, angle: .random(in: -180...180, using: &random))
      }
      let page = builder.pageText(source: .ocr, reason: "", frame: PageFrame(width: 9, height: 9, dpi: nil))
      #expect(try JSONDecoder().decode(PageText.self, from: JSONEncoder().encode(page)) == page)
    }
  }

  @Test func damagedPackingIsRefused() throws {
    var text = String(decoding: try JSONEncoder().encode(Self.page()), as: UTF8.self)
    let start = try #require(text.range(of: "\"words\":\"")?.upperBound)
    text.removeSubrange(start..<text.index(start, offsetBy: 4))
    #expect(throws: (any Error).self) { try JSONDecoder().decode(PageText.self, from: Data(text.utf8)) }
  }

  @Test(arguments: [
    ("", [], 0), ("one", ["one"], 1), (" a\tb \r\n\r\nc", ["a", "b", "c"], 2), ("x\u{2028}y", ["x", "y"], 2),
    ("é\u{A0}ü", ["é", "ü"], 1),
  ])
  func plainText(text: String, words: [String], lines: Int) {
    let page = PageText(plain: text, reason: "")
    #expect(page.text == text)
    #expect(page.words.map { page.text(of: $0) } == words)
    #expect(page.lines.count == lines)
  }
}
