import Documents
import OpenVINO

/// DEIMv2, D-FINE and RT-DETR as their own programs export them: the graph ends in labels, boxes and scores, the boxes in pixels of the
/// picture whose size it is told.
struct DETRDecoder: DetectionDecoder {
  static let outputs = ["labels", "boxes", "scores"]
  private let sizeInput: String
  let pictureInput: GraphPort
  var outputs: [String] { Self.outputs }

  init(inputs: [GraphPort], outputs: [GraphPort], recipe: (GraphPort) throws -> PictureRecipe) throws {
    guard let picture = inputs.first(where: { $0.shape.count == 4 }),
      let size = inputs.first(where: { $0.shape.count == 2 && $0.kind == .integers })
    else { throw DecoderError.input("a picture and the size of the original (whole numbers) are expected") }
    guard Set(Self.outputs).isSubset(of: outputs.map(\.name)) else {
      throw DecoderError.output("labels, boxes and scores are expected")
    }
    (pictureInput, sizeInput) = (picture, size.name)
  }

  func extraInputs(width: Int, height: Int) -> [(name: String, value: GraphInput)] {
    [(sizeInput, .integers([Int64(width), Int64(height)], shape: [1, 2]))]
  }

  func shapes(_ recipe: PictureRecipe) -> [(input: String, shape: [Int])] {
    pictureShape(recipe) + [(sizeInput, [1, 2])]
  }

  func decode(_ outputs: [GraphOutput], picture: ModelPicture, threshold: Double) throws -> [Detection] {
    guard outputs.count == 3, outputs[1].numbers.count == outputs[0].numbers.count * 4,
      outputs[2].numbers.count == outputs[0].numbers.count
    else { throw DecoderError.output("as many labels as boxes and scores are expected") }
    return Self.detections(
      labels: outputs[0].numbers, boxes: outputs[1].numbers, scores: outputs[2].numbers, threshold: threshold)
  }

  /// Returns what scores at least a threshold.
  ///
  /// - Parameters:
  ///   - labels: one number a candidate; `scores` too.
  ///   - boxes: left, top, right, bottom of each.
  static func detections(labels: [Float], boxes: [Float], scores: [Float], threshold: Double) -> [Detection] {
    scores.indices.compactMap { index in
      let score = Double(scores[index])
      guard score >= threshold, labels[index] >= 0 else { return nil }
      let corners = (0..<4).map { Double(boxes[index * 4 + $0]) }
      return Detection(
        label: Int(labels[index]), score: score,
        box: Rect(left: corners[0], top: corners[1], right: corners[2], bottom: corners[3]))
    }
  }
}
