import Documents
import Testing

@testable import Stages

/// A page's number taken for text ends up in the middle of a sentence.
@Suite struct BlockKindsTests {
  private static func words(_ text: String) -> [PlacedWord] {
    text.split(separator: " ").enumerated().map { index, word in
      PlacedWord(
        index: index, line: 0, text: String(word), left: Double(index * 50), top: 0, right: Double(index * 50 + 40),
        bottom: 20)
    }
  }

  @Test(arguments: [
    ("12", true), ("- 12 -", true), ("Page 3 of 9", true), ("xiv", true), ("A-7", true), ("ES-7", true),
    ("Seite 4", true), ("Annual report 2012", false), ("12 apples", false), ("", false), ("Total", false),
  ])
  func `page numbers are known`(text: String, expected: Bool) {
    #expect(BlockKinds.isPageNumber(Self.words(text)) == expected)
  }

  @Test func `large type is a title, numbered and larger lines are headings`() {
    func block(_ text: String, top: Double, height: Double) -> TextBlock {
      TextBlock([
        TextLine(
          Self.words(text).map { word in
            var word = word
            (word.top, word.bottom) = (top, top + height)
            return word
          })
      ])
    }
    let blocks = [
      block("The report", top: 200, height: 40), block("1.2 Scope", top: 300, height: 20),
      block("the text of the report goes on and on here", top: 340, height: 20),
      block("Results", top: 400, height: 24), block("and more text with many words in it", top: 440, height: 20),
      block("17", top: 980, height: 20),
    ]
    #expect(
      BlockKinds(blocks, pageHeight: 1000).all.map(\.kind) == [
        .title, .sectionHeader, .text, .sectionHeader, .text, .pageNumber,
      ])
  }
}
