import Documents
import Pipeline
import Testing

@testable import Stages

@Suite struct SegmentPromptTests {
  static let frame = PageFrame(width: 200, height: 100, dpi: nil)

  @Test func ratiosAndPixelsMeanTheSamePlace() throws {
    let ratio = try SegmentPrompt(box: [0.1, 0.2, 0.5, 0.5], points: [[0.5, 0.5]]).placed(in: Self.frame)
    let pixels = try SegmentPrompt(unit: .pixels, box: [20, 20, 100, 50], points: [[100, 50]]).placed(in: Self.frame)
    #expect(ratio == pixels && ratio.box == Rect(left: 20, top: 20, width: 100, height: 50))
    #expect(ratio.bounds == ratio.box)
  }

  @Test func whatReachesBeyondThePictureIsCutOff() throws {
    let placed = try SegmentPrompt(unit: .pixels, box: [-50, 90, 100, 500]).placed(in: Self.frame)
    #expect(placed.box == Rect(left: 0, top: 90, right: 50, bottom: 100))
    let corner = try SegmentPrompt(points: [[1, 1]]).placed(in: Self.frame)
    #expect(corner.points == [Point(x: 199.5, y: 99.5)], "the far corner is the last pixel")
  }

  static let wrong: [(SegmentPrompt, String)] = [
    (SegmentPrompt(), "a prompt needs a box, a point, a contour or a mask"),
    (SegmentPrompt(box: [0.1, 0.1, 0.2]), "a box is left, top, width, height"),
    (SegmentPrompt(box: [0.1, 0.1, 0, 0.2]), "a box needs a width and a height above 0"),
    (SegmentPrompt(contour: [[0, 0], [1, 1]]), "a contour needs at least 3 corners"),
    (SegmentPrompt(points: [[0.5]]), "a point is x, y"),
    (SegmentPrompt(points: [[.nan, 0]]), "a position is no number"),
    (SegmentPrompt(points: [[120, 40]]), "a ratio is from 0 to 1; for positions in pixels say units: pixels"),
    (SegmentPrompt(unit: .pixels, points: [[300, 40]]), "a point lies outside the picture of 200 x 100 pixels"),
    (SegmentPrompt(unit: .pixels, box: [300, 0, 9, 9]), "a box lies outside the picture of 200 x 100 pixels"),
    (SegmentPrompt(mask: Mask(width: 3, height: 2)), "the mask has 3 x 2 pixels, the picture 200 x 100"),
    (SegmentPrompt(mask: Mask(width: 200, height: 100)), "the contour or mask holds no pixel"),
    (SegmentPrompt(contour: [[0, 0], [0, 0], [0, 0]]), "the contour or mask holds no pixel"),
    (SegmentPrompt(runLengths: "01"), "the run lengths are not of 200 x 100 pixels"),
  ]

  @Test(arguments: wrong)
  func aWrongPromptSaysWhatIsWrong(prompt: SegmentPrompt, message: String) {
    #expect(throws: Failure(.absent, "prompt: " + message)) { try prompt.placed(in: Self.frame) }
  }

  @Test func theKindIsOneWord() {
    #expect(SegmentPrompt(box: [0, 0, 1, 1], points: [[0, 0]]).kind == "box+point")
    #expect(SegmentPrompt(points: [[0, 0]], background: [[1, 1]]).kind == "points")
    #expect(SegmentPrompt(contour: [[0, 0], [1, 0], [1, 1]]).kind == "contour")
    #expect(SegmentPrompt(runLengths: "01").kind == "mask")
  }

  @Test func contoursAndRunLengthsBecomeRegions() throws {
    let contour = try SegmentPrompt(contour: [[0, 0], [0.5, 0], [0.5, 1], [0, 1]]).placed(in: Self.frame)
    #expect(contour.region?.area == 100 * 100)
    let runs = RunLengths(try #require(contour.region)).compressed
    #expect(try SegmentPrompt(runLengths: runs).placed(in: Self.frame).region == contour.region)
  }
}
