import Documents
import OpenVINO
import Testing

@testable import Stages

@Suite struct ClassEngineTests {
  /// Sees a cat in the left third, a dog in the right third of any picture, 9 by 9.
  static var engine: ClassEngine {
    let graph = DrawnGraph(inputs: ["in"], outputs: ["out"]) { _ in
      let numbers = (0..<81).flatMap { place -> [Float] in
        if place % 9 < 3 { return [0, 5, 0] }
        return place % 9 >= 6 ? [0, 0, 5] : [5, 0, 0]
      }
      return [numbers]
    }
    return ClassEngine(name: "test", labels: ["background", "cat", "dog"], side: 9, graph: graph)
  }

  @Test(arguments: [
    (SegmentPrompt(box: [0, 0, 1, 1], points: [[0.9, 0.5]]), "dog", 30),
    (SegmentPrompt(box: [0, 0, 0.5, 1]), "cat", 30),
    (SegmentPrompt(points: [[0.1, 0.1]]), "cat", 30),
    (SegmentPrompt(points: [[0.5, 0.5]]), "", 0),
    (SegmentPrompt(box: [0.4, 0, 0.1, 1]), "", 0),
  ])
  func aPromptChoosesAmongWhatTheModelSees(prompt: SegmentPrompt, label: String, width: Double) throws {
    let image = PaintedPicture.disc(width: 90, height: 90)
    let found = try #require(try Self.engine.candidates([prompt.placed(in: image.frame)], in: image)[0].first)
    #expect(found.label == label)
    #expect(abs((found.whole(image).box?.width ?? 0) - width) <= 1)
    #expect(found.score == 0 || found.score > 0.9)
  }
}
