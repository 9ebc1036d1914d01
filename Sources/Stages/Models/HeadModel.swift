import Encoder
import Pipeline

/// The trained heads as a stage has them: found when the stage is made, loaded when they are first used, one set a worker.
struct HeadModel {
  private let files: EncoderFiles

  /// Finds the files; throws `MissingPart` where there are none.
  init() throws {
    switch EncoderFiles.find("heads") {
    case .success(let files): self.files = files
    case .failure(let missing): throw MissingPart("\(missing.message); run Scripts/setup-models")
    }
  }

  /// Name and digest of what the results depend on; of the weights the digest that they must have, as for the text encoder.
  func digests() throws -> [ModelDigest] {
    [
      ModelDigest(name: "minilm-l6", digest: EncoderFiles.weightsDigest),
      ModelDigest(name: "minilm-l6/vocabulary", digest: try FileReading.digest(path: files.vocabulary)),
      ModelDigest(name: "graph/heads", digest: try FileReading.digest(path: files.graph)),
      ModelDigest(name: "graph/heads/card", digest: try FileReading.digest(path: files.card)),
    ]
  }

  /// Returns the heads, loading them the first time in this process.
  func heads() throws -> TextHeads {
    do { return try SharedHeads.heads(files) } catch {
      throw Failure(.internal, "the text heads cannot be loaded; run Scripts/setup-models again")
    }
  }
}
