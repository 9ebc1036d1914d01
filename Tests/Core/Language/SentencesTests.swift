import Foundation
import Testing

@testable import Language

@Suite struct SentencesTests {
  static func cut(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Sentences.ranges(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// `|` marks where a sentence ends; the marks are taken out first.
  @Test(
    arguments: [
      "He left.| She stayed!| Why?", "One sentence", "", " \n ", "Mr. Berg met Dr. Ito at 3 p.m. in Rome.| They spoke.",
      "It cost 3.50 in all.| Then 1,000.00 more.", "See www.example.com for more.| Or ask.",
      "We met e.g. in Bonn, i.e. on the Rhine.", "J. S. Bach wrote it.| He lived then.",
      "Acme Inc. was sold.| It is Acme Inc.| Nobody knew.", "Am 3. März kam er.| Am 31.12. ging er.",
      "\"Stop!\" he said.| \"Go.\"| (They went.)| All did.", "Wait... what?| Wait...| What?",
      "no capitals here.| none at all! |right", "今日は晴れ。|明日は雨。|終わり", "क्या है।| यह है।", "He left.\n|She stayed",
      "a line that goes on\nin the next line.| End", "Heading\n|The text below goes on and\non.",
      "first part\n\n|second part",
      "We need the following things\n|• bread\n|• milk and\nbutter\n|1. rice\n|2. salt\n|(a) both",
      "1. The first.| 2. The second.", "Really?!| Yes.", "¿Quién es?| ¡Tú!",
      "The end.\u{0C}|The start",
    ]) func endsWhereAReaderWouldEndIt(marked: String)
  {
    let text = marked.replacingOccurrences(of: "|", with: "")
    let expected = marked.split(separator: "|").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      .filter { !$0.isEmpty }
    #expect(Self.cut(text) == expected)
  }

  @Test func aVeryLongSentenceIsCutAtBlanks() {
    let parts = Self.cut(String(repeating: "wörter ", count: 600))
    #expect(parts.count > 4 && parts.allSatisfy { $0.utf8.count <= Sentences.longest && $0.hasSuffix("wörter") })
  }

  @Test(
    arguments: [
      String(repeating: "é", count: 5_000), String(repeating: "a.", count: 9_000),
      String(repeating: "! ", count: 9_000),
      String(repeating: " ", count: 90_000) + "x", String(repeating: "\n", count: 90_000) + ".",
      String(repeating: "(", count: 9_000), String(repeating: "1.\n", count: 9_000), "\u{301}.\u{200B} \u{FEFF}",
      String(repeating: "👩‍👩‍👧. ", count: 900), "\r\n\r\na\r\n\r\nb",
    ]) func allThatIsNotBlankIsInOneSentence(text: String)
  {
    let ranges = Sentences.ranges(in: text)
    var (offset, index) = (0, 0)
    for scalar in text.unicodeScalars {
      while index < ranges.count, ranges[index].upperBound <= offset { index += 1 }
      let isInside = index < ranges.count && ranges[index].contains(offset)
      if !scalar.properties.isWhitespace { #expect(isInside) }
      offset += UTF8.width(scalar)
    }
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    #expect(ranges.allSatisfy { !$0.isEmpty && $0.count <= Sentences.longest })
  }
}
