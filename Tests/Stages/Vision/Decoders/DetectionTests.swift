import Testing

@testable import Stages

/// One thing must be reported once, and two things that lie close together twice.
@Suite struct DetectionTests {
  static func detection(_ left: Double, _ score: Double, label: Int = 0) -> Detection {
    Detection(label: label, score: score, box: DetectedBox(left: left, top: 0, right: left + 10, bottom: 10))
  }

  @Test func overlapIsIntersectionOverUnion() {
    let (first, second) = (Self.detection(0, 1).box, Self.detection(5, 1).box)
    #expect(abs(first.overlap(second) - 50.0 / 150) < 1e-9 && first.overlap(first) == 1)
    #expect(
      first.overlap(Self.detection(20, 1).box) == 0
        && DetectedBox(left: 0, top: 0, right: 0, bottom: 0).overlap(first) == 0)
  }

  @Test func theSurestOfEachThingIsKept() {
    let all = [
      Self.detection(1, 0.5), Self.detection(0, 0.9), Self.detection(30, 0.7), Self.detection(0, 0.8, label: 1),
    ]
    #expect(all.suppressed(overlap: 0.5).map(\.score) == [0.9, 0.8, 0.7])
    #expect(all.suppressed(overlap: 1).count == 4)
    #expect([Detection]().suppressed(overlap: 0.5).isEmpty)
  }
}
