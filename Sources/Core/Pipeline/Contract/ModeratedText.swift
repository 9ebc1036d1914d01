import Documents

/// What one filter of the section `moderation:` found on a page: a line of beacons.jsonl. Carries no document text.
package struct Beacon: Hashable, Sendable, Codable {
  /// The filter's place in its section, from 1.
  package var filter: Int
  /// What it looks for: `PII`, `Toxicity` or `PromptSafety`.
  package var type: String
  /// What it did: `passed`, `flagged`, `redacted` or `stopped`.
  package var outcome: String
  /// Whether any of its labels reached its threshold.
  package var isFound: Bool
  /// Each label's highest score on the page, 0...1, by label.
  package var scores: [String: Double]

  package init(filter: Int, type: String, outcome: String, isFound: Bool, scores: [String: Double]) {
    (self.filter, self.type, self.outcome, self.isFound, self.scores) = (filter, type, outcome, isFound, scores)
  }
}

/// A page's text behind the filters of the section `moderation:`. Every stage that the text's own making does not need waits for it; where
/// it says stop, they all fail as `stopped`, and the reports leave out what they made of the document's other pages.
package protocol ModeratedText: PageArtifact {
  /// Why the work on the document ends here, nil where it goes on; no document text.
  var stop: String? { get }
  /// One a filter that ran, in their order.
  var beacons: [Beacon] { get }
}

extension Stage {
  /// Whether it is the filters of the section `moderation:`.
  package static var filtersText: Bool { Output.self is any ModeratedText.Type }
  /// Whether that section stands for it: the filters, and the stage that hands on the text that is left.
  package static var isModeration: Bool {
    filtersText || (Output.self == PageText.self && needs.contains { $0.artifact is any ModeratedText.Type })
  }
}
