import Testing

@testable import Encoder

@Suite struct TagSpansTests {
  static let labels = ["O", "B-NAME", "I-NAME", "B-AGE", "I-AGE"]

  /// Reads words, three bytes and a blank apart: each is its pieces' labels, joined by `+`; `?` after a label makes it weak.
  static func read(_ text: String, bias: Double = 0) -> [String] {
    var (words, numbers, pieces): ([(pieces: Range<Int>, range: Range<Int>)], [Float], Int) = ([], [], 0)
    for (index, word) in text.split(separator: " ").enumerated() {
      let parts = word.split(separator: "+")
      for part in parts {
        let label = part.filter { $0 != "?" }
        numbers += labels.map { $0 == label ? (part.hasSuffix("?") ? 1 : 6) : 0 }
      }
      words.append((pieces..<(pieces + parts.count), 4 * index..<(4 * index + 3)))
      pieces += parts.count
    }
    return TagSpans(labels: labels).spans(words: words, numbers: numbers, bias: bias).map {
      "\($0.label) \($0.range.lowerBound / 4)-\($0.range.upperBound / 4)"
    }
  }

  @Test(
    arguments: [
      ("O O", []), ("B-NAME I-NAME O", ["NAME 0-1"]), ("B-NAME B-NAME", ["NAME 0-0", "NAME 1-1"]), ("", []),
      ("B-NAME O B-NAME", ["NAME 0-0", "NAME 2-2"]), ("B-NAME B-AGE I-AGE", ["NAME 0-0", "AGE 1-2"]),
      // What continues makes what begins likelier, and cannot stand alone.
      ("O? I-NAME I-NAME", ["NAME 0-2"]), ("O I-NAME? O", []), ("B-NAME I-AGE? I-NAME", ["NAME 0-2"]),
      // Whole words, of two in one word the longer.
      ("O+B-NAME+O O", ["NAME 0-0"]), ("B-NAME+B-AGE I-AGE", ["AGE 0-1"]),
    ] as [(String, [String])])
  func readsTheLikeliestStretches(text: String, expected: [String]) {
    #expect(Self.read(text) == expected)
  }

  @Test func aBiasFindsMore() {
    #expect(Self.read("O? O B-NAME?", bias: 0) == ["NAME 2-2"])
    #expect(Self.read("O? O?", bias: 0).isEmpty && !Self.read("O? O?", bias: 3).isEmpty)
  }

  @Test func aScoreIsTheShareOfItsName() {
    let spans = TagSpans(labels: ["O", "B-A", "I-A"]).spans(words: [(0..<1, 0..<3)], numbers: [0, 0, 0], bias: 9)
    #expect(spans.map(\.label) == ["A"] && spans[0].score > 0.99)
  }
}
