import Testing

@testable import Stages

@Suite struct LineReaderTests {
  /// Blank, a, b, c, space.
  static let alphabet = LineAlphabet(characters: "a\nb\nc", languages: ["eng"])

  /// Steps as a word: "-" is the blank, "_" the space, "~" a blank with a likely space below it.
  static func read(_ steps: String) -> String {
    let output = steps.flatMap { step -> [Float] in
      switch step {
      case "a": [0.1, 0.9, 0, 0, 0]
      case "b": [0.1, 0, 0.9, 0, 0]
      case "c": [0.1, 0, 0, 0.9, 0]
      case "_": [0.1, 0, 0, 0, 0.9]
      case "~": [0.7, 0, 0, 0, 0.3]
      default: [1, 0, 0, 0, 0]
      }
    }
    return String(LineReader.letters(output, alphabet).map(\.text))
  }

  @Test(arguments: [
    ("--aa-b-", "ab"), ("aa-a", "aa"), ("ab_c", "ab c"), ("ab__c", "ab c"), ("ab-~-c", "ab c"), ("~a-b~", "ab"),
    ("_ab_", "ab"), ("a~_~b", "a b"), ("a_a", "a a"), ("---", ""), ("", ""),
  ])
  func stepsBecomeCharacters(steps: String, text: String) { #expect(Self.read(steps) == text) }

  @Test func aLetterKnowsItsPlaceAndProbability() {
    let output: [Float] = [1, 0, 0, 0, 0] + [0.2, 0, 0.8, 0, 0] + [0.4, 0, 0.6, 0, 0]
    #expect(LineReader.letters(output, Self.alphabet) == [LineReader.Letter(text: "b", confidence: 0.8, step: 1)])
  }

  @Test func classesOutsideTheAlphabetAreNeverRead() {
    let alphabet = LineAlphabet(characters: "a\n中", languages: ["eng"])
    #expect(LineReader.letters([0.01, 0.09, 0.9, 0], alphabet).map(\.text) == ["a"])
  }
}
