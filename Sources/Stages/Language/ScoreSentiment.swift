import Binding
import Documents
import Encoder
import Pipeline

/// `sentiment.score`: whether a page's text is positive, negative, neutral or both.
struct ScoreSentiment: Stage {
  static let id: StageID = "sentiment.score"
  static let about = "Scores the mood of a page's text: POSITIVE, NEGATIVE, NEUTRAL, MIXED (text encoder)"
  static let version = 1

  private let model: HeadModel

  init(_ options: NoOptions) throws { model = try HeadModel() }

  var models: [ModelDigest] { model.models }

  func run(_ page: PageText) throws -> Sentiment {
    guard !page.words.isEmpty else { return Sentiment(scores: nil) }
    let heads = try model.heads()
    let labels = try heads.head("sentiment").labels
    let scores = try heads.scores([page.text], head: "sentiment").first ?? []
    let named = Dictionary(zip(labels, scores)) { first, _ in first }
    let all = Sentiment.Class.allCases.map { ((named[$0.rawValue] ?? 0) * 10_000).rounded() / 10_000 }
    return Sentiment(scores: Sentiment.Scores(all: all))
  }

  static let examples = [
    Example(
      "Praise", pages: ["The room was lovely and the staff could not have been kinder."], table: "sentiment",
      columns: ["sentiment"], rows: [["POSITIVE"]])
  ]

  static let tables = [
    Table<Sentiment>(
      "sentiment", about: "One row a page with words", rows: { $0.scores.map { [$0] } ?? [] },
      columns: [Column<Sentiment.Scores>("sentiment") { .text($0.likeliest.rawValue) }]
        + Sentiment.Class.allCases.map { name in Column(name.rawValue) { .score($0[name]) } })
  ]
}
