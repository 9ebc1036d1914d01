import Binding
import Documents
import Pipeline

/// `moderation.filter`: what the section `moderation:` of a pipeline file stands for.
///
/// Filters for personal information, toxicity and prompt safety, in any order and number; the text that one leaves is what the next
/// reads. After LangChain's moderation chain over Amazon Comprehend, without its faults: masks end where the finding ends, every filter
/// has its beacon, and sentences of any length are scored.
struct FilterText: Stage {
  static let id: StageID = "moderation.filter"
  static let about =
    "Passes a page's text through filters that flag, redact or stop; written as the section moderation:"
  static let version = 1

  struct Options: Bindable {
    var filters: [ModerationFilter] = []

    static let fields: [Field<Options>] = [
      Field(
        list: "filters", \.filters,
        "The filters in their order, each a mapping with type, labels, threshold, action, mask",
        short: { ModerationFilter(type: $0) })
    ]

    func check() -> [(field: String, message: String)] {
      filters.isEmpty ? [("filters", "at least one filter is needed, such as {type: pii, action: redact}")] : []
    }
  }

  let models: [ModelDigest]
  private let chain: ModerationChain

  init(_ options: Options) throws {
    var scores: [ModerationFilter.Kind: FilterScores] = [:]
    for kind in ModerationFilter.Kind.allCases where options.filters.contains(where: { $0.type == kind }) {
      let lowest = options.filters.filter { $0.type == kind }.map(\.threshold).min() ?? 0
      scores[kind] = try kind.scores(from: lowest)
    }
    chain = ModerationChain(scores: scores, filters: options.filters)
    var seen: Set<ModelDigest> = []
    models = ModerationFilter.Kind.allCases.flatMap { scores[$0]?.models ?? [] }.filter { seen.insert($0).inserted }
  }

  func run(_ text: PageText) throws -> FilteredText { try chain.run(text) }

  static let examples = [
    Example(
      "An address for mail goes, a telephone number may stay",
      options: "{filters: [{type: pii, labels: [EMAIL], action: redact}, {type: pii, labels: [PHONE], action: flag}]}",
      pages: ["Write to ann@example.com or call (206) 555-0142."], table: "moderation",
      columns: ["number", "outcome", "label"], rows: [["1", "redacted", "EMAIL"], ["2", "flagged", "PHONE"]])
  ]

  static let tables = [
    Table<FilteredText>(
      "moderation", about: "One row a filter and label found, or one row for a filter that found nothing",
      rows: { $0.outcomes },
      columns: [
        Column<FilteredText.Outcome>("filter") { .text($0.type) }, Column("outcome") { .text($0.outcome) },
        Column("label") { .text($0.label) }, Column("score") { $0.score.map { .score($0) } ?? .empty },
        Column("number") { .int($0.filter) },
      ])
  ]
}

extension ModerationFilter.Kind {
  /// Returns what asks for this kind's scores.
  ///
  /// - Parameter lowest: the lowest threshold that a filter of this kind has.
  fileprivate func scores(from lowest: Double) throws -> FilterScores {
    switch self {
    case .pii:
      var options = FindPII.Options()
      options.minScore = lowest
      return FilterScores(try FindPII(options)) { $0.filterScores }
    case .toxicity: return FilterScores(try ScoreToxicity(NoOptions())) { $0.filterScores }
    case .promptSafety: return FilterScores(try ScorePromptSafety(NoOptions())) { $0.filterScores }
    }
  }
}
