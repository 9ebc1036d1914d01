import Binding

/// A bound pipeline: stages with their options, every need tied to one producer, in an order in which each comes after its producers.
package struct Graph {
  package let name: String
  package let about: String
  package private(set) var input: InputOptions
  package let limits: Limits
  package let outputs: OutputOptions
  package let nodes: [Node]

  package struct Node {
    /// The stage's id, or the name given by `as:`.
    package let name: String
    package let type: any Stage.Type
    package let stage: any Stage
    package let canonicalOptions: String
    /// Indexes of the nodes that make what this one needs, in the order of the needs.
    package let producers: [Int]

    package var output: any Artifact.Type { type.output }
    package var scope: ArtifactScope { output.scope }
    package var isKept: Bool { output.isKept }
    package var needs: [Need] { type.needs }
    /// The stage's tables; of a stage that was given another name with that name before theirs, so that no two nodes share a file.
    package var tables: [AnyTable] {
      name == type.id.description ? type.anyTables : type.anyTables.map { $0.named("\(name).\($0.name)") }
    }

    /// The parts of every key of this node.
    var identity: [String] {
      [type.id.description, String(type.version), canonicalOptions] + stage.models.flatMap { [$0.name, $0.digest] }
    }
  }

  /// Returns the graph with a password that overrides the file's, if there is one.
  package func with(password: String?) -> Graph {
    var graph = self
    if let password { graph.input.password = password }
    return graph
  }

  /// The nodes whose artifacts are kept and reported; all others run only when one of these asks.
  package func targets(_ scope: ArtifactScope) -> [Int] {
    nodes.indices.filter { nodes[$0].scope == scope && nodes[$0].isKept }
  }

  package var hasDocumentStages: Bool { nodes.contains { $0.scope == .document } }

  /// The kept page artifacts that document stages read.
  package var pageArtifactsForDocuments: [Int] {
    let read = nodes.filter { $0.scope == .document }.flatMap(\.producers)
    return Set(read).filter { nodes[$0].scope == .page }.sorted()
  }
}
