import Binding
import Pipeline

/// The engines of `vision.segment` by name.
enum SegmentEngines {
  enum Name: String, BindableChoice {
    case grabcut, sam, classes, prompt
  }

  /// Returns the engine that the options name, with the digests of its models; throws `MissingPart` where a model is not here.
  static func engine(_ options: CutSegments.Options) throws -> (engine: any SegmentEngine, models: [ModelDigest]) {
    switch options.engine {
    case .grabcut: return (GrabCutEngine(pixels: options.pixels), [])
    case .prompt: return (PromptItself(), [])
    case .sam, .classes:
      throw MissingPart(
        "the engine \(options.engine.rawValue) has no model on this machine; take grabcut, which needs none")
    }
  }
}
