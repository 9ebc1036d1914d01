import Documents
import Pipeline

/// A label that a finder gives to a stretch of text.
struct FilterScore: Hashable, Sendable {
  var label: String
  /// 0...1.
  var score: Double
  var span: Span
}

/// What a kind of filter asks: a stage of another family, run on whatever text the filters before have left.
///
/// Families know of each other only through artifacts; here, too: the stage is one from `PageText` to its artifact, and the artifact is all
/// that is read.
struct FilterScores {
  let models: [ModelDigest]
  private let find: (PageText) throws -> [FilterScore]

  /// - Parameter scores: the labels that the stage's artifact gives to stretches of the text.
  init<S: Stage>(_ stage: S, scores: @escaping (S.Output) -> [FilterScore]) where S.Input == PageText {
    models = stage.models
    find = { scores(try stage.run($0)) }
  }

  func callAsFunction(_ text: PageText) throws -> [FilterScore] { try find(text) }
}

extension PIIEntities {
  /// Its types with their scores.
  var filterScores: [FilterScore] {
    all.map { FilterScore(label: $0.type.rawValue, score: $0.score, span: $0.span) }
  }
}

extension ToxicitySegments {
  /// The seven labels and the overall score of each segment.
  var filterScores: [FilterScore] {
    all.flatMap { segment in
      ToxicityLabel.allCases.map {
        FilterScore(label: $0.rawValue, score: segment.scores[$0], span: segment.span)
      } + [
        FilterScore(
          label: ModerationFilter.Kind.overallToxicity, score: segment.scores.toxicity, span: segment.span)
      ]
    }
  }
}

extension PromptSafety {
  /// The class of unsafe prompts with its score in each segment.
  var filterScores: [FilterScore] {
    all.map { FilterScore(label: Class.unsafe.rawValue, score: $0.unsafe, span: $0.span) }
  }
}
