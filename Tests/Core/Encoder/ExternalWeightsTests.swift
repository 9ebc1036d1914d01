import Foundation
import Support
import Testing

@testable import Encoder

@Suite struct ExternalWeightsTests {
  static func graph() throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(Places.root)/Sources/Core/Encoder/Models/encoder.onnx")))
  }

  @Test func theShippedGraphUsesTheWholeFileOfWeights() throws {
    // The size of model.safetensors; its last tensor is the pooler, which sentences do not use.
    #expect(try #require(ExternalWeights.end(Self.graph())) <= 90_868_376)
    #expect(try #require(ExternalWeights.end(Self.graph())) > 90_000_000)
  }

  @Test func everyWeightGetsItsAddress() throws {
    let graph = try Self.graph()
    let located = try #require(ExternalWeights.located(graph, at: 1 << 40))
    let end = try #require(ExternalWeights.end(graph))
    #expect(ExternalWeights.end(located) == end + 1 << 40)
    let text = String(decoding: located, as: UTF8.self)
    #expect(!text.contains("model.safetensors") && text.contains(ExternalWeights.inMemory))
  }

  @Test(arguments: [[0xFF], [0x3A, 0x10, 0x01], [0x0B], Array(repeating: 0x80, count: 20)] as [[UInt8]])
  func hostileBytesAreRefused(bytes: [UInt8]) {
    #expect(ExternalWeights.located(bytes, at: 1) == nil && ExternalWeights.end(bytes) == nil)
  }
}
