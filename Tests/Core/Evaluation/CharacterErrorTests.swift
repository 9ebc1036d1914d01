import Evaluation
import Testing

@Suite struct CharacterErrorTests {
  static let pairs: [(String, String, Int, Int)] = [
    ("", "", 0, 0), ("abc", "abc", 0, 3), ("abc", "", 3, 3), ("", "ab", 2, 0), ("kitten", "sitting", 3, 6),
    ("a  b\n c", "a b c", 0, 5), ("\u{201C}fi\u{201D}", "\"\u{FB01}\"", 0, 4), ("Grüße", "Grusse", 3, 5),
  ]

  @Test(arguments: pairs)
  func countsEdits(truth: String, read: String, edits: Int, characters: Int) {
    let error = CharacterError(truth: truth, read: read)
    #expect(error.edits == edits && error.characters == characters)
  }

  @Test func recallCountsRepeatedWordsOnce() {
    let recall = WordRecall(truth: "a a b", read: "A c b")
    #expect(recall.found == 2 && recall.words == 3)
  }
}
