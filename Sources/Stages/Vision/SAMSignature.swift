import Documents
import OpenVINO

/// How a promptable model of SAM's kind takes pictures and prompts: the two forms in which such models are exported to ONNX.
enum SAMSignature: Hashable, Sendable {
  /// yformer/EfficientSAM, `export_to_onnx.py`. Encoder: `batched_images`, values 0...1, any size. Decoder: the encoder's output,
  /// `batched_point_coords` [1, 1, n, 2] in pixels of the encoded picture, `batched_point_labels` [1, 1, n], `orig_im_size` (height,
  /// width; whole numbers), to `output_masks` [1, 1, 3, height, width] and `iou_predictions` [1, 1, 3].
  case efficient
  /// Segment Anything's `SamOnnxModel`, which MobileSAM uses too. Encoder: `image` [1, 3, 1024, 1024], normalised and padded. Decoder: the
  /// encoder's output, `point_coords` [1, n, 2] in pixels of the 1024 square, `point_labels` [1, n], `mask_input` [1, 1, 256, 256],
  /// `has_mask_input` [1], `orig_im_size` (height, width; floats), to `masks` [1, k, height, width] and `iou_predictions` [1, k].
  case mobile

  /// Tells the form by the names of a decoder's inputs, nil for neither.
  init?(decoderInputs names: [String]) {
    if names.contains("batched_point_coords") && names.contains("orig_im_size") {
      self = .efficient
    } else if names.contains("point_coords") && names.contains("has_mask_input") {
      self = .mobile
    } else {
      return nil
    }
  }

  /// The side of the square that models of this kind see.
  static let side = 1024

  /// Returns a picture as an encoder takes it.
  ///
  /// - Parameter picture: its longer side has at most 1024 pixels.
  func encoded(_ picture: ColorPicture) -> GraphInput {
    let pixels = picture.width * picture.height
    switch self {
    case .efficient:
      // The model brings it to 1024 by 1024 and normalises it itself.
      let planes = (0..<3).flatMap { channel in (0..<pixels).map { Float(picture.rgb[$0 * 3 + channel]) / 255 } }
      return .floats(planes, shape: [1, 3, picture.height, picture.width])
    case .mobile:
      // ImageNet's means and deviations, as segment-anything has them; the rest of the square stays 0.
      let (means, deviations): ([Float], [Float]) = ([123.675, 116.28, 103.53], [58.395, 57.12, 57.375])
      let side = Self.side
      var planes = [Float](repeating: 0, count: 3 * side * side)
      for channel in 0..<3 {
        for y in 0..<min(side, picture.height) {
          for x in 0..<min(side, picture.width) {
            let value = Float(picture.rgb[(y * picture.width + x) * 3 + channel])
            planes[(channel * side + y) * side + x] = (value - means[channel]) / deviations[channel]
          }
        }
      }
      return .floats(planes, shape: [1, 3, side, side])
    }
  }

  /// The size to which a page's longer side is brought: up as well as down for the form that sees pixels as they are.
  func encodedSize(width: Int, height: Int) -> (width: Int, height: Int) {
    let longest = Double(max(width, height))
    let scale = self == .mobile ? Double(Self.side) / longest : min(1, Double(Self.side) / longest)
    return (
      max(1, min(Self.side, Int((Double(width) * scale).rounded()))),
      max(1, min(Self.side, Int((Double(height) * scale).rounded())))
    )
  }

  /// Returns all inputs of a decoder but the encoder's output.
  ///
  /// - Parameters:
  ///   - prompt: in pixels of the encoded picture.
  ///   - width: of the encoded picture, which is also the masks' size.
  func decoderInputs(_ prompt: SAMPrompt, width: Int, height: Int) -> [(name: String, value: GraphInput)] {
    switch self {
    case .efficient:
      // The model knows no points beside a thing and takes 6 points at most.
      let kept = prompt.points.filter { $0.label != .beside }.prefix(6)
      let count = kept.count
      return [
        ("batched_point_coords", .floats(kept.flatMap { [$0.x, $0.y] }, shape: [1, 1, count, 2])),
        ("batched_point_labels", .floats(kept.map { Float($0.label.rawValue) }, shape: [1, 1, count])),
        ("orig_im_size", .integers([Int64(height), Int64(width)], shape: [2])),
      ]
    case .mobile:
      // Without a box the model wants a point that stands for none.
      let hasBox = prompt.points.contains { $0.label == .topLeft }
      let all = prompt.points + (hasBox ? [] : [SAMPrompt.Point(x: 0, y: 0, label: .padding)])
      return [
        ("point_coords", .floats(all.flatMap { [$0.x, $0.y] }, shape: [1, all.count, 2])),
        ("point_labels", .floats(all.map { Float($0.label.rawValue) }, shape: [1, all.count])),
        ("mask_input", .floats([Float](repeating: 0, count: 256 * 256), shape: [1, 1, 256, 256])),
        ("has_mask_input", .floats([0], shape: [1])),
        ("orig_im_size", .floats([Float(height), Float(width)], shape: [2])),
      ]
    }
  }

  /// The decoder's outputs that are read: masks, then what overlap they are expected to have.
  var decoderOutputs: [String] {
    switch self {
    case .efficient: ["output_masks", "iou_predictions"]
    case .mobile: ["masks", "iou_predictions"]
    }
  }
}

/// A prompt as models of SAM's kind take it: points with labels, a box being its two corners.
struct SAMPrompt: Hashable, Sendable {
  enum Label: Int, Sendable {
    case padding = -1
    case beside = 0
    case on = 1
    case topLeft = 2
    case bottomRight = 3
  }

  struct Point: Hashable, Sendable {
    var x: Float
    var y: Float
    var label: Label
  }

  var points: [Point]

  /// - Parameters:
  ///   - prompt: an outline or a mask becomes its box and its innermost pixel.
  ///   - width: of the encoded picture, into which positions are scaled.
  init(_ prompt: PlacedPrompt, width: Int, height: Int) {
    let scaleX = Float(width) / Float(prompt.frame.width)
    let scaleY = Float(height) / Float(prompt.frame.height)
    func point(_ place: Documents.Point<Pixels>, _ label: Label) -> Point {
      Point(x: Float(place.x) * scaleX, y: Float(place.y) * scaleY, label: label)
    }
    points = []
    if let box = prompt.box ?? prompt.region?.box {
      points.append(point(Documents.Point(x: box.left, y: box.top), .topLeft))
      points.append(point(Documents.Point(x: box.right, y: box.bottom), .bottomRight))
    }
    points += prompt.points.map { point($0, .on) }
    if let inner = prompt.region?.innermost {
      points.append(point(Documents.Point(x: Double(inner.x) + 0.5, y: Double(inner.y) + 0.5), .on))
    }
    if points.isEmpty { points.append(point(prompt.frame.bounds.center, .on)) }
    points += prompt.background.map { point($0, .beside) }
  }
}
