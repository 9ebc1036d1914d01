import Evaluation
import Testing

@testable import sheaf

@Suite struct EvaluationReportTests {
  @Test func `a wrong class counts against both, an unread document against its own`() throws {
    var report = EvaluationReport(unit: "document")
    for (truth, given) in [("letter", "letter"), ("letter", "form"), ("form", "")] {
      report.addLabel(document: "\(truth)/x", side: "all", truth: truth, given: given)
    }
    let side = try #require(report.sides.first)
    #expect(side.documents == 3)
    #expect(side.card["letter"] == Scorecard.Count(truth: 2, given: 1, right: 1))
    #expect(side.card["form"] == Scorecard.Count(truth: 1, given: 1, right: 0))
    #expect(report.misses.map(\.given) == ["form", ""])
  }
}
