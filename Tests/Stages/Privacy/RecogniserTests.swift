import Documents
import Testing

@testable import Stages

/// Every recogniser's own examples, as they are and changed in ways that must not matter.
@Suite struct RecogniserTests {
  /// A marked text: what to read, and where in it something is to be found.
  struct Marked: Sendable, CustomTestStringConvertible {
    var recogniser: String
    var text: String
    var found: Range<Int>?

    var testDescription: String { "\(recogniser): \(text)" }

    init(_ recogniser: Recogniser, _ marked: String) {
      self.recogniser = recogniser.name
      let parts = marked.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }
      text = parts.joined()
      if parts.count == 3 { found = parts[0].utf8.count..<(parts[0].utf8.count + parts[1].utf8.count) }
    }

    func find(_ text: String) -> [Range<Int>] {
      PIIScanner(recognisers: Recognisers.all.filter { $0.name == recogniser }).find(in: text).map(\.range)
    }
  }

  static let examples = Recognisers.all.flatMap { recogniser in recogniser.examples.map { Marked(recogniser, $0) } }
  static let others = Recognisers.all.flatMap { recogniser in recogniser.counterexamples.map { Marked(recogniser, $0) }
  }

  @Test(arguments: examples) func `what it is for is found, whole`(example: Marked) throws {
    let range = try #require(example.found)
    #expect(example.find(example.text) == [range])
    let behind = "🧾 Grüße — "
    #expect(
      example.find(behind + example.text) == [
        (range.lowerBound + behind.utf8.count)..<(range.upperBound + behind.utf8.count)
      ])
    #expect(example.find(example.text + " 🧾") == [range])
    // Windows ends and no-break spaces are white space like any other.
    #expect(example.find(example.text.replacing("\n", with: "\r\n")).count == 1)
    #expect(example.find(example.text.replacing(" ", with: "\u{A0}")).count == 1)
  }

  @Test(arguments: others) func `what only looks like it is left alone`(example: Marked) {
    #expect(example.found == nil && example.find(example.text).isEmpty)
  }

  @Test func `every recogniser has a source, examples of both kinds and a name of its own`() {
    for recogniser in Recognisers.all {
      #expect(
        recogniser.source.count > 10 && !recogniser.examples.isEmpty && !recogniser.counterexamples.isEmpty,
        "\(recogniser.name)")
    }
    #expect(Set(Recognisers.all.map(\.name)).count == Recognisers.all.count)
  }

  @Test func `every type has a recogniser`() {
    #expect(Set(Recognisers.all.map(\.type)) == Set(PIIType.allCases))
  }
}
