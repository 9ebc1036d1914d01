import Testing

@testable import Evaluation

@Suite struct AnswerMatchTests {
  @Test(
    arguments: [
      ("$610.00", ["$ 610.00"], true), ("The Landlord", ["landlord"], true), ("610.00", ["610.01", "610.00"], true),
      ("INV-100", ["INV 100"], true), ("a b", ["b"], true), ("one", [], false), ("", ["x"], false),
    ] as [(String, [String], Bool)])
  func marksAndArticlesDoNotCount(given: String, truths: [String], isExact: Bool) {
    #expect(AnswerMatch.isExact(given, truths: truths) == isExact)
  }

  @Test func partsCountByTheirWords() {
    #expect(AnswerMatch.f1("red big house", truths: ["the big house"]) == 0.8)
    #expect(AnswerMatch.f1("x", truths: ["y", "x"]) == 1)
    #expect(AnswerMatch.f1("", truths: ["y"]) == 0)
  }
}
