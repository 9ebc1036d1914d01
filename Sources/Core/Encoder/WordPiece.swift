/// A piece of a text: its number in the vocabulary and its UTF-8 range in the text.
package struct Piece: Hashable, Sendable {
  package let id: Int
  package let range: Range<Int>

  package init(id: Int, range: Range<Int>) { (self.id, self.range) = (id, range) }
}

/// Cuts text into WordPiece tokens as BERT's uncased models do; offsets lead back to the text as it was given.
package struct WordPiece: Sendable {
  /// Longer words are unknown (a rule of the original).
  private static let longestWord = 100
  private static let continuation = Array("##".utf8)

  private let ids: [[UInt8]: Int]
  private let longest: Int
  package let classID: Int
  package let separatorID: Int
  package let paddingID: Int
  package let unknownID: Int

  /// Reads a vocabulary of one token a line; nil when it lacks the special tokens.
  package init?(vocabulary: [UInt8]) {
    var ids: [[UInt8]: Int] = [:]
    var longest = 0
    for (index, line) in vocabulary.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let token = line.last == 0x0D ? Array(line.dropLast()) : Array(line)
      guard !token.isEmpty else { continue }
      ids[token] = index
      longest = max(longest, token.count)
    }
    func special(_ name: String) -> Int? { ids[Array(name.utf8)] }
    guard let first = special("[CLS]"), let last = special("[SEP]"), let padding = special("[PAD]"),
      let unknown = special("[UNK]")
    else { return nil }
    (self.ids, self.longest) = (ids, longest)
    (classID, separatorID, paddingID, unknownID) = (first, last, padding, unknown)
  }

  /// Returns the pieces of a text in order, without special tokens.
  package func pieces(_ text: String) -> [Piece] { words(text).flatMap { $0 } }

  /// Returns the same pieces word by word; a word is cut at blanks and marks, and a mark is a word. None is empty.
  package func words(_ text: String) -> [[Piece]] {
    BasicWords.words(text).map(pieces).filter { !$0.isEmpty }
  }

  /// Cuts a word greedily: the longest piece that is known, then the longest of the rest.
  private func pieces(_ word: BasicWord) -> [Piece] {
    guard word.scalars.count <= Self.longestWord else { return [Piece(id: unknownID, range: word.range)] }
    var pieces: [Piece] = []
    var start = 0
    while start < word.scalars.count {
      guard let (id, end) = longestPiece(word, from: start) else { return [Piece(id: unknownID, range: word.range)] }
      let range = word.scalars[start].range.lowerBound..<word.scalars[end - 1].range.upperBound
      pieces.append(Piece(id: id, range: range))
      start = end
    }
    return pieces
  }

  private func longestPiece(_ word: BasicWord, from start: Int) -> (id: Int, end: Int)? {
    var bytes = start > 0 ? Self.continuation : []
    var best: (id: Int, end: Int)?
    for end in start..<word.scalars.count {
      bytes.append(contentsOf: word.scalars[end].bytes)
      guard bytes.count <= longest else { break }
      if let id = ids[bytes] { best = (id, end + 1) }
    }
    return best
  }
}
