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
    case .grabcut: (GrabCutEngine(pixels: options.pixels), [])
    case .prompt: (PromptItself(), [])
    case .sam, .classes: throw MissingPart("no such model")
    }
  }
}
