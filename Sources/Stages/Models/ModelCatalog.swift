import Binding
import Encoder
import Foundation
import Pipeline

/// The models that are known: those of Sheaf's own list and those that a user added.
package struct ModelCatalog: Sendable {
  /// Own models first, then those of the list, each in its order.
  package let entries: [ModelEntry]

  package init(entries: [ModelEntry]) { self.entries = entries }

  /// The list that is part of Sheaf.
  package static func builtIn() throws -> ModelCatalog {
    ModelCatalog(entries: try read(String(decoding: PackageResources.catalog_yaml, as: UTF8.self), of: "models"))
  }

  /// Everything that is known on this machine.
  package static func all() throws -> ModelCatalog {
    let own = InstalledModel.ownFiles.compactMap { path in
      (try? String(contentsOfFile: path, encoding: .utf8)).flatMap { try? entry($0) }
    }
    return ModelCatalog(entries: own + (try builtIn()).entries)
  }

  /// Returns the models of a file such as `catalog.yaml`; throws `Problems`.
  static func read(_ text: String, of section: String) throws -> [ModelEntry] {
    let (root, found) = YAMLNode.parse(text)
    var problems = found
    guard let root, case .mapping(let sections) = root.content,
      let list = sections.first(where: { $0.key == section })?.value, case .sequence(let nodes) = list.content
    else { throw Problems(problems + [Problem(line: 1, column: 1, message: "expected a list of \(section)")]) }
    let entries = nodes.map { ModelEntry.bind($0, problems: &problems) }
    guard problems.isEmpty else { throw Problems(problems) }
    return entries
  }

  /// Returns the model of a `model.yaml`; throws `Problems`.
  package static func entry(_ text: String) throws -> ModelEntry {
    let (root, found) = YAMLNode.parse(text)
    var problems = found
    let entry = ModelEntry.bind(root, problems: &problems)
    guard root != nil, problems.isEmpty else { throw Problems(problems) }
    return entry
  }

  /// Returns the model that a pipeline means: a name, `name@version`, a group, or `group@approved` and `group@pending`.
  ///
  /// A group alone is its first approved model, else its first; a user's own models come before those of the list.
  package func find(_ reference: String) -> ModelEntry? {
    let parts = reference.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts.first ?? ""
    let members = entries.filter { $0.group == name }
    guard parts.count == 2 else {
      return entries.first { $0.name == name } ?? members.first { $0.approval == .approved } ?? members.first
    }
    if let approval = ModelApproval(rawValue: parts[1]) { return members.first { $0.approval == approval } }
    return entries.first { $0.name == name && $0.version == parts[1] }
  }

  /// The names and groups that `find` knows, for hints.
  package var names: [String] { Array(Set(entries.flatMap { [$0.name, $0.group] }.filter { !$0.isEmpty })).sorted() }
}
