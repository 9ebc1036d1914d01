import Binding
import Encoder
import Foundation
import Pipeline

/// Whether a stage uses a model that can be missing.
enum ModelUse: String, BindableChoice {
  /// When it is installed.
  case auto
  case always
  case never
}

/// A text model of a stage: found when the stage is made, loaded when it is first used, one a worker.
final class SharedEncoder {
  private let files: EncoderFiles
  private var loaded: TextEncoder?

  private init(_ files: EncoderFiles) { self.files = files }

  /// Returns the model for a task, nil when it is not to be used or not installed; throws `MissingPart` where it must be there.
  static func find(_ task: String, use: ModelUse) throws -> SharedEncoder? {
    guard use != .never else { return nil }
    switch EncoderFiles.find(task) {
    case .success(let files): return SharedEncoder(files)
    case .failure(let missing):
      if use == .always { throw MissingPart("\(missing.message); run Scripts/setup-models") }
      return nil
    }
  }

  /// Name and digest of what the results depend on.
  func digests() throws -> [ModelDigest] { try files.digests(graph: "encoder") }

  /// Returns the model, loading it the first time.
  func encoder() throws -> TextEncoder {
    if let loaded { return loaded }
    do {
      let encoder = try TextEncoder(files)
      loaded = encoder
      return encoder
    } catch TextEncoderError.unreadable(_) {
      throw Failure(.internal, "the text encoder's files cannot be read; run Scripts/setup-models again")
    } catch {
      throw Failure(.internal, "the text encoder cannot be loaded; run Scripts/setup-models again")
    }
  }
}
