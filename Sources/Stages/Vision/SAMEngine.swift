import Documents
import OpenVINO
import OpenCV
import Pipeline

/// Cuts things out with a promptable model: an encoder that sees the picture once, and a decoder that is asked for each prompt.
struct SAMEngine: SegmentEngine {
  let name: String
  private let encoder: any TensorGraph
  private let decoder: any TensorGraph
  private let signature: SAMSignature

  /// Throws a `Failure` for a decoder of neither known form.
  init(name: String, encoder: any TensorGraph, decoder: any TensorGraph) throws {
    guard let signature = SAMSignature(decoderInputs: decoder.inputNames) else {
      throw Failure(.internal, "the model \(name) is no decoder of SAM's kind: its inputs have other names")
    }
    (self.name, self.encoder, self.decoder, self.signature) = (name, encoder, decoder, signature)
  }

  func candidates(_ prompts: [PlacedPrompt], in image: PageImage) throws -> [[SegmentCandidate]] {
    let (width, height) = signature.encodedSize(width: image.width, height: image.height)
    let picture = try ColorPicture(
      image, left: 0, top: 0, width: image.width, height: image.height, to: width, height)
    guard let input = encoder.inputNames.first, let output = encoder.outputNames.first,
      let embedding = decoder.inputNames.first(where: { $0.hasPrefix("image_embedding") })
    else { throw Failure(.internal, "the model \(name) has no picture to take or to give") }
    let encoded = try encoder.run([(input, signature.encoded(picture))], outputs: [output])
    // SAM's picture is 256 numbers for each of 64 by 64 places, in every model of its kind.
    guard let numbers = encoded.first, numbers.count == 256 * 64 * 64 else {
      throw Failure(.internal, "the encoder of \(name) gives no picture of 256 x 64 x 64 numbers")
    }
    let seen = (name: embedding, value: GraphInput.floats(numbers, shape: [1, 256, 64, 64]))
    return try prompts.map { prompt in
      let asked = SAMPrompt(prompt, width: width, height: height)
      let found = try decoder.run(
        [seen] + signature.decoderInputs(asked, width: width, height: height), outputs: signature.decoderOutputs)
      let beside = asked.points.filter { $0.label == .beside }.map {
        (x: min(width - 1, max(0, Int($0.x))), y: min(height - 1, max(0, Int($0.y))))
      }
      guard found.count == 2,
        let masks = SAMMasks.masks(
          logits: found[0], overlaps: found[1], width: width, height: height, beside: beside, most: 3)
      else { throw Failure(.internal, "the decoder of \(name) gives no masks of \(width) x \(height)") }
      return try masks.map { try Self.candidate($0.mask, score: $0.score, in: image.frame) }
    }
  }

  /// A mask in the page's own pixels, cut down to what is inside.
  private static func candidate(_ mask: Mask, score: Double, in frame: PageFrame) throws -> SegmentCandidate {
    try SegmentCandidate(mask, of: Rect(left: 0, top: 0, width: 1, height: 1), score: score, in: frame)
  }
}

extension SegmentCandidate {
  /// A mask of a part of a page in the page's own pixels, cut down to what is inside.
  ///
  /// - Parameter part: the part, in ratios of the page.
  init(_ mask: Mask, of part: Rect<Ratio>, score: Double, label: String = "", in frame: PageFrame) throws {
    guard let box = mask.box else {
      self.init(mask: Mask(width: 1, height: 1), left: 0, top: 0, score: 0, label: label)
      return
    }
    // One pixel around what is inside, so that scaling sees where it ends.
    let (left, top) = (max(0, Int(box.left) - 1), max(0, Int(box.top) - 1))
    let (right, bottom) = (min(mask.width, Int(box.right) + 1), min(mask.height, Int(box.bottom) + 1))
    let scaleX = part.width * Double(frame.width) / Double(mask.width)
    let scaleY = part.height * Double(frame.height) / Double(mask.height)
    let pageLeft = min(frame.width - 1, Int((part.left * Double(frame.width) + Double(left) * scaleX).rounded()))
    let pageTop = min(frame.height - 1, Int((part.top * Double(frame.height) + Double(top) * scaleY).rounded()))
    let pageRight = Int((part.left * Double(frame.width) + Double(right) * scaleX).rounded())
    let pageBottom = Int((part.top * Double(frame.height) + Double(bottom) * scaleY).rounded())
    let width = max(1, min(frame.width, pageRight) - pageLeft)
    let height = max(1, min(frame.height, pageBottom) - pageTop)
    let cut = (top..<bottom).flatMap { y in (left..<right).map { mask[$0, y] ? UInt8(255) : 0 } }
    let scaled = try Scaling.scale(
      cut, width: right - left, height: bottom - top, channels: 1, to: width, height)
    self.init(
      mask: Mask(width: width, height: height, bytes: scaled.map { $0 >= 128 ? 1 : 0 }), left: pageLeft, top: pageTop,
      score: score, label: label)
  }
}
