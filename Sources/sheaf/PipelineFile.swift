import Foundation
import Pipeline
import Stages

/// A pipeline file, read and bound.
struct PipelineFile {
  let path: String
  let text: String
  let graph: Graph

  /// Reads and binds a file; throws `Exit` with all its problems.
  init(path: String, passwordFile: String? = nil) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Exit(.usage, "sheaf: the pipeline file \(path) cannot be read")
    }
    (self.path, text) = (path, String(decoding: data, as: UTF8.self))
    do {
      graph = try GraphBinder.bind(text, catalogue: Catalog.catalogue).with(password: Self.password(passwordFile))
    } catch {
      throw Exit(error, pipeline: path)
    }
  }

  /// The first line of a password file: a password on the command line could be read by every user of the machine.
  private static func password(_ path: String?) throws -> String? {
    guard let path else { return nil }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Exit(.usage, "sheaf: the password file \(path) cannot be read")
    }
    return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }
}
