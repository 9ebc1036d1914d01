/// Edits and characters, to be summed over pages: the character error rate is edits over truth characters.
package struct CharacterError: Hashable, Sendable {
  /// Insertions, deletions and substitutions (Levenshtein) between the texts.
  package var edits = 0
  /// Characters of the truth.
  package var characters = 0

  package init() {}

  /// Compares Unicode scalars after `folded`.
  package init(truth: String, read: String) {
    let (truth, read) = (Array(Self.folded(truth).unicodeScalars), Array(Self.folded(read).unicodeScalars))
    edits = Self.distance(truth, read)
    characters = truth.count
  }

  /// Edits over characters; 0 for no truth.
  package var rate: Double { characters == 0 ? 0 : Double(edits) / Double(characters) }

  package static func += (sum: inout CharacterError, page: CharacterError) {
    sum.edits += page.edits
    sum.characters += page.characters
  }

  /// Returns the text with every run of white space as one blank, and quotes, dashes and ligatures that transcribers choose freely
  /// as their plain forms.
  package static func folded(_ text: String) -> String {
    let plain: [Unicode.Scalar: String] = [
      "\u{2018}": "'", "\u{2019}": "'", "\u{201C}": "\"", "\u{201D}": "\"", "\u{2013}": "-", "\u{2014}": "-",
      "\u{FB01}": "fi", "\u{FB02}": "fl",
    ]
    var folded = ""
    for scalar in text.unicodeScalars { folded += plain[scalar] ?? String(scalar) }
    return folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var row = Array(0...right.count)
    for (i, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in 0..<right.count {
        let best = min(row[j] + 1, row[j + 1] + 1, diagonal + (scalar == right[j] ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = best
      }
    }
    return row[right.count]
  }
}

/// How many words of the truth were found, as a multiset: a measure that does not depend on reading order.
package struct WordRecall: Hashable, Sendable {
  package var found = 0
  package var words = 0

  package init() {}

  /// Compares words without regard to case.
  package init(truth: String, read: String) {
    var present: [Substring: Int] = [:]
    let read = CharacterError.folded(read).lowercased()
    for word in read.split(separator: " ") { present[word, default: 0] += 1 }
    let truth = CharacterError.folded(truth).lowercased()
    for word in truth.split(separator: " ") {
      words += 1
      if let count = present[word], count > 0 {
        found += 1
        present[word] = count - 1
      }
    }
  }

  /// Found over all, 1 for no truth.
  package var rate: Double { words == 0 ? 1 : Double(found) / Double(words) }

  package static func += (sum: inout WordRecall, page: WordRecall) {
    sum.found += page.found
    sum.words += page.words
  }
}
