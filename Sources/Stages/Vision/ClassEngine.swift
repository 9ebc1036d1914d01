import Documents
import OpenCV
import OpenVINO
import Pipeline

/// Cuts things out with a model that names the class of every place, such as DeepLab: a prompt chooses among what it sees.
///
/// A box gives the commonest thing in it; a point the thing it lies on, as far as that hangs together. Two things of one class that touch
/// are one. Where the model sees only background there is an empty mask, without a label and with score 0.
struct ClassEngine: SegmentEngine {
  let name: String
  /// By class; the first is the background.
  let labels: [String]
  /// The model's input, a square of this side (height, width, colour; -1...1).
  let side: Int
  let graph: any TensorGraph

  func candidates(_ prompts: [PlacedPrompt], in image: PageImage) throws -> [[SegmentCandidate]] {
    let picture = try ColorPicture(
      image, left: 0, top: 0, width: image.width, height: image.height, to: side, side)
    guard let input = graph.inputNames.first, let output = graph.outputNames.first else {
      throw Failure(.internal, "the model \(name) takes or gives nothing")
    }
    let numbers = GraphInput.floats(picture.rgb.map { Float($0) / 127.5 - 1 }, shape: [1, side, side, 3])
    let scores = try graph.run([(input, numbers)], outputs: [output])
    guard let scores = scores.first,
      let map = ClassMap(scores: scores, width: side, height: side, count: labels.count)
    else { throw Failure(.internal, "the model \(name) gives no scores for \(labels.count) classes") }
    return try prompts.map { try [candidate($0, map)] }
  }

  private func candidate(_ prompt: PlacedPrompt, _ map: ClassMap) throws -> SegmentCandidate {
    let frame = prompt.frame
    let whole = Rect<Ratio>(left: 0, top: 0, width: 1, height: 1)
    let part = (prompt.box ?? prompt.region?.box).map(frame.ratios) ?? whole
    let places = prompt.points.map {
      map.index(Point(x: $0.x / Double(frame.width), y: $0.y / Double(frame.height)))
    }
    let pointed = places.map { map.classes[$0] }.first { $0 != 0 }
    let asked = prompt.points.isEmpty || prompt.box != nil
    guard let wanted = pointed ?? (asked ? map.commonest(in: part) : nil) else {
      return try SegmentCandidate(Mask(width: 1, height: 1), of: whole, score: 0, in: frame)
    }
    var (mask, score) = map.mask(of: wanted, in: part)
    if !places.isEmpty {
      let parts = try ConnectedParts.number(mask.bytes, width: mask.width, height: mask.height)
      let touched = Set(places.map { parts.labels[$0] }).subtracting([0])
      if !touched.isEmpty {
        mask = Mask(width: mask.width, height: mask.height, bytes: parts.labels.map { touched.contains($0) ? 1 : 0 })
      }
    }
    let label = Int(wanted) < labels.count ? labels[Int(wanted)] : ""
    return try SegmentCandidate(mask, of: whole, score: score, label: label, in: frame)
  }
}
