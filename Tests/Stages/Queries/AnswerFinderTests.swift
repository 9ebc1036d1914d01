import Documents
import Testing

@testable import Stages

@Suite struct AnswerFinderTests {
  static func answer(_ question: String, _ lines: [String]) throws -> String? {
    let finder = AnswerFinder([AskedPage(number: 1, text: Marked.page(lines))], likeness: Likeness(encoder: nil))
    return try finder.answer(Question(question), on: .all)?.text
  }

  static let invoice = [
    "Lieferant GmbH                          RECHNUNG",
    "Rechnungsnummer: RE-2021-7              Rechnungsdatum: 03.05.2021",
    "Kundennummer: K-100                     Fällig: 17.05.2021",
    "",
    "Beschreibung          Menge    Betrag",
    "Papier                2        10,00",
    "Tinte                 1        25,50",
    "",
    "                      Netto    35,50 €",
    "                      MwSt     6,75 €",
    "                      Gesamtbetrag   42,25 €",
  ]

  @Test(
    arguments: [
      ("What is the invoice number?", "RE-2021-7"), ("When is it due?", "17.05.2021"),
      ("What is the customer number?", "K-100"), ("What is the total amount?", "42,25 €"),
      ("How much is the VAT?", "6,75 €"), ("What is the invoice date?", "03.05.2021"),
      ("What is the passport number?", nil), ("Who is the landlord?", nil), ("What is the IBAN?", nil),
    ] as [(String, String?)])
  func readsAGermanInvoice(question: String, answer: String?) throws {
    #expect(try Self.answer(question, Self.invoice) == answer)
  }

  @Test func aYearInTheQuestionIsAYearOfTheColumn() throws {
    let table = ["              2019      2018", "Total sales   44.10     56.70"]
    #expect(try Self.answer("What were total sales in 2018?", table) == "56.70")
    #expect(try Self.answer("What were total sales in 2019?", table) == "44.10")
  }

  @Test func theBestPageAnswersAndTheFirstOfEquals() throws {
    let pages = [["Subtotal: 1.00"], ["Total: 2.00"], ["Total: 2.00"]].enumerated().map {
      AskedPage(number: $0.offset + 1, text: Marked.page($0.element))
    }
    let finder = AnswerFinder(pages, likeness: Likeness(encoder: nil))
    let answer = try #require(try finder.answer(Question("What is the total?"), on: .all))
    #expect(answer.text == "2.00" && answer.page == 2 && (0...1).contains(answer.confidence))
  }

  /// A book is searched by words first; the page that answers is among those looked at closely.
  @Test func aLongDocumentIsAnsweredToo() throws {
    let pages = (1...60).map { number in
      AskedPage(
        number: number,
        text: Marked.page([number == 47 ? "Total: 2.00" : "Page \(number) of a book", "Note: \(number)"]))
    }
    let finder = AnswerFinder(pages, likeness: Likeness(encoder: nil))
    let answers = try finder.answers([(Question("What is the total?"), .all), (Question("Who is the landlord?"), .all)])
    #expect(answers[0]?.text == "2.00" && answers[0]?.page == 47 && answers[1] == nil)
  }

  @Test func aHugeTextIsNotLookedAtWordByWord() throws {
    let text = String(repeating: "total 1 ", count: 200_000)
    let finder = AnswerFinder(
      [AskedPage(number: 1, text: PageText(plain: text, reason: ""))], likeness: Likeness(encoder: nil))
    #expect(try finder.answer(Question("What is the total?"), on: .all) == nil)
  }

  @Test(arguments: ["", "?", "What is the", "\u{0}"]) func emptyQuestionsAndPagesHaveNoAnswer(question: String) throws {
    #expect(try Self.answer(question, Self.invoice) == nil)
    #expect(try Self.answer("What is the total?", []) == nil)
  }
}
