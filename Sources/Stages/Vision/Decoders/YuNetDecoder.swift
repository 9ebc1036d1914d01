import Documents
import OpenVINO

/// YuNet: for each cell of three grids whether it is a face, how well the box fits, the box and five points.
struct YuNetDecoder: DetectionDecoder {
  static let strides = [8, 16, 32]
  private static let kinds = ["cls", "obj", "bbox", "kps"]
  let pictureInput: GraphPort
  let outputs: [String]

  init(inputs: [GraphPort], outputs: [GraphPort], recipe: (GraphPort) throws -> PictureRecipe) throws {
    guard inputs.count == 1, let picture = inputs.first else { throw DecoderError.input("one picture is expected") }
    _ = try recipe(picture)
    let names = Self.strides.flatMap { stride in Self.kinds.map { "\($0)_\(stride)" } }
    guard Set(names).isSubset(of: outputs.map(\.name)) else {
      throw DecoderError.output("cls, obj, bbox and kps of the strides 8, 16 and 32 are expected")
    }
    (pictureInput, self.outputs) = (picture, names)
  }

  func decode(_ outputs: [GraphOutput], picture: ModelPicture, threshold: Double) throws -> [Detection] {
    guard case .floats(_, let shape) = picture.input, outputs.count == Self.strides.count * 4 else {
      throw DecoderError.output("twelve outputs are expected")
    }
    var detections: [Detection] = []
    for (index, stride) in Self.strides.enumerated() {
      let columns = shape[3] / stride
      let cells = columns * (shape[2] / stride)
      let level = outputs[(index * 4)..<(index * 4 + 4)].map(\.numbers)
      guard zip(level, [1, 1, 4, 10]).allSatisfy({ $0.count == cells * $1 }) else {
        throw DecoderError.output("\(cells) cells of stride \(stride) are expected")
      }
      detections += Self.detections(
        scores: level[0], fits: level[1], boxes: level[2], points: level[3], columns: columns, stride: stride,
        threshold: threshold)
    }
    return detections.map { face in
      Detection(label: 0, score: face.score, box: picture.page(face.box), points: face.points.map(picture.page))
    }
  }

  /// Returns the faces of one grid that score at least a threshold, in pixels of the model's picture.
  ///
  /// - Parameters:
  ///   - scores: whether a cell is a face, 0...1; `fits` how well its box fits.
  ///   - columns: cells across.
  static func detections(
    scores: [Float], fits: [Float], boxes: [Float], points: [Float], columns: Int, stride: Int, threshold: Double
  ) -> [Detection] {
    scores.indices.compactMap { index in
      func unit(_ value: Float) -> Double { Double(min(1, max(0, value))) }
      let score = (unit(scores[index]) * unit(fits[index])).squareRoot()
      guard score >= threshold else { return nil }
      let (column, row) = (Double(index % columns), Double(index / columns))
      func place(_ value: Float, _ cell: Double) -> Double { (Double(value) + cell) * Double(stride) }
      let (centerX, centerY) = (place(boxes[index * 4], column), place(boxes[index * 4 + 1], row))
      let width = HeadGrid.size(boxes[index * 4 + 2], stride: stride)
      let height = HeadGrid.size(boxes[index * 4 + 3], stride: stride)
      return Detection(
        label: 0, score: score,
        box: Rect(left: centerX - width / 2, top: centerY - height / 2, width: width, height: height),
        points: (0..<5).map {
          Point(x: place(points[index * 10 + $0 * 2], column), y: place(points[index * 10 + $0 * 2 + 1], row))
        })
    }
  }
}
