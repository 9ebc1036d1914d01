import Foundation
import Support
import Testing

@testable import Encoder

@Suite struct WordPieceTests {
  struct Expected: Decodable {
    var text: String
    var ids: [Int]
    var starts: [Int]
    var ends: [Int]
  }

  static func small(_ tokens: [String]) throws -> WordPiece {
    let all = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"] + tokens
    return try #require(WordPiece(vocabulary: Array(all.joined(separator: "\n").utf8)))
  }

  static func range(_ text: String, _ piece: Piece) -> String {
    let utf8 = Array(text.utf8)
    return String(decoding: utf8[piece.range], as: UTF8.self)
  }

  @Test(
    arguments: [
      ("Rechnung", ["Rechnung"], [4]), ("pays", ["pay", "s"], [5, 6]), ("Würde", ["Würde"], [7]),
      ("pays!", ["pay", "s", "!"], [5, 6, 8]), ("payx", ["payx"], [1]), ("人 pay", ["人", "pay"], [9, 5]), ("", [], []),
      (" \t\n", [], []),
      // A document cannot say where it ends.
      ("[SEP]", ["[", "SEP", "]"], [1, 1, 1]),
      ("p\u{AD}ay", ["p\u{AD}ay"], [5]),
    ] as [(String, [String], [Int])])
  func cutsWordsAndLeadsBackToTheText(text: String, parts: [String], ids: [Int]) throws {
    let tokenizer = try Self.small(["rechnung", "pay", "##s", "wurde", "!", "人"])
    let pieces = tokenizer.pieces(text)
    #expect(pieces.map(\.id) == ids)
    #expect(pieces.map { Self.range(text, $0) } == parts)
  }

  @Test func aVocabularyWithoutSpecialTokensIsRefused() {
    #expect(WordPiece(vocabulary: Array("a\nb".utf8)) == nil)
  }

  @Test(.enabled(if: Parts.areHere, "the text encoder's parts are not installed"))
  func cutsAsTheOriginalDoes() throws {
    let files = try EncoderFiles.find("encoder").get()
    let vocabulary = try [UInt8](Data(contentsOf: URL(fileURLWithPath: files.vocabulary)))
    let tokenizer = try #require(WordPiece(vocabulary: vocabulary))
    for expected in try Parts.lines("pieces.jsonl", Expected.self) {
      let pieces = tokenizer.pieces(expected.text)
      #expect(pieces.map(\.id) == expected.ids, "\(expected.text)")
      #expect(pieces.map(\.range.lowerBound) == expected.starts, "\(expected.text)")
      #expect(pieces.map(\.range.upperBound) == expected.ends, "\(expected.text)")
    }
  }
}

/// What the tests of this module share.
enum Parts {
  static var areHere: Bool { (try? EncoderFiles.find("encoder").get()) != nil }

  static var headsAreHere: Bool { (try? EncoderFiles.find("heads").get()) != nil }

  static func lines<T: Decodable>(_ name: String, _ type: T.Type) throws -> [T] {
    let text = try String(contentsOfFile: "\(Places.root)/Tests/Core/Encoder/Texts/\(name)", encoding: .utf8)
    return try text.split(separator: "\n").map { try JSONDecoder().decode(type, from: Data($0.utf8)) }
  }
}
