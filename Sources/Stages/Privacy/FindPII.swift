import Binding
import Documents
import Pipeline

/// `privacy.find`: the personal information of a page, with its place, how sure it is, and which rule or model says so.
///
/// Numbers are found by their form, their check digits and whole words around them. Names, addresses and whatever else only meaning
/// tells are found by the text encoder where it is installed, and by labels, titles and the form of streets where it is not.
struct FindPII: Stage {
  static let id: StageID = "privacy.find"
  static let about =
    "Finds personal information: Amazon Comprehend's PII types, and national numbers, VAT numbers and crypto addresses"
  static let version = 2

  struct Options: Bindable {
    var types: [PIIType] = []
    var exclude: [PIIType] = []
    var minScore = 0.5
    var thresholds: [PIIThreshold] = []
    var places = true
    var includeText = false
    var encoder = ModelUse.auto

    static let fields: [Field<Options>] = [
      Field("types", \.types, "Types to find, by their names; all where none is named"),
      Field("exclude", \.exclude, "Types to leave out"),
      Field("min_score", \.minScore, in: 0...1, "The lowest score that counts"),
      Field(
        list: "thresholds", \.thresholds,
        "Types with a lowest score of their own: a list of mappings with type and min_score",
        short: { PIIThreshold(type: $0) }),
      Field(
        "places", \.places, "Count a town or country by itself as an ADDRESS, as Amazon Comprehend does (text encoder)"),
      Field("include_text", \.includeText, "Show what was found in reports instead of stars"),
      Field(
        "encoder", \.encoder,
        "Whether to use the text encoder: auto (when it is installed), always (fail without) or never (rules alone)"),
    ]
  }

  private let reader: PIIReader
  private let options: Options

  init(_ options: Options) throws {
    self.options = options
    reader = try PIIReader(types: options.wanted, encoder: options.encoder, places: options.places)
  }

  var models: [ModelDigest] { reader.models }

  func run(_ text: PageText) throws -> PIIEntities {
    let found = try reader.find(in: text.text, atLeast: options.least)
    return PIIEntities(
      all: found.map { item in
        let value = text.text(item.range)
        return PIIEntity(
          type: item.type, span: Span(item.range), of: text, score: item.score, evidence: item.evidence,
          shown: options.includeText ? value : PIIMask.masked(value, item.type))
      })
  }

  static let examples = [
    Example(
      "A telephone number and an address for mail", options: "{encoder: never, include_text: true}",
      pages: ["Please call Ann Sample at (206) 555-0142 or write to ann@example.com."], table: "pii",
      columns: ["type", "begin", "end", "text"],
      rows: [["PHONE", "26", "40", "(206) 555-0142"], ["EMAIL", "53", "68", "ann@example.com"]])
  ]

  static let tables = [
    Table<PIIEntities>(
      "pii", about: "One row a piece of personal information; its text is masked unless asked for", rows: { $0.all },
      columns: [
        Column<PIIEntity>("type") { .text($0.type.rawValue) }, Column("begin") { .int($0.span.range.lowerBound) },
        Column("end") { .int($0.span.range.upperBound) }, Column("score") { .score($0.score) },
        Column("evidence") { .text($0.evidence) }, Column("text") { .text($0.shown) },
      ] + Column.box { $0.box })
  ]
}

extension FindPII.Options {
  /// What is looked for.
  fileprivate var wanted: Set<PIIType> { Set(types.isEmpty ? PIIType.allCases : types).subtracting(exclude) }

  /// The lowest score of each type.
  fileprivate var least: [PIIType: Double] {
    var least = Dictionary(uniqueKeysWithValues: PIIType.allCases.map { ($0, minScore) })
    for threshold in thresholds { if let type = PIIType(rawValue: threshold.type) { least[type] = threshold.minScore } }
    return least
  }
}

extension PIIType: BindableChoice {}

/// A type's own lowest score.
struct PIIThreshold: Bindable {
  var type = PIIType.name.rawValue
  var minScore = 0.0

  init() {}
  init(type: String) { self.type = type }

  static let fields: [Field<PIIThreshold>] = [
    Field("type", \.type, "The type's name"),
    Field("min_score", \.minScore, in: 0...1, "The lowest score that counts for it"),
  ]

  func check() -> [(field: String, message: String)] {
    PIIType(rawValue: type) == nil
      ? [("type", "\"\(type)\" is no type; they are \(PIIType.allCases.map(\.rawValue).joined(separator: ", "))")] : []
  }
}
