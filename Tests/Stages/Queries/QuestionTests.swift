import Testing

@testable import Stages

@Suite struct QuestionTests {
  @Test(
    arguments: [
      ("When must it be paid?", ValueKind.date), ("What is the date of birth?", .date),
      ("How much sales tax was charged?", .amount), ("What is the total including VAT?", .amount),
      ("How many children are there?", .number), ("Who is the seller?", .name), ("Where should it be sent?", .address),
      ("What is the VAT number of the seller?", .identifier), ("What is the IBAN?", .identifier),
      ("What is the phone number of the seller?", .phone), ("What is the email address?", .email),
      ("What are the payment terms?", .text), ("What is the name of the subscriber?", .name),
    ])
  func tellsTheKindOfAnswer(text: String, kind: ValueKind) { #expect(Question(text).kind == kind) }

  @Test func whatIsParticularCountsMore() {
    let words = Question("What is the invoice number?").words
    #expect(words.map(\.word) == ["invoice", "number"] && words[0].weight > words[1].weight)
  }

  @Test(arguments: ["", "?", "what is the"]) func aQuestionWithoutContentHasNoWords(text: String) {
    #expect(Question(text).words.isEmpty)
  }
}
