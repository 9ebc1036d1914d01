import Testing

@testable import Encoder

@Suite struct PieceShapesTests {
  @Test(
    arguments: [
      ("Anna met IBM", [1, 0, 2]), ("a\nB c\n\nd", [0, 4, 0, 3]), ("\nx y", [0, 0]), ("eBay Éva", [2, 1]), ("", []),
      ("a \n b", [0, 3]),
    ] as [(String, [Int])]) func capitalsAndLineBeginningsAreSeen(text: String, expected: [Int])
  {
    let words = BasicWords.words(text).map { Piece(id: 0, range: $0.range) }
    #expect(PieceShapes.shapes(of: words, in: text) == expected)
  }

  @Test func piecesOfOneLetterShareItsShape() {
    // A scalar that is taken apart gives several pieces of one range.
    #expect(PieceShapes.shapes(of: [Piece(id: 0, range: 0..<1), Piece(id: 1, range: 0..<1)], in: "A") == [1, 1])
  }
}
