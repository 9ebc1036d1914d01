import Encoder
import Pipeline

/// The trained heads as a stage has them: found when the stage is made, loaded when they are first used, one set a worker.
struct HeadModel {
  private let files: EncoderFiles
  /// Name and digest of what the results depend on.
  let models: [ModelDigest]

  /// Finds the files; throws `MissingPart` where there are none.
  init() throws {
    switch EncoderFiles.find("heads") {
    case .success(let files): self.files = files
    case .failure(let missing): throw MissingPart("\(missing.message); run Scripts/setup-models")
    }
    models =
      try files.digests(graph: "heads")
      + [ModelDigest(name: "graph/heads/card", digest: FileReading.digest(path: files.card))]
  }

  /// Returns the heads, loading them the first time in this process.
  func heads() throws -> TextHeads {
    do { return try SharedHeads.heads(files) } catch {
      throw Failure(.internal, "the text heads cannot be loaded; run Scripts/setup-models again")
    }
  }
}
