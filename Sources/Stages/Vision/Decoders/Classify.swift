import Foundation

/// Reads the output of models that say what a whole picture is: a number a label.
enum Classify {
  /// How a model's numbers become scores.
  enum Scale: String, Sendable, CaseIterable {
    /// They are scores already, 0...1.
    case scores
    /// They are bytes, 0...255 for 0...1, as 8-bit models give.
    case bytes
    /// They are logits; the scores are 1 together.
    case logits
  }

  /// Returns labels by index with their scores, 0...1, the surest first.
  ///
  /// - Parameter most: how many.
  static func labels(_ numbers: [Float], scale: Scale, most: Int) -> [(label: Int, score: Double)] {
    let scores: [Double]
    switch scale {
    case .scores: scores = numbers.map(Double.init)
    case .bytes: scores = numbers.map { Double($0) / 255 }
    case .logits:
      let highest = Double(numbers.max() ?? 0)
      let powers = numbers.map { exp(Double($0) - highest) }
      let sum = powers.reduce(0, +)
      scores = powers.map { $0 / sum }
    }
    return scores.enumerated().sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }.prefix(max(0, most))
      .map { (label: $0.offset, score: min(1, max(0, $0.element))) }
  }
}
