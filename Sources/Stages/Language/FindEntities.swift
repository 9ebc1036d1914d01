import Binding
import Documents
import Encoder
import Language
import Pipeline

/// `entities.find`: people, places, organisations, things, events, titles by the text encoder; dates and quantities also by rule.
struct FindEntities: Stage {
  static let id: StageID = "entities.find"
  static let about =
    "Finds people, places, organisations, products, events, titles (text encoder), dates and quantities (rules), with their places"
  static let version = 1

  private let model: HeadModel

  init(_ options: NoOptions) throws { model = try HeadModel() }

  var models: [ModelDigest] { model.models }

  func run(_ page: PageText) throws -> Entities {
    guard !page.words.isEmpty else { return Entities(all: []) }
    let tags = try model.heads().tags(page.text, head: "entities")
    return Entities(
      all: EntitySpans.settled(tags: tags, text: page.text).map { found in
        let span = Span(found.range)
        return Entities.Entity(
          kind: found.kind, span: span, text: page.text(found.range), score: (found.score * 10_000).rounded() / 10_000,
          evidence: found.evidence, boxes: page.boxes(in: span))
      })
  }

  static let examples = [
    Example(
      "People, a place and a day", pages: ["Ada Lovelace met Charles Babbage in London on 5 June 1833."],
      table: "entities", columns: ["type", "text"],
      rows: [
        ["PERSON", "Ada Lovelace"], ["PERSON", "Charles Babbage"], ["LOCATION", "London"], ["DATE", "5 June 1833"],
      ])
  ]

  static let tables = [
    Table<Entities>(
      "entities", about: "One row an entity", rows: { $0.all },
      columns: [
        Column<Entities.Entity>("type") { .text($0.kind.rawValue) }, Column("text") { .text($0.text) },
        Column("begin") { .int($0.span.range.lowerBound) }, Column("end") { .int($0.span.range.upperBound) },
        Column("score") { .score($0.score) },
      ] + Column.box { entity in entity.boxes.first.map { entity.boxes.dropFirst().reduce($0) { $0.union($1) } } }
        + [Column("evidence") { .text($0.evidence.rawValue) }])
  ]
}
