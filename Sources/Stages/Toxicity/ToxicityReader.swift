import Documents
import Encoder
import Pipeline

/// Scores sentences of a text by the head `toxicity`.
struct ToxicityReader {
  private let heads: TextHeads

  init(_ heads: TextHeads) { self.heads = heads }

  /// Returns the scores of stretches of a text (UTF-8 ranges), in their order.
  func scores(of ranges: [Range<Int>], in text: String) throws -> [ToxicitySegments.Scores] {
    let bytes = Array(text.utf8)
    let texts = ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
    let labels = try heads.head("toxicity").labels
    return try heads.scores(texts, head: "toxicity").map { Self.scores($0, labels) }
  }

  private static func scores(_ scores: [Double], _ labels: [String]) -> ToxicitySegments.Scores {
    let named = Dictionary(zip(labels, scores)) { first, _ in first }
    return ToxicitySegments.Scores(
      toxicity: named["TOXICITY"] ?? 0,
      labels: ToxicityLabel.allCases.reduce(into: [:]) { $0[$1] = named[$1.rawValue] ?? 0 })
  }
}
