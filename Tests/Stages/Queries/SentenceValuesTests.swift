import Documents
import Testing

@testable import Stages

@Suite struct SentenceValuesTests {
  @Test(
    arguments: [
      ("Shelf 12 holds eleven volumes of travel writing.", "How many volumes does shelf 12 hold?", "eleven"),
      ("Shelf 14 is empty until they have been repaired.", "Which shelf is empty?", "Shelf 14"),
      ("The marker word is: heliotrope.", "What is the marker word?", "heliotrope"),
      ("A ticket costs 7.50 € and children pay nothing.", "How much does a ticket cost?", "7.50 €"),
      ("The shop in the town opens at half past nine.", "When does the shop open?", "half past nine"),
      ("The guidance was issued in May 2014 by the board.", "When was the guidance issued?", "May 2014"),
      ("The increase was $29.3 million in the period.", "What was the increase?", "$29.3 million"),
      (
        "EBITDA is calculated by adding back interest and tax.", "How is EBITDA calculated?",
        "adding back interest and tax"
      ),
      (
        "Working capital consists of current assets less liabilities.", "What does working capital consist of?",
        "current assets less liabilities"
      ),
      ("The letter was signed by Anna Muster on that day.", "Who signed the letter?", "Anna Muster"),
    ])
  func takesThePartThatAnswers(text: String, question: String, answer: String) throws {
    let page = PageText(plain: text, reason: "")
    let sentence = Sentence(range: 0..<text.utf8.count, text: text)
    let found = try #require(SentenceValues.candidate(sentence, Question(question), page: 1, text: page))
    #expect(found.text == answer)
    #expect(found.places.map(page.text) == [answer])
  }

  @Test func aSentenceWithoutADateDoesNotSayWhen() {
    let text = "The shop in the town opens early."
    let sentence = Sentence(range: 0..<text.utf8.count, text: text)
    let page = PageText(plain: text, reason: "")
    #expect(SentenceValues.candidate(sentence, Question("When does the shop open?"), page: 1, text: page) == nil)
  }
}
