import Pipeline

/// Whether a model's files are the expected ones and fit its decoder.
package enum ModelCheck {
  /// Throws `MissingPart` with the command that mends it.
  package static func check(_ entry: ModelEntry) throws {
    let model = try InstalledModel(entry)
    switch entry.task {
    case .detect, .faces: try PictureDetector.check(model)
    case .label: try LabelPictures.check(model)
    case .segment:
      // What goes in and out is looked at by the stage that cuts; here only that the files are graphs.
      for file in entry.files where file.role != .labels { _ = try model.graph(file.role) }
    }
    _ = try model.labels()
  }
}
