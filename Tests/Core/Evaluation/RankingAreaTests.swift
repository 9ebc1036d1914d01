import Testing

@testable import Evaluation

@Suite struct RankingAreaTests {
  @Test(
    arguments: [
      ([(0.1, false), (0.9, true)], 1), ([(0.9, false), (0.1, true)], 0), ([(0.5, false), (0.5, true)], 0.5),
      ([(0.1, false), (0.4, true), (0.3, false), (0.2, true)], 0.75), ([(0.1, true)], nil), ([], nil),
    ] as [([(Double, Bool)], Double?)]) func ordersAreMeasured(scored: [(Double, Bool)], area: Double?)
  {
    #expect(RankingArea.area(scored.map { (score: $0.0, isPositive: $0.1) }) == area)
  }
}
