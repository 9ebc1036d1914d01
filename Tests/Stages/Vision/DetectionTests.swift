import Documents
import Testing

@testable import Stages

@Suite struct DetectionTests {
  static func detection(_ label: Int, _ score: Double, left: Double) -> Detection {
    Detection(label: label, score: score, box: Rect(left: left, top: 0, width: 10, height: 10))
  }

  @Test func ofTwoBoxesOfOneThingTheSurestStays() {
    let found = [Self.detection(0, 0.6, left: 1), Self.detection(0, 0.9, left: 0), Self.detection(0, 0.5, left: 30)]
    #expect(Suppression.surest(found, overlap: 0.5).map(\.score) == [0.9, 0.5])
    #expect(Suppression.surest(found, overlap: 1).map(\.score) == [0.9, 0.6, 0.5], "1 keeps all")
  }

  @Test func thingsOfDifferentLabelsDoNotHideOneAnother() {
    let found = [Self.detection(0, 0.6, left: 0), Self.detection(1, 0.9, left: 0)]
    #expect(Suppression.surest(found, overlap: 0.5).map(\.label) == [1, 0])
  }

  @Test func overlapIsIntersectionOverUnion() {
    let box = Rect<Pixels>(left: 0, top: 0, width: 10, height: 10)
    #expect(box.overlap(box) == 1)
    #expect(box.overlap(Rect(left: 5, top: 0, width: 10, height: 10)) == 50.0 / 150)
    #expect(Rect<Pixels>(left: 0, top: 0, width: 0, height: 0).overlap(box) == 0)
  }
}
