import Evaluation
import Testing

/// A measure that flatters would let a bad model pass. The figures are those of `pycocotools` 2.0 on the same boxes.
@Suite struct AveragePrecisionTests {
  static func box(_ left: Double, _ top: Double, _ width: Double = 10, _ height: Double = 10) -> AveragePrecision.Box {
    AveragePrecision.Box(left: left, top: top, width: width, height: height)
  }

  @Test func allRightIsOneAndNothingIsNothing() {
    var measure = AveragePrecision()
    #expect(measure.mean() == nil)
    measure.add(truth: Self.box(0, 0), label: "cup", picture: "a")
    #expect(measure.mean() == 0)
    measure.add(found: Self.box(0, 0), label: "cup", picture: "a", score: 0.9)
    #expect(measure.mean() == 1)
    // Of a class that is not there nothing can be right, and it counts in no mean.
    measure.add(found: Self.box(0, 0), label: "dog", picture: "a", score: 0.9)
    #expect(measure.mean() == 1 && measure.precision("dog") == nil)
  }

  @Test func wrongOnesAboveRightOnesCost() {
    var measure = AveragePrecision()
    for place in 0..<2 { measure.add(truth: Self.box(Double(place) * 50, 0), label: "cup", picture: "a") }
    measure.add(found: Self.box(200, 0), label: "cup", picture: "a", score: 0.9)
    measure.add(found: Self.box(0, 0), label: "cup", picture: "a", score: 0.8)
    // Half of the recalls are reached, each with a precision of one half.
    #expect(abs((measure.mean(overlaps: [0.5]) ?? 0) - 51 * 0.5 / 101) < 1e-9)
    // A second box on the same thing is wrong.
    measure.add(found: Self.box(0, 0), label: "cup", picture: "a", score: 0.7)
    #expect(abs((measure.mean(overlaps: [0.5]) ?? 0) - 51 * 0.5 / 101) < 1e-9)
  }

  @Test func overlapDecides() {
    var measure = AveragePrecision()
    measure.add(truth: Self.box(0, 0), label: "cup", picture: "a")
    // 80 of 120: an overlap of two thirds reaches four of the ten thresholds.
    measure.add(found: Self.box(2, 0), label: "cup", picture: "a", score: 0.5)
    #expect(measure.mean(overlaps: [0.5]) == 1 && measure.mean(overlaps: [0.75]) == 0)
    #expect(abs((measure.mean() ?? 0) - 0.4) < 1e-9)
  }

  @Test func crowdsNeitherHelpNorHarm() {
    var measure = AveragePrecision()
    measure.add(truth: Self.box(0, 0), label: "cup", picture: "a")
    measure.add(truth: Self.box(100, 0, 100, 100), label: "cup", picture: "a", isCrowd: true)
    for place in 0..<5 {
      measure.add(found: Self.box(110 + Double(place), 10), label: "cup", picture: "a", score: 0.95)
    }
    measure.add(found: Self.box(0, 0), label: "cup", picture: "a", score: 0.9)
    #expect(measure.mean() == 1 && measure.labels.map(\.count) == [1])
  }
}
