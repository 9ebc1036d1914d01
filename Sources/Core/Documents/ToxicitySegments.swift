/// How toxic a page is, segment by segment; a segment is a sentence, or a part of a very long one.
package struct ToxicitySegments: Hashable, Sendable, Codable {
  /// How toxic a stretch of text is; every number 0...1, with 4 places.
  package struct Scores: Hashable, Sendable, Codable {
    /// Whether it is toxic at all, whatever the kind.
    package let toxicity: Double
    /// One number a label, in the order of `ToxicityLabel.allCases`.
    package let labels: [Double]

    /// Bounds and rounds; labels that are not given are 0.
    package init(toxicity: Double, labels: [ToxicityLabel: Double]) {
      self.toxicity = Self.rounded(toxicity)
      self.labels = ToxicityLabel.allCases.map { Self.rounded(labels[$0] ?? 0) }
    }

    package subscript(label: ToxicityLabel) -> Double {
      ToxicityLabel.allCases.firstIndex(of: label).flatMap { labels.indices.contains($0) ? labels[$0] : nil } ?? 0
    }

    /// Returns the larger of each two numbers.
    package func maximum(_ other: Scores) -> Scores {
      Scores(
        toxicity: max(toxicity, other.toxicity),
        labels: ToxicityLabel.allCases.reduce(into: [:]) { $0[$1] = max(self[$1], other[$1]) })
    }

    private static func rounded(_ value: Double) -> Double {
      ((value.isFinite ? min(1, max(0, value)) : 0) * 10_000).rounded() / 10_000
    }
  }

  package struct Segment: Hashable, Sendable, Codable {
    /// Where it stands in the page's text.
    package let span: Span
    package let scores: Scores
    /// Around its words, in page ratios; nil where text has no place.
    package let box: Rect<Ratio>?

    package init(span: Span, scores: Scores, box: Rect<Ratio>?) {
      (self.span, self.scores, self.box) = (span, scores, box)
    }
  }

  /// In text order; none overlap.
  package let all: [Segment]

  package init(all: [Segment]) { self.all = all }

  /// The page's numbers: the largest of its segments'; nil for a page without text.
  package var maximum: Scores? {
    all.first.map { first in all.dropFirst().reduce(first.scores) { $0.maximum($1.scores) } }
  }
}
