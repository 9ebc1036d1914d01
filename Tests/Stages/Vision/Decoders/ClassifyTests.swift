import Testing

@testable import Stages

@Suite struct ClassifyTests {
  static let cases: [(numbers: [Float], scale: Classify.Scale, best: Int, score: Double)] = [
    ([0.1, 0.7, 0.2], .scores, 1, 0.7), ([0, 51, 204], .bytes, 2, 0.8), ([1, 1], .logits, 0, 0.5),
    ([1000, 0], .logits, 0, 1),
  ]

  @Test(arguments: cases)
  func theSurestLabelIsFirst(numbers: [Float], scale: Classify.Scale, best: Int, score: Double) {
    let labels = Classify.labels(numbers, scale: scale, most: 1)
    #expect(labels.map(\.label) == [best] && abs((labels.first?.score ?? 0) - score) < 1e-6)
    #expect(Classify.labels(numbers, scale: scale, most: 9).count == numbers.count)
    #expect(Classify.labels([], scale: scale, most: 3).isEmpty)
  }
}
