import Encoder
import Foundation

/// Says how well a label, or a sentence, fits a question: by its words, and by its meaning where the text encoder is there.
final class Likeness {
  private let encoder: TextEncoder?

  init(encoder: TextEncoder?) { self.encoder = encoder }

  var means: Answers.Answer.Means { encoder == nil ? .words : .meaning }

  /// Returns 0...1 for each label.
  func of(_ labels: [String], to question: Question) throws -> [Double] {
    let byWords = labels.map { Self.overlap(question.words, Glossary.words($0)) }
    guard let encoder, !labels.isEmpty else { return byWords.map { $0 * 0.95 } }
    let asked = try encoder.vectors([question.text, question.topic])
    let given = try encoder.vectors(labels.map(Glossary.english))
    return zip(byWords, given).map { words, vector in
      let cosine = asked.map { TextEncoder.likeness($0, vector) }.max() ?? 0
      // Unrelated short texts lie around 0.1, other words for the same thing from 0.4 on.
      let meaning = min(1, max(0, (cosine - 0.15) / 0.6))
      return 0.5 * words + 0.5 * meaning
    }
  }

  /// Returns 0...1 for each sentence; unlike a label, a sentence may say much that is not asked for.
  func of(sentences: [String], to question: Question) throws -> [Double] {
    let byWords = sentences.map { Self.coverage(question.words, Glossary.words($0)) }
    guard let encoder, !sentences.isEmpty else { return byWords.map { $0 * 0.9 } }
    let asked = try encoder.vectors([question.text])
    let given = try encoder.vectors(sentences)
    return zip(byWords, given).map { words, vector in
      let meaning = min(1, max(0, (TextEncoder.likeness(asked[0], vector) - 0.1) / 0.65))
      return 0.5 * words + 0.5 * meaning
    }
  }

  /// Returns the share of a question's words that a text has, 0...1.
  static func coverage(_ question: [(word: String, weight: Double)], _ words: [String]) -> Double {
    let total = question.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return 0 }
    let covered = question.reduce(0) { sum, asked in
      sum + asked.weight * (words.reduce(0) { max($0, match(asked.word, $1)) })
    }
    return covered / total
  }

  /// Whether two words are the same up to their endings, or for the same thing.
  static func isSame(_ left: String, _ right: String) -> Bool { match(left, right) >= 0.8 }

  /// Returns how much of a question's words a label has, and how much of the label is asked for; 0...1.
  static func overlap(_ question: [(word: String, weight: Double)], _ label: [String]) -> Double {
    let label = label.filter { !ignored.contains($0) }
    let total = question.reduce(0) { $0 + $1.weight }
    guard total > 0, !label.isEmpty else { return 0 }
    var (covered, used) = (0.0, [Double](repeating: 0, count: label.count))
    for (word, weight) in question {
      var best = 0.0
      for (index, other) in label.enumerated() {
        let match = match(word, other)
        best = max(best, match)
        used[index] = max(used[index], match)
      }
      covered += weight * best
    }
    let asked = covered / total
    return asked == 0 ? 0 : 0.7 * asked + 0.3 * used.reduce(0, +) / Double(label.count)
  }

  private static let ignored: Set<String> = ["the", "of", "a", "an", "to", "in", "for", "on", "by", "and", "is", "s"]

  private static func match(_ left: String, _ right: String) -> Double {
    if left == right { return 1 }
    let (first, second) = (Glossary.stem(left), Glossary.stem(right))
    if first == second { return 1 }
    if min(first.count, second.count) >= 4, first.hasPrefix(second) || second.hasPrefix(first) { return 0.85 }
    return Glossary.areAlike(left, right) ? 0.8 : 0
  }
}
