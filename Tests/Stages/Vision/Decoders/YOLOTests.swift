import Testing

@testable import Stages

@Suite struct YOLOTests {
  /// Two candidates, three classes; coordinates of all candidates stand together.
  @Test func candidatesAreColumns() {
    let numbers: [Float] = [10, 50, 20, 60, 4, 8, 6, 2, 0.1, 0.2, 0.7, 0.3, 0.6, 0.1]
    let found = YOLO.detections(numbers, classes: 3, threshold: 0.5)
    #expect(found.map(\.label) == [1] && found.first?.box == DetectedBox(left: 8, top: 17, right: 12, bottom: 23))
    #expect(YOLO.detections(numbers, classes: 3, threshold: 0.2).count == 2)
    #expect(
      YOLO.detections(numbers, classes: 4, threshold: 0).isEmpty
        && YOLO.detections([], classes: 1, threshold: 0).isEmpty)
  }
}
