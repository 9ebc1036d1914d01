import Documents
import Testing

@testable import Stages

@Suite struct FoundRegionsTests {
  static let objects = Objects(
    all: [DetectedObject(label: "cat", box: Rect(left: 0.25, top: 0.25, right: 0.75, bottom: 0.75), confidence: 0.9)],
    model: "m")
  static let faces = Faces(
    all: [DetectedFace(box: Rect(left: 0, top: 0, right: 0.1, bottom: 0.1), confidence: 0.8, landmarks: nil)],
    model: "m")

  /// A segment of the lower right quarter of the box of 8 by 8 pixels.
  static var segments: Segments {
    let mask = Mask(width: 2, height: 2, bytes: [0, 1, 1, 1])
    return Segments(
      all: [
        PictureSegment(
          label: "dog", source: "s", prompt: "box",
          candidates: [
            .init(
              mask: RunLengths(mask, left: 4, top: 4, width: 8, height: 8), score: 0.7,
              box: Rect(left: 0.5, top: 0.5, right: 0.75, bottom: 0.75))
          ])
      ], engine: "grabcut")
  }

  @Test func segmentsStandForTheObjectsTheyWereCutFrom() {
    let all = FoundRegions(segments: Self.segments, objects: Self.objects, faces: Self.faces).all
    #expect(all.map(\.label) == ["dog", "face"])
    #expect(FoundRegions(segments: nil, objects: Self.objects, faces: nil).all.map(\.label) == ["cat"])
    #expect(FoundRegions(segments: nil, objects: nil, faces: nil).all.isEmpty)
  }

  @Test func pixelsAreThoseOfTheMaskOrTheBox() throws {
    let frame = PageFrame(width: 8, height: 8, dpi: nil)
    let segment = try #require(
      FoundRegions(segments: Self.segments, objects: nil, faces: nil).all.first?.pixels(in: frame))
    #expect(segment.left == 4 && segment.top == 4 && segment.mask == MaskDrawing.mask([".#", "##"]))
    let object = try #require(FoundRegions(segments: nil, objects: Self.objects, faces: nil).all.first)
    #expect(object.pixels(in: frame)?.mask.area == 16)
    #expect(object.pixels(in: frame, margin: 0.5)?.mask.area == 64)
    #expect(object.pixels(in: frame, margin: 9)?.mask.area == 64, "no more than the picture")
  }
}
