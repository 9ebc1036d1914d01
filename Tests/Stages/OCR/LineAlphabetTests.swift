import Testing

@testable import Stages

@Suite struct LineAlphabetTests {
  static let characters = "a\né\n中\n€\nB\nab"

  @Test func englishLeavesOutAccentsAndOtherScripts() {
    let alphabet = LineAlphabet(characters: Self.characters, languages: ["eng"])
    #expect(alphabet.letters.map(\.text) == ["a", "€", "B"] && alphabet.letters.map(\.class) == [1, 4, 5])
    #expect(alphabet.space == 7 && alphabet.count == 8)
  }

  @Test func otherLatinLanguagesKeepTheirAccents() {
    let alphabet = LineAlphabet(characters: Self.characters, languages: ["fra", "eng"])
    #expect(alphabet.letters.map(\.text) == ["a", "é", "€", "B"])
  }

  @Test func theCharactersAreFoundInAModelsMetadata() {
    let long = String(repeating: "x\n", count: 200)
    let value = Array(long.utf8)
    let onnx: [UInt8] =
      [1, 2, 3, 0x0A, 4] + Array("note".utf8) + [0x12, 1, 0x41] + [0x0A, 9] + Array("character".utf8)
      + [0x12, UInt8(value.count & 0x7F | 0x80), UInt8(value.count >> 7)] + value + [7, 8]
    #expect(LineAlphabet.metadata("character", in: onnx) == long)
    #expect(LineAlphabet.metadata("note", in: onnx) == "A")
    #expect(LineAlphabet.metadata("other", in: onnx) == nil)
    #expect(LineAlphabet.metadata("character", in: Array(onnx.prefix(60))) == nil)
    #expect(LineAlphabet.metadata("character", in: []) == nil)
  }
}
