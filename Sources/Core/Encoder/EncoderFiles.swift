import Foundation
import OpenVINO

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

  /// SHA-256 of the base weights that the graphs were made for.
  package static let weightsDigest = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
  /// SHA-256 of the vocabulary.
  package static let vocabularyDigest = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"

  /// The folder that `Scripts/setup` fills: `SHEAF_PARTS`, else `sheaf` in the user's data folder (XDG).
  package static var home: String {
    let environment = ProcessInfo.processInfo.environment
    if let set = environment["SHEAF_PARTS"], !set.isEmpty { return set }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return "\(data)/sheaf" }
    return "\(environment["HOME"] ?? "")/.local/share/sheaf"
  }

  /// Folders of parts in the order they are tried: the one that is set, next to the program, the user's, the machine's.
  static var folders: [String] {
    let set = ProcessInfo.processInfo.environment["SHEAF_PARTS"] ?? ""
    // A folder that is set is the only one, so that a test or a user can also say "none".
    return set.isEmpty
      ? ["\(program)/sheaf-parts", "\(program)/../share/sheaf", home, "/usr/local/share/sheaf", "/usr/share/sheaf"]
      : [set]
  }

  /// The folder of the running program.
  private static var program: String {
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (path as NSString).deletingLastPathComponent
  }

  /// Returns the files for a task's graph, such as `encoder`, or what is missing.
  package static func find(_ task: String) -> Result<EncoderFiles, MissingFiles> {
    func first(_ candidates: [String]) -> String? { candidates.first { FileManager.default.fileExists(atPath: $0) } }
    let model = "minilm-l6"
    guard let weights = first(folders.map { "\($0)/\(model)/model.safetensors" }),
      let vocabulary = first(folders.map { "\($0)/\(model)/vocab.txt" })
    else { return .failure(MissingFiles("the text encoder's weights (minilm-l6) are not in \(home)")) }
    guard let library = folders.map({ "\($0)/openvino" }).first(where: { OpenVINOLibrary.path(in: $0) != nil }) else {
      return .failure(MissingFiles("OpenVINO is not in \(home)"))
    }
    // SwiftPM puts a module's resources beside the program; an installation may have them with the other parts.
    let graphs = ["\(program)/Sheaf_Encoder.resources/Models"] + folders.map { "\($0)/graphs" }
    guard let graph = first(graphs.map { "\($0)/\(task).onnx" }) else {
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
