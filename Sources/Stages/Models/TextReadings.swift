import Binding
import Documents
import Pipeline

/// What the text stages say about a text by itself: the way in for evaluations and timings.
package struct TextReadings {
  private let toxicityStage: ScoreToxicity
  private let promptStage: ScorePromptSafety
  private let sentimentStage: ScoreSentiment
  private let entityStage: FindEntities

  /// Throws `MissingPart` where the models are not installed.
  package init() throws {
    toxicityStage = try ScoreToxicity(NoOptions())
    promptStage = try ScorePromptSafety(NoOptions())
    sentimentStage = try ScoreSentiment(NoOptions())
    entityStage = try FindEntities(NoOptions())
  }

  private func page(_ text: String) -> PageText { PageText(plain: text, reason: "") }

  package func toxicity(_ text: String) throws -> ToxicitySegments { try toxicityStage.run(page(text)) }

  package func promptSafety(_ text: String) throws -> PromptSafety { try promptStage.run(page(text)) }

  /// Returns a score for each class by its name; none for a text without words.
  package func sentiment(_ text: String) throws -> [String: Double] {
    guard let scores = try sentimentStage.run(page(text)).scores else { return [:] }
    return Sentiment.Class.allCases.reduce(into: [:]) { $0[$1.rawValue] = scores[$1] }
  }

  /// Returns entities with their types and UTF-8 ranges.
  package func entities(_ text: String) throws -> [(type: String, range: Range<Int>)] {
    try entityStage.run(page(text)).all.map { ($0.kind.rawValue, $0.span.range) }
  }

  /// Returns the tags of the languages of a text, the largest share first.
  package static func languages(_ text: String) -> [String] {
    DetectLanguage(NoOptions()).run(Pages([(1, PageText(plain: text, reason: ""))])).all.map(\.code)
  }
}
