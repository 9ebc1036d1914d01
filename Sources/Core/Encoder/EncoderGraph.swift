import Foundation
import OpenVINO

/// A task's graph over the base weights with its tokenizer, loaded: what every text model begins with.
struct EncoderGraph {
  let tokenizer: WordPiece
  let graph: CompiledGraph
  /// Mapped as long as the graph lives, which uses the memory; workers share it.
  private let weights: MappedFile

  /// Loads the graph and compiles it, which takes about a second; throws `TextEncoderError`.
  init(_ files: EncoderFiles, precision: CompiledGraph.Precision = .automatic) throws {
    guard let tokenizer = WordPiece(vocabulary: try Self.bytes(files.vocabulary)) else {
      throw TextEncoderError.unreadable(files.vocabulary)
    }
    self.tokenizer = tokenizer
    let onnx = try Self.bytes(files.graph)
    guard let weights = MappedFile(files.weights) else { throw TextEncoderError.unreadable(files.weights) }
    // Offsets become addresses, so a file that is too short would be read past its end.
    guard let end = ExternalWeights.end(onnx), end <= weights.count,
      let located = ExternalWeights.located(onnx, at: weights.address)
    else { throw TextEncoderError.unreadable(files.graph) }
    self.weights = weights
    do {
      graph = try CompiledGraph(onnx: located, library: files.library, precision: precision)
    } catch OpenVINOError.missingLibrary(let message), OpenVINOError.failed(let message) {
      throw TextEncoderError.failed(message)
    }
  }

  /// Returns the bytes of a file; throws `TextEncoderError.unreadable` with its path.
  static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else { throw TextEncoderError.unreadable(path) }
    return [UInt8](data)
  }
}
