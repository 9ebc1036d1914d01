import Documents
import Encoder
import Pipeline

/// Scores sentences of a text by the head `toxicity`.
///
/// The text is scored first in windows, in the pass that all text stages share; its sentences are looked at one by one only where a
/// window is not clean, so harmless text costs nothing more. A sentence out of its context is often judged too hard or too mildly, so it
/// has the mean of both scores.
struct ToxicityReader {
  private let heads: TextHeads

  init(_ heads: TextHeads) { self.heads = heads }

  /// A window none of whose scores is above this is clean.
  static let clean = 0.1

  /// Returns the scores of a text's sentences (UTF-8 ranges in text order), in their order.
  func scores(of sentences: [Range<Int>], in text: String) throws -> [ToxicitySegments.Scores] {
    let bytes = Array(text.utf8)
    let labels = try heads.head("toxicity").labels
    let windows = try heads.parts(text, head: "toxicity").filter { !$0.range.isEmpty }
    guard let last = windows.last else { return sentences.map { _ in Self.scores([], labels) } }
    let around = sentences.map { sentence in
      // Windows follow one another, so the first that ends behind the sentence's middle holds most of it.
      let middle = (sentence.lowerBound + sentence.upperBound) / 2
      return windows[min(windows.partitioningIndex { $0.range.upperBound > middle }, windows.count - 1)]
    }
    func isAsked(_ index: Int) -> Bool {
      // A text of one sentence has been asked already.
      sentences.count > 1 && (around[index].scores.max() ?? last.scores.max() ?? 0) > Self.clean
    }
    let asked = sentences.indices.filter(isAsked)
    let alone = try heads.scores(asked.map { String(decoding: bytes[sentences[$0]], as: UTF8.self) }, head: "toxicity")
    let own = Dictionary(uniqueKeysWithValues: zip(asked, alone))
    return sentences.indices.map { index in
      let together = around[index].scores
      guard let own = own[index] else { return Self.scores(together, labels) }
      return Self.scores(zip(own, together).map { ($0 + $1) / 2 }, labels)
    }
  }

  private static func scores(_ scores: [Double], _ labels: [String]) -> ToxicitySegments.Scores {
    let named = Dictionary(zip(labels, scores)) { first, _ in first }
    return ToxicitySegments.Scores(
      toxicity: named["TOXICITY"] ?? 0,
      labels: ToxicityLabel.allCases.reduce(into: [:]) { $0[$1] = named[$1.rawValue] ?? 0 })
  }
}
