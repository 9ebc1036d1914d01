import Documents
import Testing

@testable import Stages

@Suite struct SentenceTests {
  static func sentences(_ text: String) -> [String] { Sentence.of(PageText(plain: text, reason: "")).map(\.text) }

  @Test func sentencesReadOnOverLineEnds() {
    let text = "The first page is ordinary\ntext and nothing more. Shelf 12 holds\neleven volumes of travel writing."
    #expect(
      Self.sentences(text) == [
        "The first page is ordinary text and nothing more.", "Shelf 12 holds eleven volumes of travel writing.",
      ])
  }

  @Test func abbreviationsEndNoSentence() {
    #expect(Self.sentences("It was sent by Dr. Muster of Example Inc. in Berlin on that day.").count == 1)
  }

  @Test(arguments: ["Total 5.00 EUR 3.00 USD", "NAME STREET TOWN COUNTRY", "", "one two"])
  func whatIsNoProseIsLeftOut(text: String) { #expect(Self.sentences(text).isEmpty) }

  @Test func rangesAreThoseOfThePage() {
    let page = PageText(plain: "Éin Anfang.\nDie Bücherei schließt heute\num 17 Uhr. Ende.", reason: "")
    for sentence in Sentence.of(page) {
      #expect(page.text(sentence.range).replacing("\n", with: " ") == sentence.text)
    }
  }
}
