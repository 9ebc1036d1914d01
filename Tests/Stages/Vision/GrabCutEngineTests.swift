import Documents
import Testing

@testable import Stages

@Suite struct GrabCutEngineTests {
  static func cut(_ prompt: SegmentPrompt, _ image: PageImage, pixels: Int = 20_000) throws -> [SegmentCandidate] {
    try GrabCutEngine(pixels: pixels).candidates([prompt.placed(in: image.frame)], in: image)[0]
  }

  static let prompts: [SegmentPrompt] = [
    SegmentPrompt(unit: .pixels, box: [30, 25, 40, 40]),
    SegmentPrompt(unit: .pixels, box: [26, 21, 48, 48]),
    SegmentPrompt(unit: .pixels, box: [30, 25, 40, 40], points: [[50, 45]]),
    SegmentPrompt(unit: .pixels, points: [[50, 45]]),
    SegmentPrompt(unit: .pixels, points: [[45, 40], [55, 50]], background: [[10, 10]]),
    SegmentPrompt(unit: .pixels, contour: [[31, 30], [69, 28], [72, 64], [30, 66]]),
    SegmentPrompt(mask: PaintedPicture.truth(x: 52, y: 46, radius: 18)),
  ]

  @Test(arguments: prompts)
  func aDiscIsCutOutWhateverPointsAtIt(prompt: SegmentPrompt) throws {
    let image = PaintedPicture.disc()
    let best = try #require(try Self.cut(prompt, image).first)
    #expect(best.whole(image).intersectionOverUnion(PaintedPicture.truth()) > 0.9, "\(prompt.kind)")
    #expect((0...1).contains(best.score))
  }

  @Test func aPointMayMeanSeveralThings() throws {
    let image = PaintedPicture.disc()
    let all = try Self.cut(SegmentPrompt(unit: .pixels, points: [[50, 45]]), image)
    #expect((1...3).contains(all.count) && zip(all, all.dropFirst()).allSatisfy { $0.score >= $1.score })
  }

  @Test func greyPicturesAreCutToo() throws {
    let image = PaintedPicture.disc(channels: 1)
    let best = try #require(try Self.cut(Self.prompts[0], image).first)
    #expect(best.whole(image).intersectionOverUnion(PaintedPicture.truth()) > 0.9)
  }

  @Test func aLargePictureIsCutSmallAndScaledBack() throws {
    let image = PaintedPicture.disc(width: 600, height: 450, x: 250, y: 225, radius: 100)
    let best = try #require(
      try Self.cut(SegmentPrompt(unit: .pixels, box: [150, 125, 200, 200]), image, pixels: 2_000).first)
    let truth = PaintedPicture.truth(width: 600, height: 450, x: 250, y: 225, radius: 100)
    #expect(best.whole(image).intersectionOverUnion(truth) > 0.88)
  }

  /// A picture of one pixel, a line, one colour, a box as large as the picture: an answer, and no crash.
  @Test(arguments: [(1, 1), (1, 40), (40, 1), (2, 2), (64, 64)])
  func oddPicturesGiveAnAnswer(size: (width: Int, height: Int)) throws {
    let plain = PageImage(
      width: size.width, height: size.height, channels: 3, dpi: nil,
      bytes: [UInt8](repeating: 77, count: size.width * size.height * 3))
    for prompt in [
      SegmentPrompt(box: [0, 0, 1, 1]), SegmentPrompt(points: [[0.5, 0.5]]), SegmentPrompt(points: [[1, 1]]),
      SegmentPrompt(contour: [[0, 0], [1, 0], [1, 1], [0, 1]]),
    ] {
      for candidate in try Self.cut(prompt, plain) {
        #expect(candidate.left + candidate.mask.width <= size.width, "\(prompt.kind)")
        #expect(candidate.top + candidate.mask.height <= size.height, "\(prompt.kind)")
        _ = candidate.placed(in: plain.frame)
      }
    }
  }

  @Test func theSameIsCutTwice() throws {
    let image = PaintedPicture.disc()
    let first = try Self.cut(Self.prompts[3], image)
    _ = try Self.cut(Self.prompts[0], image)
    #expect(try Self.cut(Self.prompts[3], image).map(\.mask) == first.map(\.mask))
  }
}
