import Testing

@testable import Stages

@Suite struct LikenessTests {
  static func likeness(_ question: String, _ labels: [String]) throws -> [Double] {
    try Likeness(encoder: nil).of(labels, to: Question(question))
  }

  @Test(
    arguments: [
      ("What is the invoice number?", "Rechnungsnummer", "Kundennummer"),
      ("When must it be paid?", "Due Date", "Invoice Date"), ("What is the order number?", "P.O. NUMBER", "Number"),
      ("What is the VAT number of the seller?", "USt.-Id.-Nr.", "Handelsregisternummer"),
      ("How much is the sales tax?", "SALES TAX", "SUBTOTAL"),
    ])
  func theRightLabelIsNearer(question: String, right: String, other: String) throws {
    let found = try Self.likeness(question, [right, other])
    #expect(found[0] > found[1] && found[0] > AnswerFinder.least)
  }

  @Test func aGeneralLabelDoesNotNameAParticularThing() throws {
    #expect(try Self.likeness("What is the passport number?", ["Number"])[0] < AnswerFinder.least)
  }

  @Test func numbersOfLikenessesAreThoseOfLabels() throws {
    #expect(try Self.likeness("What is it?", []).isEmpty)
    #expect(try Self.likeness("What is it?", ["", "?"]) == [0, 0])
  }
}
