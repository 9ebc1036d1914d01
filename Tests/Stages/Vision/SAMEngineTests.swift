import Documents
import OpenVINO
import Pipeline
import Testing

@testable import Stages

/// An encoder and a decoder that keep what they were asked: the decoder's mask is a square around the first point on the thing.
final class DrawnGraph: TensorGraph {
  let inputNames: [String]
  let outputNames: [String]
  private(set) var asked: [[String]] = []
  private let answer: ([String: GraphInput]) -> [[Float]]

  init(inputs: [String], outputs: [String], answer: @escaping ([String: GraphInput]) -> [[Float]]) {
    (inputNames, outputNames, self.answer) = (inputs, outputs, answer)
  }

  func run(_ inputs: [(name: String, value: GraphInput)], outputs: [String]) throws -> [[Float]] {
    asked.append(inputs.map(\.name))
    return answer(Dictionary(inputs.map { ($0.name, $0.value) }) { first, _ in first })
  }
}

@Suite struct SAMEngineTests {
  static func encoder(_ name: String) -> DrawnGraph {
    DrawnGraph(inputs: [name], outputs: ["image_embeddings"]) { _ in [[Float](repeating: 0, count: 256 * 64 * 64)] }
  }

  /// Two masks: a square of 20 pixels around the point, and all of the picture.
  static func squares(_ coordinates: GraphInput?, _ size: (width: Int, height: Int), at index: Int) -> [[Float]] {
    let numbers = SAMSignatureTests.floats(coordinates).numbers
    let (x, y) = (numbers[index * 2], numbers[index * 2 + 1])
    let square = (0..<(size.width * size.height)).map { place -> Float in
      abs(Float(place % size.width) - x) <= 10 && abs(Float(place / size.width) - y) <= 10 ? 3 : -3
    }
    return [square + [Float](repeating: 1, count: size.width * size.height), [0.9, 0.4]]
  }

  @Test func efficientSAMGivesCandidatesInThePagesOwnPixels() throws {
    let encoder = Self.encoder("batched_images")
    let decoder = DrawnGraph(
      inputs: ["image_embeddings", "batched_point_coords", "batched_point_labels", "orig_im_size"],
      outputs: ["output_masks", "iou_predictions"]
    ) { inputs in Self.squares(inputs["batched_point_coords"], (1024, 512), at: 0) }
    let engine = try SAMEngine(name: "sam", encoder: encoder, decoder: decoder)
    // A page twice as large as what the model sees.
    let image = PaintedPicture.disc(width: 2048, height: 1024, x: 500, y: 400, radius: 50)
    let prompts = try [[0.25, 0.5], [0.5, 0.5]].map { try SegmentPrompt(points: [$0]).placed(in: image.frame) }
    let found = try engine.candidates(prompts, in: image)
    #expect(found.map(\.count) == [2, 2] && encoder.asked.count == 1, "the picture is seen once for all prompts")
    let box = try #require(found[0][0].placed(in: image.frame).mask.mask.box)
    #expect(abs(box.center.x - 512) < 4 && abs(box.center.y - 512) < 4 && abs(box.width - 42) < 4)
    #expect(found[0][0].score == Double(Float(0.9)) && found[0][1].mask.area == 2048 * 1024)
  }

  @Test func mobileSAMIsAskedInItsOwnWay() throws {
    let decoder = DrawnGraph(
      inputs: ["image_embedding", "point_coords", "point_labels", "mask_input", "has_mask_input", "orig_im_size"],
      outputs: ["masks", "iou_predictions", "low_res_masks"]
    ) { inputs in Self.squares(inputs["point_coords"], (1024, 768), at: 0) }
    let engine = try SAMEngine(name: "sam", encoder: Self.encoder("image"), decoder: decoder)
    let image = PaintedPicture.disc()
    let found = try engine.candidates([SegmentPrompt(points: [[0.5, 0.5]]).placed(in: image.frame)], in: image)
    #expect(
      decoder.asked == [
        ["image_embedding", "point_coords", "point_labels", "mask_input", "has_mask_input", "orig_im_size"]
      ])
    let box = try #require(found[0][0].placed(in: image.frame).mask.mask.box)
    #expect(abs(box.center.x - 60) <= 1.5 && abs(box.center.y - 45) <= 1.5)
  }

  @Test func aModelOfAnotherKindIsAClearError() throws {
    let other = DrawnGraph(inputs: ["images"], outputs: ["boxes"]) { _ in [[]] }
    #expect(throws: Failure.self) { try SAMEngine(name: "yolo", encoder: other, decoder: other) }
    let decoder = DrawnGraph(
      inputs: ["image_embeddings", "batched_point_coords", "orig_im_size"],
      outputs: ["output_masks", "iou_predictions"]
    ) { _ in [[1], [1]] }
    let engine = try SAMEngine(name: "sam", encoder: Self.encoder("image"), decoder: decoder)
    let image = PaintedPicture.disc()
    #expect(throws: Failure.self) {
      try engine.candidates([SegmentPrompt(points: [[0.5, 0.5]]).placed(in: image.frame)], in: image)
    }
  }
}
