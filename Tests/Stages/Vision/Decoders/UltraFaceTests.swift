import Testing

@testable import Stages

@Suite struct UltraFaceTests {
  @Test func boxesAreFractionsOfThePicture() {
    let found = UltraFace.detections(
      scores: [0.9, 0.1, 0.2, 0.8], boxes: [0, 0, 1, 1, 0.25, 0.5, 0.75, 1], width: 200, height: 100, threshold: 0.7)
    #expect(found.map(\.box) == [DetectedBox(left: 50, top: 50, right: 150, bottom: 100)])
    #expect(UltraFace.detections(scores: [0.9, 0.1], boxes: [0], width: 1, height: 1, threshold: 0).isEmpty)
  }
}
