import Documents
import OpenVINO
import Testing

@testable import Stages

@Suite struct DETRDecoderTests {
  static let picture = GraphPort(name: "images", shape: [-1, 3, 416, 416], kind: .floats)
  static let size = GraphPort(name: "orig_target_sizes", shape: [-1, 2], kind: .integers)
  static let outputs = ["labels", "boxes", "scores"].map { GraphPort(name: $0, shape: [-1, 300], kind: .floats) }

  private static func decoder(_ inputs: [GraphPort], _ outputs: [GraphPort]) throws -> DETRDecoder {
    try DETRDecoder(inputs: inputs, outputs: outputs, recipe: { try PictureRecipe(ModelEntry(), port: $0) })
  }

  @Test func boxesAreCornersAndWeakOnesAreLeftOut() {
    let found = DETRDecoder.detections(
      labels: [15, 0], boxes: [1, 2, 11, 22, 0, 0, 5, 5], scores: [0.75, 0.2], threshold: 0.5)
    #expect(found == [Detection(label: 15, score: 0.75, box: Rect(left: 1, top: 2, right: 11, bottom: 22))])
  }

  @Test func theModelIsToldTheSizeOfTheOriginal() throws {
    let inputs = try Self.decoder([Self.picture, Self.size], Self.outputs).extraInputs(width: 640, height: 480)
    guard let first = inputs.first, case .integers(let numbers, let shape) = first.value else {
      throw DecoderError.input("integers")
    }
    #expect(first.name == "orig_target_sizes" && numbers == [640, 480] && shape == [1, 2])
  }

  @Test func anotherKindOfModelIsRefused() {
    #expect(throws: DecoderError.self) { try Self.decoder([Self.picture], Self.outputs) }
    #expect(throws: DecoderError.self) { try Self.decoder([Self.picture, Self.size], [Self.picture]) }
  }
}
