import Encoder
import Foundation

/// Says how well a label, or a sentence, fits a question: by its words, and by its meaning where the text encoder is there.
final class Likeness {
  /// Labels of a page that are compared by meaning, those nearest by words first: a page of figures has hundreds.
  private static let mostLabels = 40

  private let encoder: TextEncoder?

  init(encoder: TextEncoder?) { self.encoder = encoder }

  var means: Answers.Answer.Means { encoder == nil ? .words : .meaning }

  /// Returns 0...1 for each label.
  func of(_ labels: [String], to question: Question) throws -> [Double] {
    let words = labels.map(Glossary.words)
    let byWords = words.map { Self.overlap(question.words, $0) * Self.particular(question, $0) }
    guard let encoder, !labels.isEmpty else { return byWords.map { $0 * 0.95 } }
    let nearest = labels.indices.sorted { (byWords[$1], $0) < (byWords[$0], $1) }.prefix(Self.mostLabels)
    let asked = try encoder.vectors([question.text, question.topic, Self.particular(question.topicWords)])
    let given = try encoder.vectors(nearest.map { words[$0].joined(separator: " ") })
    let core = try encoder.vectors(nearest.map { Self.particular(words[$0]) })
    var fits = byWords.map { Self.blend($0, 0) }
    for (place, index) in nearest.enumerated() {
      let whole = asked.prefix(2).map { TextEncoder.likeness($0, given[place]) }.max() ?? 0
      let cosine = (whole + min(whole, TextEncoder.likeness(asked[2], core[place]))) / 2
      // Unrelated short texts lie around 0.1, other words for the same thing from 0.4 on.
      let meaning = min(1, max(0, (cosine - 0.1) / 0.6)) * Self.particular(question, words[index])
      fits[index] = Self.blend(byWords[index], meaning)
    }
    return fits
  }

  /// Words that agree are a surer sign than meanings that are near, which also bring `patient` close to `customer`.
  private static func blend(_ words: Double, _ meaning: Double) -> Double {
    max(0.6 * words + 0.4 * meaning, 0.9 * words)
  }

  /// Returns the words that say which thing is meant, all of them when there are no others: `customer name` is about a customer.
  private static func particular(_ words: [String]) -> String {
    let kept = words.filter { Question.weights[$0] == nil }
    return (kept.isEmpty ? words : kept).joined(separator: " ")
  }

  /// Returns less than 1 for a label that says only what sort of thing it names (`Number`) when a particular one is asked for.
  private static func particular(_ question: Question, _ label: [String]) -> Double {
    let isGeneral = label.allSatisfy { Question.weights[$0] != nil || ignored.contains($0) }
    return isGeneral && question.topicWords.contains { Question.weights[$0] == nil } ? 0.7 : 1
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
