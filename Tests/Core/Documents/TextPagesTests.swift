import Documents
import Testing

@Suite struct TextPagesTests {
  /// Texts as their pages, a bar between them; 12 bytes a page.
  @Test(arguments: [
    "", "short", "one\u{0C}|two\u{0C}", "\u{0C}|\u{0C}|a", "ones a\n\n|two\nthree", "one\r\n\r\n|two\r\n\n.",
    "first\nab\n|second line",
    "No. Yes. |Perhaps not", "no sign of |any end", "abcdefghijkl|mnopqrstuvwx|yz", "äöüäöü|äöüäöü|ä",
    "a\u{65E5}\u{672C}\u{8A9E}|\u{6587}\u{5B57}",
  ])
  func cutsWhereAReaderWould(_ marked: String) {
    let pages = marked.split(separator: "|", omittingEmptySubsequences: false).map { String($0) }
    let text = pages.joined()
    #expect(Self.pages(text, most: 12) == pages)
  }

  /// A character lost at a cut would be lost in the redacted copy too.
  @Test func pagesPutTogetherAreTheText() {
    var dice = SystemRandomNumberGenerator()
    let signs: [Character] = ["a", "ß", "日", "😀", " ", "\n", "\r\n", "\u{0C}", ".", "e\u{301}"]
    for _ in 0..<300 {
      let text = String(
        (0..<Int.random(in: 0...80, using: &dice)).map { _ in signs.randomElement(using: &dice) ?? "a" })
      let most = Int.random(in: 4...30, using: &dice)
      let ranges = TextPages.ranges(text, most: most)
      #expect(ranges.first?.lowerBound == 0 && ranges.last?.upperBound == text.utf8.count)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
      #expect(ranges.allSatisfy { $0.count <= most })
      #expect(Self.pages(text, most: most).joined() == text)
    }
  }

  private static func pages(_ text: String, most: Int) -> [String] {
    TextPages.ranges(text, most: most).map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
  }
}
