import Evaluation
import Testing

/// A wrong count here is a wrong figure in the README.
@Suite struct ScorecardTests {
  @Test(arguments: [
    (Scorecard.Count(truth: 4, given: 2, right: 2), 1, 0.5, 2.0 / 3),
    (Scorecard.Count(truth: 0, given: 0, right: 0), 1, 1, 1),
    (Scorecard.Count(truth: 0, given: 3, right: 0), 0, 1, 0),
    (Scorecard.Count(truth: 3, given: 0, right: 0), 1, 0, 0),
  ])
  func `precision, recall and F1 follow from the counts`(
    count: Scorecard.Count, precision: Double, recall: Double, f1: Double
  ) {
    #expect(count.precision == precision)
    #expect(count.recall == recall)
    #expect(abs(count.f1 - f1) < 1e-12)
  }

  @Test func `an answer to a question that has none is wrong`() {
    var card = Scorecard()
    card.add("total", truth: nil, given: "1.00", isRight: true)
    card.add("total", truth: "2.00", given: "2.00", isRight: true)
    card.add("date", truth: "2020-01-01", given: nil, isRight: false)
    #expect(card["total"] == Scorecard.Count(truth: 1, given: 2, right: 1))
    #expect(card.all == Scorecard.Count(truth: 2, given: 2, right: 1))
    #expect(card.fields == ["total", "date"])
    #expect(abs(card.meanF1 - 1.0 / 3) < 1e-12)
  }
}
