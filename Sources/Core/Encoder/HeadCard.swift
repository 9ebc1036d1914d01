import Foundation

/// What a head of a graph gives: its output has the head's name and holds a number a label, before the activation.
package struct TextHead: Hashable, Sendable, Decodable {
  package enum Kind: String, Hashable, Sendable, Decodable {
    /// Numbers for each piece.
    case tokens
    /// Numbers for a text as a whole.
    case text
  }

  package enum Activation: String, Hashable, Sendable, Decodable {
    /// Labels exclude one another; their scores are 1 together.
    case softmax
    /// Each label is there or not.
    case sigmoid
  }

  package let name: String
  package let kind: Kind
  package let activation: Activation
  package let labels: [String]
  /// What the numbers are divided by first, so that scores are as certain as they are right; nil for 1.
  package let temperature: Double?
  /// By label, the score from which on it is said to be there; a label that is missing has 0.5.
  package let thresholds: [String: Double]?

  /// What is taken from the number of "nothing" (`O`) of a token head, so that it finds neither too much nor too little; nil for 0.
  package let bias: Double?

  package init(
    name: String, kind: Kind, activation: Activation, labels: [String], temperature: Double? = nil,
    thresholds: [String: Double]? = nil, bias: Double? = nil
  ) {
    (self.name, self.kind, self.activation, self.labels) = (name, kind, activation, labels)
    (self.temperature, self.thresholds, self.bias) = (temperature, thresholds, bias)
  }

  /// Returns scores, 0...1, of one row of numbers.
  package func scores(_ numbers: some Collection<Float>) -> [Double] {
    let scaled = numbers.map { Double($0) / max(temperature ?? 1, 1e-3) }
    switch activation {
    case .sigmoid: return scaled.map { 1 / (1 + exp(-$0)) }
    case .softmax:
      let most = scaled.max() ?? 0
      let powers = scaled.map { exp($0 - most) }
      let sum = powers.reduce(0, +)
      return powers.map { $0 / sum }
    }
  }
}

/// What stands beside a graph of heads: which heads it has and which weights it was made for.
struct HeadCard: Decodable {
  /// SHA-256 of the base weights.
  let weights: String
  let heads: [TextHead]

  private enum CodingKeys: String, CodingKey {
    case weights = "weights_sha256"
    case heads
  }
}
