import Binding
import Documents
import OpenVINO
import Pipeline

/// What a whole picture shows, the surest label first.
struct PictureLabels: PageArtifact {
  struct Label: Codable, Sendable, Hashable {
    var label: String
    /// 0...1.
    var confidence: Double
  }

  var all: [Label]
  /// The model that said so; empty where there was no picture.
  var model: String
}

/// `vision.label`: labels for a page's picture as a whole.
struct LabelPictures: Stage {
  static let id: StageID = "vision.label"
  static let about = "Says what a page's picture shows as a whole"
  static let version = 1

  struct Options: Bindable {
    var model = "labeller@approved"
    var confidence = 0.1
    var most = 5

    static let fields: [Field<Options>] = [
      Field("model", \.model, "The model: a name, or a group such as labeller@approved; see sheaf models list"),
      Field("confidence", \.confidence, in: 0...1, "Least confidence"),
      Field("most", \.most, in: 1...1_000, "Most labels of a page"),
    ]
  }

  /// The model, compiled when it is first used.
  private final class Shared {
    let model: InstalledModel
    let names: [String]
    private var loaded: (graph: CompiledGraph, decoder: ClassDecoder, recipe: PictureRecipe)?

    init(_ model: InstalledModel) throws {
      (self.model, names) = (model, try model.labels())
      if model.entry.files.allSatisfy(\.url.isEmpty) { try LabelPictures.check(model) }
    }

    func scores(_ image: PageImage) throws -> [Double] {
      let (graph, decoder, recipe) = try load()
      let picture = ModelPicture(image, recipe)
      let outputs = try graph.results([(decoder.pictureInput.name, picture.input)], outputs: [decoder.output])
      return try outputs.first.map(decoder.scores) ?? []
    }

    private func load() throws -> (graph: CompiledGraph, decoder: ClassDecoder, recipe: PictureRecipe) {
      if let loaded { return loaded }
      let (file, decoder, recipe) = try LabelPictures.parts(model)
      let made = (graph: try CompiledGraph(file), decoder: decoder, recipe: recipe)
      loaded = made
      return made
    }
  }

  /// Throws `MissingPart` unless a model's ports fit the decoder.
  static func check(_ model: InstalledModel) throws {
    do { _ = try parts(model) } catch let error as DecoderError {
      throw MissingPart(
        "the model \(model.entry.name) does not fit the decoder classify: \(error.message); run sheaf models remove "
          + "\(model.entry.name), and sheaf models add with the right decoder")
    }
  }

  private static func parts(_ model: InstalledModel) throws -> (
    file: GraphFile, decoder: ClassDecoder, recipe: PictureRecipe
  ) {
    let file = try model.graph()
    let decoder = try ClassDecoder(inputs: file.inputs, outputs: file.outputs, step: model.entry.outputStep)
    return (file, decoder, try PictureRecipe(model.entry, port: decoder.pictureInput, standard: 224))
  }

  private let options: Options
  private let shared: Shared

  init(_ options: Options) throws {
    self.options = options
    shared = try Shared(try InstalledModel.find(options.model, for: .label))
  }

  var models: [ModelDigest] { shared.model.digests }

  func run(_ picture: Lazy<PageImage>) throws -> PictureLabels {
    guard let image = try picture.getIfAny() else { return PictureLabels(all: [], model: "") }
    let scores: [Double]
    do { scores = try shared.scores(image) } catch let missing as MissingPart {
      throw Failure(.internal, missing.message)
    } catch {
      throw Failure(.internal, "the model \(shared.model.entry.name) cannot be run")
    }
    let names = shared.names
    let best = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }.prefix(options.most)
    return PictureLabels(
      all: best.filter { scores[$0] >= options.confidence }.map {
        PictureLabels.Label(label: names.indices.contains($0) ? names[$0] : String($0), confidence: scores[$0])
      }, model: shared.model.entry.name)
  }

  static let examples = [
    Example(
      "A reddish horse", options: "{most: 1}", sample: "photos/jockey.jpg", table: "labels", columns: ["label"],
      rows: [["sorrel"]])
  ]

  static let tables = [
    Table<PictureLabels>(
      "labels", about: "One row a label of a whole picture", rows: { $0.all },
      columns: [
        Column<PictureLabels.Label>("label") { .text($0.label) }, Column("confidence") { .score($0.confidence) },
      ])
  ]
}
