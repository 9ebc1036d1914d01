import Documents
import Encoder
import Foundation
import Pipeline

/// Scores sentences of a text by the head `toxicity`.
///
/// The text is scored first in windows, in the pass that all text stages share; its sentences are looked at one by one only where a
/// window is not clean, so harmless text costs nothing more. The window says how toxic it is, as the head has learned on whole comments
/// (with a smaller voice for its worst sentence, which a long window drowns); the sentences say where.
struct ToxicityReader {
  private let heads: TextHeads

  init(_ heads: TextHeads) { self.heads = heads }

  /// A window none of whose scores is above this is clean.
  static let clean = 0.05
  /// The share of the window's voice, of log odds; measured on the held-out sides: 0.921 mean AUC of the labels, the window alone 0.916, the
  /// worst sentence alone 0.906.
  static let windowShare = 0.7

  /// Returns the scores of a text's sentences (UTF-8 ranges in text order), in their order; hidden swear words are spelled plainly first.
  func scores(of sentences: [Range<Int>], in text: String) throws -> [ToxicitySegments.Scores] {
    let (clear, places) = Self.clear(sentences, in: text)
    return try scores(ofClear: places, in: clear)
  }

  /// Returns a text with its sentences spelled plainly, and where they stand then; the same text where nothing was hidden.
  static func clear(_ sentences: [Range<Int>], in text: String) -> (text: String, places: [Range<Int>]) {
    let bytes = Array(text.utf8)
    var (result, places, end, isChanged): ([UInt8], [Range<Int>], Int, Bool) = ([], [], 0, false)
    for sentence in sentences {
      let old = String(decoding: bytes[sentence], as: UTF8.self)
      let new = ClearSpelling.text(old)
      isChanged = isChanged || new != old
      result += bytes[end..<sentence.lowerBound]
      places.append(result.count..<(result.count + new.utf8.count))
      result += new.utf8
      end = sentence.upperBound
    }
    return isChanged ? (String(decoding: result + bytes[end...], as: UTF8.self), places) : (text, sentences)
  }

  private func scores(ofClear sentences: [Range<Int>], in text: String) throws -> [ToxicitySegments.Scores] {
    let labels = try heads.head("toxicity").labels
    let windows = try heads.parts(text, head: "toxicity").filter { !$0.range.isEmpty }
    guard !windows.isEmpty else { return sentences.map { _ in Self.named([], labels) } }
    let places = sentences.map { sentence in
      // Windows follow one another, so the first that ends behind the sentence's middle holds most of it.
      let middle = (sentence.lowerBound + sentence.upperBound) / 2
      return min(windows.partitioningIndex { $0.range.upperBound > middle }, windows.count - 1)
    }
    // A text of one sentence has been looked at already.
    let asked = sentences.indices.filter { index in
      sentences.count > 1 && (windows[places[index]].scores.max() ?? 0) > Self.clean
    }
    let bytes = Array(text.utf8)
    let alone = try heads.scores(asked.map { String(decoding: bytes[sentences[$0]], as: UTF8.self) }, head: "toxicity")
    let members = Dictionary(grouping: zip(asked, alone), by: { places[$0.0] })
    var scores = places.map { windows[$0].scores }
    for (window, members) in members {
      let shared = Self.shared(windows[window].scores, among: members.map(\.1))
      for (member, own) in zip(members, shared) { scores[member.0] = own }
    }
    return scores.map { Self.named($0, labels) }
  }

  /// Returns the scores of a window's sentences: the worst has the window's and its own together, the others less as they are less.
  static func shared(_ window: [Double], among sentences: [[Double]]) -> [[Double]] {
    let worst = window.indices.map { label in sentences.map { $0[label] }.max() ?? 0 }
    let level = zip(window, worst).map { chance(windowShare * odds($0) + (1 - windowShare) * odds($1)) }
    return sentences.map { own in window.indices.map { level[$0] * own[$0] / max(worst[$0], 1e-9) } }
  }

  private static func odds(_ chance: Double) -> Double {
    let bounded = min(max(chance, 1e-6), 1 - 1e-6)
    return log(bounded / (1 - bounded))
  }

  private static func chance(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }

  private static func named(_ scores: [Double], _ labels: [String]) -> ToxicitySegments.Scores {
    let named = Dictionary(zip(labels, scores)) { first, _ in first }
    return ToxicitySegments.Scores(
      toxicity: named["TOXICITY"] ?? 0,
      labels: ToxicityLabel.allCases.reduce(into: [:]) { $0[$1] = named[$1.rawValue] ?? 0 })
  }
}
