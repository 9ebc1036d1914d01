import OpenVINO
import Pipeline

/// How a picture is made ready for a model: size, scaling, channels, numbers.
struct PictureRecipe: Hashable, Sendable {
  /// Pixels of the model's picture.
  var width: Int
  var height: Int
  /// Whether each pixel's channels stand together (N, H, W, C).
  var isInterleaved = false
  /// Whether the model takes bytes as they are.
  var takesBytes = false
  var scaling = ModelInput.Scaling.stretch
  var order = ModelInput.Order.rgb
  /// (value - mean) / deviation, for red, green and blue.
  var mean: [Float] = [0, 0, 0]
  var deviation: [Float] = [1, 1, 1]
  var pad: UInt8 = 0

  /// What the models of a decoder were trained with, changed by what the catalogue says of one of them.
  ///
  /// - Parameter standard: width and height where neither the model nor the catalogue has them.
  init(_ entry: ModelEntry, port: GraphPort, standard: Int = 640) throws {
    guard port.shape.count == 4, port.kind == .floats || port.kind == .bytes else {
      throw DecoderError.input("a picture (4 lengths of 32-bit or 8-bit numbers) is expected")
    }
    isInterleaved = port.shape[3] == 3
    takesBytes = port.kind == .bytes
    guard isInterleaved || port.shape[1] == 3 else {
      throw DecoderError.input("a picture of three channels is expected")
    }
    let lengths = isInterleaved ? [port.shape[2], port.shape[1]] : [port.shape[3], port.shape[2]]
    let stated = [entry.input.size.first ?? standard, entry.input.size.last ?? standard]
    (width, height) = (lengths[0] > 0 ? lengths[0] : stated[0], lengths[1] > 0 ? lengths[1] : stated[1])
    guard width <= 4_096, height <= 4_096 else { throw DecoderError.input("pictures of at most 4096 pixels are made") }
    switch entry.decoder {
    case .detr: deviation = [255, 255, 255]
    case .yolo: (scaling, deviation, pad) = (.letterbox, [255, 255, 255], 114)
    case .yolox: (scaling, order, pad) = (.corner, .bgr, 114)
    case .yunet: (scaling, order) = (.corner, .bgr)
    case .ultraface: (mean, deviation) = ([127, 127, 127], [128, 128, 128])
    case .semantic: (mean, deviation) = ([127.5, 127.5, 127.5], [127.5, 127.5, 127.5])
    // The means and deviations of ImageNet, which nearly all such models were trained with.
    case .classify, .sam: (mean, deviation) = ([123.675, 116.28, 103.53], [58.395, 57.12, 57.375])
    }
    let input = entry.input
    if let scaling = input.scaling { self.scaling = scaling }
    if let order = input.order { self.order = order }
    if let pad = input.pad { self.pad = UInt8(clamping: pad) }
    if let first = input.mean.first { mean = (0..<3).map { Float(input.mean.count == 3 ? input.mean[$0] : first) } }
    if let first = input.deviation.first {
      deviation = (0..<3).map { Float(input.deviation.count == 3 ? input.deviation[$0] : first) }
    }
  }
}

/// Why a model's file does not fit the decoder that is named for it.
enum DecoderError: Error, Hashable {
  case input(String)
  case output(String)

  /// What was expected; names of the model's own may stand in it.
  var message: String {
    switch self {
    case .input(let message): "its input does not fit: \(message)"
    case .output(let message): "its output does not fit: \(message)"
    }
  }
}
