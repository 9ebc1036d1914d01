import Testing

@testable import Documents

@Suite struct ToxicitySegmentsTests {
  static func segment(_ toxicity: Double, _ labels: [ToxicityLabel: Double]) -> ToxicitySegments.Segment {
    .init(span: Span(0..<1), scores: .init(toxicity: toxicity, labels: labels), box: nil)
  }

  @Test func aPageIsAsToxicAsItsWorstSegmentLabelByLabel() {
    let page = ToxicitySegments(all: [
      Self.segment(0.9, [.insult: 0.8]), Self.segment(0.2, [.insult: 0.1, .sexual: 0.3]),
    ])
    #expect(page.maximum == .init(toxicity: 0.9, labels: [.insult: 0.8, .sexual: 0.3]))
    #expect(ToxicitySegments(all: []).maximum == nil)
  }

  @Test func scoresStayWithinZeroAndOne() {
    let scores = ToxicitySegments.Scores(toxicity: .nan, labels: [.graphic: 2, .insult: -1, .profanity: 0.123_456])
    #expect(scores.toxicity == 0 && scores[.graphic] == 1 && scores[.insult] == 0 && scores[.profanity] == 0.1235)
    #expect(scores.labels.count == 7)
  }
}
