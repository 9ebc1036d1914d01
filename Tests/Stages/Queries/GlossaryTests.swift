import Testing

@testable import Stages

@Suite struct GlossaryTests {
  @Test(
    arguments: [
      ("Rechnungsnummer:", "invoice number"), ("Fälligkeitsdatum", "due date"), ("Kundennummer", "customer number"),
      ("USt.-Id.-Nr.", "vat id nr"), ("P.O. NUMBER", "po number"), ("Order #", "order number"),
      ("Date d'échéance", "date d due"), ("Geschäftsführer", "managing director"), ("Contoso 12", "contoso 12"),
      ("", ""),
    ])
  func bringsLabelsIntoEnglish(text: String, english: String) {
    #expect(Glossary.english(text) == english)
  }

  /// Each part of it could end in two ways: cutting it took for ever.
  @Test func aWordThatIsNoneIsLeftAsItIs() {
    let word = String(repeating: "rechnungs", count: 40) + "x"
    #expect(Glossary.english(word) == word)
  }

  @Test(arguments: [("paid", "due"), ("price", "cost"), ("born", "birthday"), ("remit", "sent"), ("remit", "payment")])
  func wordsForTheSameThingAreAlike(left: String, right: String) { #expect(Glossary.areAlike(left, right)) }

  @Test func otherWordsAreNot() {
    #expect(!Glossary.areAlike("passport", "invoice") && !Glossary.areAlike("total", "tax"))
  }
}
