import Binding
import Encoder
import Foundation
import OpenVINO
import Pipeline

/// A model whose files are on this machine and are the expected ones.
package struct InstalledModel: Hashable, Sendable {
  package let entry: ModelEntry
  /// The folder of OpenVINO's libraries.
  package let library: String
  private let paths: [ModelFile.Role: String]
  /// SHA-256 of each file that is used.
  private let sums: [String: String]

  /// The folder that models are brought to.
  package static var home: String { "\(InstalledParts.home)/models" }

  /// The `model.yaml` of each model that a user added, sorted by name.
  static var ownFiles: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []
    return names.sorted().map { "\(home)/\($0)/model.yaml" }.filter { FileManager.default.fileExists(atPath: $0) }
  }

  /// Returns the model that a pipeline means, its files checked; throws `MissingPart` with the command that mends it.
  package static func find(_ reference: String, for task: ModelTask) throws -> InstalledModel {
    let catalog: ModelCatalog
    do { catalog = try ModelCatalog.all() } catch {
      throw MissingPart("the list of models cannot be read; build Sheaf anew")
    }
    guard let entry = catalog.find(reference) else {
      let known = catalog.names
      throw MissingPart(
        "there is no model \"\(reference)\"\(hint(for: reference, among: known)); see sheaf models list")
    }
    guard entry.task == task else {
      throw MissingPart(
        "the model \(entry.name) is for the task \(entry.task.rawValue), not \(task.rawValue); see sheaf models list")
    }
    return try InstalledModel(entry)
  }

  /// Looks a model's files up and reads each once for its digest; throws `MissingPart`.
  package init(_ entry: ModelEntry) throws {
    var paths: [ModelFile.Role: String] = [:]
    var sums: [String: String] = [:]
    for file in entry.files {
      guard let path = Self.path(of: file, in: entry) else {
        throw MissingPart(
          "the model \(entry.name) is not in \(Self.home); run sheaf models pull \(entry.name)"
            + (entry.files.allSatisfy { $0.url.isEmpty } ? " --from FOLDER, or sheaf models add again" : ""),
          isOptional: true)
      }
      guard Self.isExpected(file, at: path), let sum = try? FileReading.digest(path: path) else {
        throw MissingPart(
          "the file \(file.name) of the model \(entry.name) is not the expected one (wrong digest); run sheaf models pull \(entry.name)"
        )
      }
      (paths[file.role], sums[file.name]) = (path, sum)
    }
    guard let library = InstalledParts.library else {
      throw MissingPart("OpenVINO is not in \(InstalledParts.home); run Scripts/setup-models", isOptional: true)
    }
    (self.entry, self.paths, self.sums, self.library) = (entry, paths, sums, library)
  }

  /// Returns where a file of a model lies, nil where it does not.
  package static func path(of file: ModelFile, in entry: ModelEntry) -> String? {
    InstalledParts.path(of: "models/\(entry.name)/\(file.name)")
  }

  /// Returns whether a file has the length and the digest that the catalogue states.
  package static func isExpected(_ file: ModelFile, at path: String) -> Bool {
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? Int
    guard file.bytes == 0 || size == file.bytes else { return false }
    if !file.sha256.isEmpty { return (try? FileReading.digest(path: path)) == file.sha256 }
    return !file.gitBlob.isEmpty && (try? FileReading.gitBlob(path: path)) == file.gitBlob
  }

  /// The path of the file of a role; empty where the model has none.
  package func path(_ role: ModelFile.Role = .model) -> String { paths[role] ?? "" }

  /// Name and digest of what results depend on.
  package var digests: [ModelDigest] {
    sums.sorted { $0.key < $1.key }.map { ModelDigest(name: "\(entry.name)/\($0.key)", digest: $0.value) }
  }

  /// Opens a file as a graph, which says what goes in and out; throws `MissingPart` when it cannot be one.
  package func graph(_ role: ModelFile.Role = .model) throws -> GraphFile {
    do { return try GraphFile(path: path(role), library: library) } catch {
      throw MissingPart(
        "the model \(entry.name) cannot be read; add it again with sheaf models add, or pull it with sheaf models pull \(entry.name)"
      )
    }
  }

  /// The names of the labels in the order of the model's numbers; empty where it has none.
  package func labels() throws -> [String] {
    if entry.labels == "coco" { return CocoLabels.names }
    guard let path = paths[.labels] else { return [] }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw MissingPart("the labels of the model \(entry.name) cannot be read; run sheaf models pull \(entry.name)")
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }
}
