import Binding
import Documents
import Pipeline
import Testing

@testable import Stages

@Suite struct SumToxicityTests {
  static func page(_ scores: [(Double, [ToxicityLabel: Double])]) -> ToxicitySegments {
    ToxicitySegments(
      all: scores.map { .init(span: Span(0..<1), scores: .init(toxicity: $0, labels: $1), box: nil) })
  }

  @Test func aDocumentIsAsToxicAsItsWorstSentence() throws {
    let pages = Pages([
      (1, Self.page([(0.1, [.sexual: 0.4])])), (2, Self.page([])), (4, Self.page([(0.7, [.insult: 0.6])])),
    ])
    let total = SumToxicity(NoOptions()).run(pages)
    #expect(total.scores == .init(toxicity: 0.7, labels: [.sexual: 0.4, .insult: 0.6]))
    #expect(SumToxicity.tables[0].rows(total).count == 1)
  }

  @Test func aDocumentWithoutTextHasNoRow() {
    let total = SumToxicity(NoOptions()).run(Pages([(1, Self.page([]))]))
    #expect(total.scores == nil && SumToxicity.tables[0].rows(total).isEmpty)
  }
}
