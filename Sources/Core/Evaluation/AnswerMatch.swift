/// How well an answer agrees with the true ones, as for SQuAD: exactly, or by the words they share. Case, marks and articles do not count.
package enum AnswerMatch {
  /// Whether an answer is one of the true ones.
  package static func isExact(_ given: String, truths: [String]) -> Bool {
    let given = words(given).joined()
    return truths.contains { words($0).joined() == given }
  }

  /// Returns the best harmonic mean of precision and recall of words, 0...1.
  package static func f1(_ given: String, truths: [String]) -> Double {
    truths.map { f1(words(given), words($0)) }.max() ?? 0
  }

  private static func f1(_ given: [String], _ truth: [String]) -> Double {
    var rest: [String: Int] = [:]
    for word in truth { rest[word, default: 0] += 1 }
    var shared = 0
    for word in given where rest[word, default: 0] > 0 {
      rest[word, default: 0] -= 1
      shared += 1
    }
    return shared == 0 ? 0 : 2 * Double(shared) / Double(given.count + truth.count)
  }

  /// The words of an answer in lower case, without marks and English articles.
  static func words(_ text: String) -> [String] {
    text.lowercased().split(whereSeparator: \.isWhitespace).map { word in
      String(word.filter { $0.isLetter || $0.isNumber })
    }.filter { !$0.isEmpty && !["a", "an", "the"].contains($0) }
  }
}
