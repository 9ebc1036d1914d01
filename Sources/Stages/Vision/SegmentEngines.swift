import Binding
import Pipeline

/// The engines of `vision.segment` by name.
enum SegmentEngines {
  enum Name: String, BindableChoice {
    case grabcut, sam, classes, prompt
  }

  /// Returns the engine that the options name, with the digests of its models; throws `MissingPart` where a model is not here or is of
  /// another kind.
  static func engine(_ options: CutSegments.Options) throws -> (engine: any SegmentEngine, models: [ModelDigest]) {
    switch options.engine {
    case .grabcut: return (GrabCutEngine(pixels: options.pixels), [])
    case .prompt: return (PromptItself(), [])
    case .sam:
      let model = try InstalledModel.find(options.model.isEmpty ? "promptable" : options.model, for: .segment)
      guard model.entry.decoder == .sam else {
        throw MissingPart("the model \(model.entry.name) takes no prompts; give it to the engine classes")
      }
      let (encoder, decoder) = (try ModelGraph(model, .encoder), try ModelGraph(model, .decoder))
      guard let engine = try? SAMEngine(name: model.entry.name, encoder: encoder, decoder: decoder) else {
        throw MissingPart(
          "the decoder of \(model.entry.name) has inputs of neither EfficientSAM nor MobileSAM; see sheaf models show")
      }
      return (engine, model.digests)
    case .classes:
      let model = try InstalledModel.find(options.model.isEmpty ? "segmenter" : options.model, for: .segment)
      let graph = try ModelGraph(model)
      let (shape, labels) = (graph.shape(ofInput: 0), try model.labels())
      guard model.entry.decoder == .semantic, shape.count == 4, shape[1] == shape[2], shape[1] > 0, shape[3] == 3,
        (2...256).contains(labels.count)
      else {
        throw MissingPart(
          "the model \(model.entry.name) does not take a square of colours and name classes; see sheaf models show")
      }
      return (ClassEngine(name: model.entry.name, labels: labels, side: shape[1], graph: graph), model.digests)
    }
  }
}
