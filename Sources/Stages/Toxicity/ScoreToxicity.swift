import Binding
import Documents
import Encoder
import Language
import Pipeline

/// `toxicity.score`: how toxic each sentence of a page is, in all and by seven labels.
struct ScoreToxicity: Stage {
  static let id: StageID = "toxicity.score"
  static let about =
    "Scores each sentence of a page for toxicity, in all and by seven labels (text encoder); pages by their worst sentence"
  static let version = 1

  private let model: HeadModel

  init(_ options: NoOptions) throws { model = try HeadModel() }

  var models: [ModelDigest] { model.models }

  func run(_ page: PageText) throws -> ToxicitySegments {
    let sentences = Sentences.ranges(in: page.text)
    guard !sentences.isEmpty else { return ToxicitySegments(all: []) }
    let scores = try ToxicityReader(model.heads()).scores(of: sentences, in: page.text)
    return ToxicitySegments(
      all: zip(sentences, scores).map { range, scores in
        ToxicitySegments.Segment(span: Span(range), scores: scores, box: page.ratioBox(of: Span(range)))
      })
  }

  static let examples = [
    Example(
      "A kind sentence, and an insult", pages: ["Thank you for the cake. You are a stupid idiot."], table: "toxicity",
      columns: ["begin", "end", "toxicity", "INSULT", "HATE_SPEECH"],
      rows: [["0", "23", "0.06", "0.05", "0.01"], ["24", "47", "0.90", "0.94", "0.03"]], tolerance: 0.05)
  ]

  static let tables = [
    Table<ToxicitySegments>(
      "toxicity", about: "One row a sentence",
      rows: { $0.all.enumerated().map { (number: $0 + 1, segment: $1) } },
      columns: [
        Column<(number: Int, segment: ToxicitySegments.Segment)>("segment") { .int($0.number) },
        Column("begin") { .int($0.segment.span.range.lowerBound) },
        Column("end") { .int($0.segment.span.range.upperBound) },
      ] + scores { $0.segment.scores } + Column.box { $0.segment.box }),
    Table<ToxicitySegments>(
      "toxicity_pages", about: "One row a page: the largest of its sentences' scores",
      rows: { $0.maximum.map { [$0] } ?? [] }, columns: scores { $0 }),
  ]

  /// The columns of the overall score and the labels.
  static func scores<Row>(_ scores: @escaping @Sendable (Row) -> ToxicitySegments.Scores) -> [Column<Row>] {
    [Column("toxicity") { .score(scores($0).toxicity) }]
      + ToxicityLabel.allCases.map { label in Column(label.rawValue) { .score(scores($0)[label]) } }
  }
}
