import Documents
import Testing

@testable import Stages

@Suite struct UltraFaceDecoderTests {
  @Test func theSecondScoreIsTheFaces() {
    let found = UltraFaceDecoder.detections(
      scores: [0.9, 0.1, 0.25, 0.75], boxes: [0, 0, 1, 1, 0.25, 0.5, 0.5, 1], threshold: 0.7)
    #expect(found == [Detection(label: 0, score: 0.75, box: Rect(left: 0.25, top: 0.5, right: 0.5, bottom: 1))])
  }
}
