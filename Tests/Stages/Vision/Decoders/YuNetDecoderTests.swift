import Documents
import Testing

@testable import Stages

@Suite struct YuNetDecoderTests {
  @Test func aFaceHasItsBoxAndFivePointsInItsPlace() {
    // Two by two cells of stride 8; the last one is a face.
    let found = YuNetDecoder.detections(
      scores: [0, 0, 0, 0.81], fits: [1, 1, 1, 1], boxes: [Float](repeating: 0, count: 16),
      points: [Float](repeating: 0.5, count: 40), columns: 2, stride: 8, threshold: 0.75)
    #expect(found.count == 1 && abs((found.first?.score ?? 0) - 0.9) < 1e-6)
    #expect(found.first?.box == Rect(left: 4, top: 4, width: 8, height: 8))
    #expect(found.first?.points == [Point<Pixels>](repeating: Point(x: 12, y: 12), count: 5))
  }

  @Test func numbersBeyondTheirRangeAreCut() {
    let found = YuNetDecoder.detections(
      scores: [7], fits: [9], boxes: [0, 0, 0, 0], points: [Float](repeating: 0, count: 10), columns: 1, stride: 32,
      threshold: 0.5)
    #expect(found.map(\.score) == [1])
  }
}
