import Documents
import OpenVINO

/// YOLO v8 to v11 without suppression in the graph: for each candidate centre, size and a score for each class, one candidate a column
/// (or a row, as some programs export it).
struct YOLODecoder: DetectionDecoder {
  let pictureInput: GraphPort
  let outputs: [String]

  init(inputs: [GraphPort], outputs: [GraphPort], recipe: (GraphPort) throws -> PictureRecipe) throws {
    guard inputs.count == 1, let picture = inputs.first else { throw DecoderError.input("one picture is expected") }
    _ = try recipe(picture)
    guard let output = outputs.first, output.shape.count == 3, outputs.count == 1 else {
      throw DecoderError.output("one output of boxes and scores is expected")
    }
    (pictureInput, self.outputs) = (picture, [output.name])
  }

  func decode(_ outputs: [GraphOutput], picture: ModelPicture, threshold: Double) throws -> [Detection] {
    guard let output = outputs.first, output.shape.count == 3, min(output.shape[1], output.shape[2]) > 4,
      output.numbers.count == output.shape[1] * output.shape[2]
    else { throw DecoderError.output("boxes and scores of one picture are expected") }
    return Self.detections(
      output.numbers, rows: output.shape[1], columns: output.shape[2], threshold: threshold
    ).map { Detection(label: $0.label, score: $0.score, box: picture.page($0.box)) }
  }

  /// Returns each candidate whose best class scores at least a threshold, boxes in pixels of the model's picture.
  ///
  /// - Parameter rows: values a candidate or candidates, whichever is fewer being the values; `columns` the other.
  static func detections(_ numbers: [Float], rows: Int, columns: Int, threshold: Double) -> [Detection] {
    let isByColumn = rows <= columns
    let (values, candidates) = isByColumn ? (rows, columns) : (columns, rows)
    func number(_ value: Int, _ candidate: Int) -> Double {
      Double(numbers[isByColumn ? value * candidates + candidate : candidate * values + value])
    }
    return (0..<candidates).compactMap { candidate in
      var (best, label) = (-Double.infinity, 0)
      for value in 4..<values {
        let score = number(value, candidate)
        if score > best { (best, label) = (score, value - 4) }
      }
      guard best >= threshold else { return nil }
      let (width, height) = (number(2, candidate), number(3, candidate))
      return Detection(
        label: label, score: best,
        box: Rect(
          left: number(0, candidate) - width / 2, top: number(1, candidate) - height / 2, width: width, height: height))
    }
  }
}
