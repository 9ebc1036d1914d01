/// A box in a model's input picture, in its pixels; corners, not sizes.
struct DetectedBox: Hashable, Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var area: Double { max(0, right - left) * max(0, bottom - top) }

  /// Returns the overlap over the union, 0...1; 0 for boxes without area.
  func overlap(_ other: DetectedBox) -> Double {
    let width = min(right, other.right) - max(left, other.left)
    let height = min(bottom, other.bottom) - max(top, other.top)
    guard width > 0, height > 0 else { return 0 }
    let shared = width * height
    return shared / (area + other.area - shared)
  }
}

/// What a decoder reads out of a model's numbers.
struct Detection: Hashable, Sendable {
  /// The index of its label among the model's; 0 for models of one class.
  var label: Int
  /// 0...1.
  var score: Double
  var box: DetectedBox
  /// Points that the model gives, as x and y in turn; empty for most.
  var points: [Double] = []
}

extension [Detection] {
  /// Returns the surest first, without those that overlap a surer one of the same label (greedy non-maximum suppression).
  ///
  /// - Parameter overlap: the intersection over union from which on two are the same thing; 1 keeps all.
  func suppressed(overlap: Double) -> [Detection] {
    // Sorted with the place as tie-break, so that equal scores come out in one order.
    let ranked = enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(\.element)
    var kept: [Detection] = []
    var byLabel: [Int: [DetectedBox]] = [:]
    for detection in ranked {
      let rivals = byLabel[detection.label, default: []]
      guard !rivals.contains(where: { $0.overlap(detection.box) > overlap }) else { continue }
      byLabel[detection.label, default: []].append(detection.box)
      kept.append(detection)
    }
    return kept
  }
}
