import Testing

@testable import sheaf

/// A truth that is read wrong makes every figure wrong.
@Suite struct EvaluateEntitiesTests {
  @Test func namesAreReadWithTheirPlaces() {
    let lines = [
      "-DOCSTART- O", "", "Ada\tB-PER", "Mai\tI-PER", "saw\tO", "Köln\tI-LOC", "Bonn\tB-LOC", "x\tB-EVT", "", "a O",
    ]
    let sentences = MarkedSentence.read(lines).map {
      MarkedSentence.sentence($0.words, $0.tags, source: "s", types: ["PER": "PERSON", "LOC": "LOCATION"], side: .held)
    }
    #expect(sentences.map(\.text) == ["Ada Mai saw Köln Bonn x", "a"])
    #expect(
      sentences[0].entities.map { "\($0.type) \(sentences[0].text($0.range))" }
        == ["PERSON Ada Mai", "LOCATION Köln", "LOCATION Bonn"])
  }
}
