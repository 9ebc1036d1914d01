import Testing

@testable import Encoder

@Suite struct TagSpansTests {
  static let labels = ["O", "B-NAME", "I-NAME", "B-AGE", "I-AGE"]

  /// Words of one piece each, three bytes and a blank apart, each of one label by 0.9.
  static func words(_ labels: String) -> [(range: Range<Int>, pieces: [[Double]])] {
    labels.split(separator: " ").enumerated().map { index, label in
      (4 * index..<(4 * index + 3), [Self.labels.map { $0 == label ? 0.9 : 0.025 }])
    }
  }

  static func read(_ labels: String) -> [String] {
    TagSpans(labels: Self.labels).spans(words(labels)).map {
      "\($0.label) \($0.range.lowerBound / 4)-\($0.range.upperBound / 4)"
    }
  }

  @Test(
    arguments: [
      ("O O", []), ("B-NAME I-NAME O", ["NAME 0-1"]), ("B-NAME B-NAME", ["NAME 0-0", "NAME 1-1"]),
      // A stretch without a beginning is one all the same.
      ("O I-NAME I-NAME", ["NAME 1-2"]), ("B-NAME I-AGE", ["NAME 0-0", "AGE 1-1"]), ("", []),
      ("B-NAME O I-NAME", ["NAME 0-0", "NAME 2-2"]),
    ] as [(String, [String])])
  func readsNamedStretches(labels: String, expected: [String]) {
    #expect(Self.read(labels) == expected)
  }

  @Test func allPiecesOfAWordAreHeard() {
    // The first piece alone says name, the word as a whole does not.
    let word = (range: 0..<9, pieces: [[0.4, 0.6, 0, 0, 0], [0.9, 0, 0.1, 0, 0], [0.9, 0, 0.1, 0, 0]])
    #expect(TagSpans(labels: Self.labels).spans([word]).isEmpty)
    #expect(TagSpans(labels: Self.labels).spans([word], least: 0.2).map(\.label) == ["NAME"])
  }

  @Test func labelsThatOnlyContinueAreReadToo() {
    let spans = TagSpans(labels: ["O", "I-PER"]).spans([(0..<3, [[0.1, 0.9]]), (4..<7, [[0.2, 0.8]])])
    #expect(spans.map(\.range) == [0..<7])
    #expect(abs((spans.first?.score ?? 0) - 0.85) < 1e-9)
  }
}
