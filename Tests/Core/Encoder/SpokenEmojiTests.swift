import Foundation
import Support
import Testing

@testable import Encoder

@Suite struct SpokenEmojiTests {
  struct Expected: Decodable {
    var text: String
    var ids: [Int]
    var shapes: [Int]
    var starts: [Int]
    var ends: [Int]
  }

  @Test(
    arguments: [
      ("😂", "face with tears of joy"), ("☎", "telephone"), ("🖤", "black heart"), ("🏿", "dark skin"), ("🇩", "d"),
      ("a", nil),
      ("人", nil), ("©", nil), ("❨", nil), ("❶", nil),
    ] as [(Unicode.Scalar, String?)]) func signsAreSaidByTheirNames(sign: Unicode.Scalar, words: String?)
  {
    #expect(SpokenEmoji.spoken(sign) == words)
  }

  @Test func aWordBesideAnEmojiIsStillReadAndEveryPieceLeadsBackToTheText() throws {
    let tokenizer = try WordPieceTests.small(["pay", "##s", "folded", "hands", "telephone", "!"])
    let pieces = SpokenEmoji.words("pays🙏🙏!☎pay", tokenizer).flatMap { $0 }
    #expect(pieces.map(\.id) == [4, 5, 1, 1, 6, 7, 9, 8, 4])
    #expect(
      pieces.map(\.range) == [0..<3, 3..<4, 4..<8, 4..<8, 4..<8, 4..<8, 12..<13, 13..<16, 16..<19])
  }

  @Test func textWithoutSignsIsCutAsTheTokenizerCutsIt() throws {
    let tokenizer = try WordPieceTests.small(["rechnung", "wurde", "人"])
    for text in ["Rechnung würde 人", "", " \n"] {
      #expect(SpokenEmoji.words(text, tokenizer) == tokenizer.words(text))
    }
  }

  @Test(.enabled(if: Parts.areHere, "the text encoder's parts are not installed"))
  func theHeadsSeeWhatTheyWereTrainedOn() throws {
    let files = try EncoderFiles.find("encoder").get()
    let vocabulary = try [UInt8](Data(contentsOf: URL(fileURLWithPath: files.vocabulary)))
    let tokenizer = try #require(WordPiece(vocabulary: vocabulary))
    for expected in try Parts.lines("emoji.jsonl", Expected.self) {
      let pieces = SpokenEmoji.words(expected.text, tokenizer).flatMap { $0 }
      #expect(pieces.map(\.id) == expected.ids, "\(expected.text)")
      #expect(pieces.map(\.range.lowerBound) == expected.starts, "\(expected.text)")
      #expect(pieces.map(\.range.upperBound) == expected.ends, "\(expected.text)")
      #expect(PieceShapes.shapes(of: pieces, in: expected.text) == expected.shapes, "\(expected.text)")
    }
  }
}
