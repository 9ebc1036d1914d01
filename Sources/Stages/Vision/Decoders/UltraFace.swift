/// Reads the output of Ultra-Light-Fast-Generic-Face-Detector: scores `[candidates, 2]` (nothing, face) and boxes `[candidates, 4]` as
/// corners in fractions of the picture.
enum UltraFace {
  /// Returns what is sure enough, not yet suppressed; empty where the numbers do not fit one another.
  ///
  /// - Parameters:
  ///   - width: of the picture that the boxes shall be in; `height` likewise.
  static func detections(
    scores: [Float], boxes: [Float], width: Double, height: Double, threshold: Double
  ) -> [Detection] {
    guard scores.count * 2 == boxes.count, scores.count % 2 == 0 else { return [] }
    return (0..<(scores.count / 2)).compactMap { index in
      let score = Double(scores[index * 2 + 1])
      guard score >= threshold else { return nil }
      let box = boxes[(index * 4)..<(index * 4 + 4)].map(Double.init)
      return Detection(
        label: 0, score: score,
        box: DetectedBox(left: box[0] * width, top: box[1] * height, right: box[2] * width, bottom: box[3] * height))
    }
  }
}
