import OpenVINO
import Pipeline

/// An installed model's graph as engines see it; compiled when it is first asked, once a worker.
final class ModelGraph: TensorGraph {
  let inputNames: [String]
  let outputNames: [String]
  private let name: String
  private let file: GraphFile
  private var compiled: CompiledGraph?

  /// Throws `MissingPart` where the file is no graph.
  init(_ model: InstalledModel, _ role: ModelFile.Role = .model) throws {
    let file = try model.graph(role)
    (inputNames, outputNames) = (file.inputs.map(\.name), file.outputs.map(\.name))
    (name, self.file) = (model.entry.name, file)
  }

  /// The lengths of an input as the file declares them, -1 where any will do.
  func shape(ofInput index: Int) -> [Int] { file.inputs.indices.contains(index) ? file.inputs[index].shape : [] }

  func run(_ inputs: [(name: String, value: GraphInput)], outputs: [String]) throws -> [[Float]] {
    do {
      let graph = try compiled ?? CompiledGraph(file)
      compiled = graph
      return try graph.run(inputs, outputs: outputs)
    } catch is OpenVINOError {
      throw Failure(.internal, "the model \(name) cannot be run on this picture")
    }
  }
}
