import Binding
import Documents
import Pipeline
import Testing

@testable import Stages

/// Each filter must see what the ones before have left, do what it is told, and say so.
@Suite struct ModerationChainTests {
  /// Gives every word of a list a label with a score, wherever it still stands.
  struct FindWords: Stage {
    static let id: StageID = "find.words"
    static let about = "Finds words"
    static let version = 1

    let words: [String: (PIIType, Double)]

    init(_ options: NoOptions) { words = [:] }
    init(_ words: [String: (PIIType, Double)]) { self.words = words }

    func run(_ page: PageText) -> PIIEntities {
      PIIEntities(
        all: page.words.compactMap { word in
          words[page.text(of: word)].map {
            PIIEntity(type: $0.0, span: Span(word.range), of: page, score: $0.1, evidence: "a word")
          }
        })
    }
  }

  static func run(_ text: String, _ filters: String) throws -> FilteredText {
    let (root, _) = YAMLNode.parse(filters)
    var problems: [Problem] = []
    let options = FilterText.Options.bind(root?.under("filters"), problems: &problems)
    try #require(problems.isEmpty, "\(problems.map(\.message))")
    let finder = FindWords(["Ann": (.name, 0.9), "Bob": (.name, 0.4), "x@y.z": (.email, 0.99)])
    let chain = ModerationChain(
      scores: [.pii: FilterScores(finder) { $0.filterScores }], filters: options.filters)
    return try chain.run(PageText(plain: text, reason: ""))
  }

  @Test func redactsWhatReachesTheThresholdAndHandsItOn() throws {
    let result = try Self.run(
      "mail Ann and Bob at x@y.z",
      "[{type: pii, labels: [NAME], action: redact, mask: '#'}, {type: pii, action: redact}, {type: pii, action: stop}]"
    )
    #expect(result.text.text == "mail ### and Bob at *****" && result.stop == nil)
    #expect(result.outcomes.map(\.outcome) == ["redacted", "redacted", "passed"])
    #expect(result.outcomes.map(\.label) == ["NAME", "EMAIL", ""])
    #expect(result.beacons.map(\.isFound) == [true, true, false])
    #expect(
      result.beacons.map(\.scores) == [["NAME": 0.9, "EMAIL": 0.99], ["NAME": 0.4, "EMAIL": 0.99], ["NAME": 0.4]])
  }

  @Test func stopsAtOnceAndSaysWhy() throws {
    let result = try Self.run(
      "Ann x@y.z", "[pii, {type: pii, labels: [EMAIL], action: stop}, {type: pii, action: redact}]")
    #expect(result.stop == "filter 2 (pii) found EMAIL, score 0.99")
    #expect(result.text.text == "Ann x@y.z" && result.beacons.count == 2)
    #expect(result.outcomes.map(\.outcome) == ["flagged", "flagged", "stopped"])
  }

  @Test func thresholdsCount() throws {
    let result = try Self.run("Bob", "[{type: pii, threshold: 0.4}, {type: pii, threshold: 0.41}]")
    #expect(result.outcomes.map(\.outcome) == ["flagged", "passed"])
  }

  static let wrong: [(String, String)] = [
    ("[{type: pii, labels: [INSULT]}]", "pii has no label \"INSULT\""),
    ("[{type: toxicity, labels: [INSLUT]}]", "did you mean \"INSULT\"?"), ("[{mask: '**'}]", "one character, has 2"),
    ("[{threshold: 2}]", "must be from"), ("[poo]", "no filter is called \"poo\""), ("[]", "at least one filter"),
  ]

  @Test(arguments: wrong)
  func wrongFiltersSayWhatIsWrong(text: String, message: String) {
    let (root, _) = YAMLNode.parse(text)
    var problems: [Problem] = []
    _ = FilterText.Options.bind(root?.under("filters"), problems: &problems)
    #expect(problems.contains { $0.message.contains(message) }, "\(problems.map(\.message))")
  }

  @Test func everySegmentsScoresCount() {
    let segments = ToxicitySegments(all: [
      .init(span: Span(0..<3), scores: .init(toxicity: 0.7, labels: [.insult: 0.6]), box: nil)
    ])
    let scores = segments.filterScores
    #expect(scores.count == ToxicityLabel.allCases.count + 1)
    #expect(scores.contains(FilterScore(label: "TOXICITY", score: 0.7, span: Span(0..<3))))
    let prompts = PromptSafety(all: [.init(span: Span(0..<3), unsafe: 0.8, box: nil)])
    #expect(prompts.filterScores == [FilterScore(label: "UNSAFE_PROMPT", score: 0.8, span: Span(0..<3))])
  }
}
