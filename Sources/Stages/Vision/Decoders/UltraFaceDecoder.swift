import Documents
import OpenVINO

/// UltraFace: scores of "no face" and "face", and boxes as fractions of the picture.
struct UltraFaceDecoder: DetectionDecoder {
  let pictureInput: GraphPort
  let outputs = ["scores", "boxes"]
  private let width: Int
  private let height: Int

  init(inputs: [GraphPort], outputs: [GraphPort], recipe: (GraphPort) throws -> PictureRecipe) throws {
    guard inputs.count == 1, let picture = inputs.first else { throw DecoderError.input("one picture is expected") }
    let made = try recipe(picture)
    guard Set(self.outputs).isSubset(of: outputs.map(\.name)) else {
      throw DecoderError.output("scores and boxes are expected")
    }
    (pictureInput, width, height) = (picture, made.width, made.height)
  }

  func decode(_ outputs: [GraphOutput], picture: ModelPicture, threshold: Double) throws -> [Detection] {
    guard outputs.count == 2, outputs[1].numbers.count == outputs[0].numbers.count * 2 else {
      throw DecoderError.output("two scores and a box for each candidate are expected")
    }
    return Self.detections(scores: outputs[0].numbers, boxes: outputs[1].numbers, threshold: threshold).map { face in
      let box = Rect<Pixels>(
        left: face.box.left * Double(width), top: face.box.top * Double(height), width: face.box.width * Double(width),
        height: face.box.height * Double(height))
      return Detection(label: 0, score: face.score, box: picture.page(box))
    }
  }

  /// Returns the faces that score at least a threshold, boxes as fractions.
  static func detections(scores: [Float], boxes: [Float], threshold: Double) -> [Detection] {
    (0..<(scores.count / 2)).compactMap { index in
      let score = Double(scores[index * 2 + 1])
      guard score >= threshold else { return nil }
      let corners = (0..<4).map { Double(boxes[index * 4 + $0]) }
      return Detection(
        label: 0, score: score, box: Rect(left: corners[0], top: corners[1], right: corners[2], bottom: corners[3]))
    }
  }
}
