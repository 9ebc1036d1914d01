/// The stages that a pipeline file can name.
package struct Catalogue {
  /// Sorted by id.
  package let stages: [any Stage.Type]

  package init(_ stages: [any Stage.Type]) { self.stages = stages.sorted { $0.id < $1.id } }

  package subscript(id: String) -> (any Stage.Type)? { stages.first { $0.id.description == id } }

  package var names: [String] { stages.map { $0.id.description } }
}
