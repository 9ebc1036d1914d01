import Binding

/// A bound pipeline: stages with their options, every need tied to one producer, in an order in which each comes after its producers.
package struct Graph {
  package let name: String
  package let about: String
  package private(set) var input: InputOptions
  package let limits: Limits
  package let outputs: OutputOptions
  package let nodes: [Node]
  /// What the sections `input:` and `limits:` put into every key.
  let inputIdentity: [String]

  init(name: String, about: String, input: InputOptions, limits: Limits, outputs: OutputOptions, nodes: [Node]) {
    (self.name, self.about, self.input, self.limits) = (name, about, input, limits)
    (self.outputs, self.nodes, inputIdentity) = (outputs, nodes, [input.canonical, limits.canonical])
  }

  package struct Node {
    /// The stage's id, or the name given by `as:`.
    package let name: String
    package let type: any Stage.Type
    package let stage: any Stage
    package let canonicalOptions: String
    /// Indexes of the nodes that make what this one needs, in the order of the needs.
    package let producers: [Int]
    /// When it runs; the last of `producers` then tells the label that is asked for.
    package let condition: Condition?
    /// The node behind whose filters this one waits; it is the last of `producers` then.
    package let gate: Int?
    /// The parts of every key of this node.
    let identity: [String]

    init(
      name: String, stage: any Stage, canonicalOptions: String, producers: [Int], condition: Condition?,
      gate: Int? = nil
    ) {
      type = Swift.type(of: stage)
      (self.name, self.stage, self.canonicalOptions, self.producers) = (name, stage, canonicalOptions, producers)
      (self.condition, self.gate) = (condition, gate)
      identity =
        [type.id.description, String(type.version), canonicalOptions] + stage.models.flatMap { [$0.name, $0.digest] }
        + (condition.map { ["when", $0.text] } ?? [])
    }

    package var output: any Artifact.Type { type.output }
    package var scope: ArtifactScope { output.scope }
    package var isKept: Bool { output.isKept }
    package var needs: [Need] { type.needs }
    /// The stage's tables; of a stage that was given another name with that name before theirs, so that no two nodes share a file.
    package var tables: [AnyTable] {
      name == type.id.description ? type.anyTables : type.anyTables.map { $0.named("\(name).\($0.name)") }
    }

    /// The stage's sets of files, named as its tables are.
    package var files: [AnyFileSet] {
      name == type.id.description ? type.anyFiles : type.anyFiles.map { $0.named("\(name).\($0.name)") }
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

  /// Whether results depend on the names of the documents.
  var readsNames: Bool { nodes.contains { $0.stage.readsNames } }

  /// Those of a document that a filter stopped: what its text was made by, and the filters.
  package func targetsWhenStopped(_ scope: ArtifactScope) -> [Int] {
    scope == .document ? [] : targets(scope).filter { nodes[$0].gate == nil }
  }

  package var hasDocumentStages: Bool { nodes.contains { $0.scope == .document } }

  /// The kept page artifacts that document stages read.
  package var pageArtifactsForDocuments: [Int] {
    let read = nodes.filter { $0.scope == .document }.flatMap(\.producers)
    return Set(read).filter { nodes[$0].scope == .page }.sorted()
  }
}
