import Documents
import OpenVINO
import Pipeline

/// A detector's model: found when the stage is made, compiled when it is first used, one a worker.
final class PictureDetector {
  let model: InstalledModel
  private let isExact: Bool
  private var loaded: Loaded?

  /// A compiled model with its decoder.
  private struct Loaded {
    let graph: CompiledGraph
    let decoder: any DetectionDecoder
    let recipe: PictureRecipe
    /// Whether the graph takes pictures of any size.
    let isOpen: Bool
  }

  /// Finds a model; a user's own is also opened, to see that it fits its decoder. Throws `MissingPart`.
  init(_ reference: String, for task: ModelTask, isExact: Bool) throws {
    model = try InstalledModel.find(reference, for: task)
    self.isExact = isExact
    if model.entry.files.allSatisfy(\.url.isEmpty) { try Self.check(model) }
  }

  /// Throws `MissingPart` unless a model's ports fit its decoder.
  static func check(_ model: InstalledModel) throws {
    let file = try model.graph()
    do { _ = try decoder(model.entry, file) } catch let error as DecoderError {
      throw MissingPart(
        "the model \(model.entry.name) does not fit the decoder \(model.entry.decoder.rawValue): \(error.message); "
          + "run sheaf models remove \(model.entry.name), and sheaf models add with the right decoder")
    }
  }

  /// Returns the decoder of a graph; throws `DecoderError` where they do not fit.
  static func decoder(_ entry: ModelEntry, _ file: GraphFile) throws -> any DetectionDecoder {
    let recipe: (GraphPort) throws -> PictureRecipe = { try PictureRecipe(entry, port: $0) }
    switch entry.decoder {
    case .detr: return try DETRDecoder(inputs: file.inputs, outputs: file.outputs, recipe: recipe)
    case .yolo: return try YOLODecoder(inputs: file.inputs, outputs: file.outputs, recipe: recipe)
    case .yolox: return try YOLOXDecoder(inputs: file.inputs, outputs: file.outputs, recipe: recipe)
    case .yunet: return try YuNetDecoder(inputs: file.inputs, outputs: file.outputs, recipe: recipe)
    case .ultraface: return try UltraFaceDecoder(inputs: file.inputs, outputs: file.outputs, recipe: recipe)
    case .classify, .sam, .semantic: throw DecoderError.output("such a model finds no boxes")
    }
  }

  private func load() throws -> Loaded {
    if let loaded { return loaded }
    let file = try model.graph()
    let decoder = try Self.decoder(model.entry, file)
    let recipe = try PictureRecipe(model.entry, port: decoder.pictureInput)
    // YuNet takes each picture at its own size; all others see one size only.
    let isOpen = model.entry.decoder == .yunet && decoder.pictureInput.shape[2] < 0
    if !isOpen, (file.inputs.contains { $0.shape.contains(-1) }) { try file.fix(decoder.shapes(recipe)) }
    let made = Loaded(
      graph: try CompiledGraph(file, precision: isExact ? .f32 : .automatic), decoder: decoder, recipe: recipe,
      isOpen: isOpen)
    loaded = made
    return made
  }

  /// Returns everything in a picture from a threshold on, boxes in its pixels.
  ///
  /// - Parameter side: the longer side that a model of open size sees; larger pictures are scaled down to it.
  func detections(_ image: PageImage, threshold: Double, side: Int = 640) throws -> [Detection] {
    do {
      let model = try load()
      var recipe = model.recipe
      var shown = image
      if model.isOpen {
        let factor = min(1, Double(side) / Double(max(image.width, image.height)))
        func length(_ pixels: Int) -> Int { max(1, Int((Double(pixels) * factor).rounded())) }
        let (width, height) = (length(image.width), length(image.height))
        shown = PageImage(
          width: width, height: height, channels: image.channels, dpi: image.dpi,
          bytes: PictureScaling.bilinear(
            image.bytes, width: image.width, height: image.height, channels: image.channels, newWidth: width,
            newHeight: height))
        (recipe.width, recipe.height) = ((width + 31) / 32 * 32, (height + 31) / 32 * 32)
      }
      let picture = ModelPicture(shown, recipe, keepsSize: model.isOpen)
      let inputs =
        [(name: model.decoder.pictureInput.name, value: picture.input)]
        + model.decoder.extraInputs(width: image.width, height: image.height)
      let outputs = try model.graph.results(inputs, outputs: model.decoder.outputs)
      let found = try model.decoder.decode(outputs, picture: picture, threshold: threshold)
      guard model.isOpen else { return found }
      return found.map {
        $0.scaled(x: Double(image.width) / Double(shown.width), y: Double(image.height) / Double(shown.height))
      }
    } catch is DecoderError {
      throw Failure(.internal, "the model \(model.entry.name) gives something else than its decoder reads")
    } catch is OpenVINOError {
      throw Failure(.internal, "the model \(model.entry.name) cannot be run")
    } catch let missing as MissingPart {
      throw Failure(.internal, missing.message)
    }
  }
}

extension Detection {
  /// Returns the detection in a picture whose pixels are that many times as large.
  func scaled(x: Double, y: Double) -> Detection {
    Detection(
      label: label, score: score,
      box: Rect(left: box.left * x, top: box.top * y, width: box.width * x, height: box.height * y),
      points: points.map { Point(x: $0.x * x, y: $0.y * y) })
  }

  /// Returns the detection moved.
  func moved(x: Double, y: Double) -> Detection {
    Detection(
      label: label, score: score, box: Rect(left: box.left + x, top: box.top + y, width: box.width, height: box.height),
      points: points.map { Point(x: $0.x + x, y: $0.y + y) })
  }
}
