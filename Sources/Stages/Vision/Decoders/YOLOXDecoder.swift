import Documents
import OpenVINO

/// YOLOX: a row for each cell of three grids, with the box as offsets of the cell, the objectness and a score for each class.
struct YOLOXDecoder: DetectionDecoder {
  static let strides = [8, 16, 32]
  let pictureInput: GraphPort
  let outputs: [String]
  private let width: Int
  private let height: Int

  init(inputs: [GraphPort], outputs: [GraphPort], recipe: (GraphPort) throws -> PictureRecipe) throws {
    guard inputs.count == 1, let picture = inputs.first else { throw DecoderError.input("one picture is expected") }
    let made = try recipe(picture)
    let cells = HeadGrid.cells(width: made.width, height: made.height, strides: Self.strides)
    guard let output = outputs.first, output.shape.count == 3, [cells, -1].contains(output.shape[1]),
      output.shape[2] > 5 || output.shape[2] == -1
    else { throw DecoderError.output("\(cells) rows of a box, an objectness and the classes' scores are expected") }
    (pictureInput, self.outputs, width, height) = (picture, [output.name], made.width, made.height)
  }

  func decode(_ outputs: [GraphOutput], picture: ModelPicture, threshold: Double) throws -> [Detection] {
    let cells = HeadGrid.cells(width: width, height: height, strides: Self.strides)
    guard let output = outputs.first, cells > 0, output.numbers.count % cells == 0, output.numbers.count / cells > 5
    else { throw DecoderError.output("rows of a box, an objectness and the classes' scores are expected") }
    return Self.detections(
      output.numbers, row: output.numbers.count / cells, width: width, height: height, threshold: threshold
    ).map { Detection(label: $0.label, score: $0.score, box: picture.page($0.box)) }
  }

  /// Returns what scores at least a threshold, boxes in pixels of the model's picture.
  ///
  /// - Parameter row: numbers a cell: centre, size, objectness, then a score for each class.
  static func detections(_ numbers: [Float], row: Int, width: Int, height: Int, threshold: Double) -> [Detection] {
    var detections: [Detection] = []
    var start = 0
    for stride in strides {
      for y in 0..<(height / stride) {
        for x in 0..<(width / stride) {
          defer { start += row }
          let objectness = Double(numbers[start + 4])
          guard objectness >= threshold else { continue }
          let centerX = (Double(numbers[start]) + Double(x)) * Double(stride)
          let centerY = (Double(numbers[start + 1]) + Double(y)) * Double(stride)
          let boxWidth = HeadGrid.size(numbers[start + 2], stride: stride)
          let boxHeight = HeadGrid.size(numbers[start + 3], stride: stride)
          let box = Rect<Pixels>(
            left: centerX - boxWidth / 2, top: centerY - boxHeight / 2, width: boxWidth, height: boxHeight)
          for label in 5..<row {
            let score = objectness * Double(numbers[start + label])
            if score >= threshold { detections.append(Detection(label: label - 5, score: score, box: box)) }
          }
        }
      }
    }
    return detections
  }
}
