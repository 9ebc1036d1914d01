/// Phrases of whole words, found by their first word: "lic" is never found in "public".
struct PhraseSet: Sendable {
  private let tails: [String: [[String]]]

  /// - Parameter phrases: in lower case without accents, words apart by blanks; the longest that fits is found.
  init(_ phrases: [String]) {
    var tails: [String: [[String]]] = [:]
    for phrase in phrases {
      let words = phrase.split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      tails[first, default: []].append(Array(words.dropFirst()))
    }
    self.tails = tails.mapValues { $0.sorted { $0.count > $1.count } }
  }

  var firstWords: [String] { Array(tails.keys) }

  /// Returns how many words a phrase takes that begins at a word of a text, nil where none does.
  func length(in text: ScanText, at word: Int) -> Int? {
    guard let tails = tails[text.words[word].folded] else { return nil }
    for tail in tails where word + tail.count < text.words.count {
      let follows = tail.indices.allSatisfy { index in
        let next = word + 1 + index
        return text.words[next].folded == tail[index] && text.isJoined(next - 1, next)
      }
      if follows { return tail.count + 1 }
    }
    return nil
  }
}

extension ScanText {
  /// Whether no more than blanks, a line end and a few signs lie between two neighbouring words.
  func isJoined(_ word: Int, _ next: Int) -> Bool { words[next].range.lowerBound - words[word].range.upperBound <= 3 }

  /// Whether two words are at most a few short words apart.
  func isNear(_ word: Int, _ other: Int) -> Bool {
    let (first, last) = (min(word, other), max(word, other))
    return (first..<last).allSatisfy { isJoined($0, $0 + 1) }
  }

  /// Returns the phrase of a set that stands nearest before a stretch, or shortly behind it, in words.
  ///
  /// - Parameters:
  ///   - before: how many words before the stretch are looked at, none of them more than 120 characters away.
  ///   - behind: how many words behind it.
  func context(_ phrases: PhraseSet, near range: Range<Int>, before: Int = 10, behind: Int = 4) -> String? {
    let first = word(from: range.lowerBound)
    var index = first - 1
    while index >= max(0, first - before), words[index].range.lowerBound >= range.lowerBound - 120 {
      if let length = phrases.length(in: self, at: index), index + length <= first { return phrase(index, length) }
      index -= 1
    }
    index = word(from: range.upperBound)
    for next in index..<max(index, min(words.count, index + behind)) {
      guard words[next].range.lowerBound <= range.upperBound + 40 else { break }
      if let length = phrases.length(in: self, at: next) { return phrase(next, length) }
    }
    return nil
  }

  private func phrase(_ word: Int, _ length: Int) -> String {
    words[word..<word + length].map(\.folded).joined(separator: " ")
  }
}
