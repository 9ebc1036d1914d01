import Foundation

/// The files that text models need on this machine, all of them there.
package struct EncoderFiles: Hashable, Sendable {
  /// The task's graph, part of Sheaf.
  package let graph: String
  /// The base weights that all graphs share (safetensors).
  package let weights: String
  /// WordPiece vocabulary, one token a line.
  package let vocabulary: String
  /// The folder of OpenVINO's libraries.
  package let library: String

  /// What a graph of several heads says about itself: the graph's name with `json`.
  package var card: String { (graph as NSString).deletingPathExtension + ".json" }

  /// SHA-256 of the base weights that the graphs were made for.
  package static let weightsDigest = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
  /// SHA-256 of the vocabulary.
  package static let vocabularyDigest = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"

  /// Returns the files for a task's graph, such as `encoder`, or what is missing.
  package static func find(_ task: String) -> Result<EncoderFiles, MissingFiles> {
    let model = "minilm-l6"
    guard let weights = InstalledParts.path(of: "\(model)/model.safetensors"),
      let vocabulary = InstalledParts.path(of: "\(model)/vocab.txt")
    else {
      return .failure(MissingFiles("the text encoder's weights (minilm-l6) are not in \(InstalledParts.home)"))
    }
    guard let library = InstalledParts.library else {
      return .failure(MissingFiles("OpenVINO is not in \(InstalledParts.home)"))
    }
    // SwiftPM puts a module's resources beside the program; an installation may have them with the other parts.
    let built = "\(InstalledParts.program)/Sheaf_Encoder.resources/Models/\(task).onnx"
    let isBuilt = FileManager.default.fileExists(atPath: built)
    guard let graph = isBuilt ? built : InstalledParts.path(of: "graphs/\(task).onnx") else {
      return .failure(MissingFiles("the graph \(task).onnx is not beside the program; build Sheaf anew"))
    }
    return .success(EncoderFiles(graph: graph, weights: weights, vocabulary: vocabulary, library: library))
  }
}

/// What text models lack on this machine.
package struct MissingFiles: Error, Hashable, Sendable {
  package let message: String

  package init(_ message: String) { self.message = message }
}
