import Binding
import Documents
import Encoder
import Pipeline

/// `queries.answer`: what a document says to questions in plain words.
///
/// Candidates are values with their labels, cells with their headings, and sentences: read from the text, and where the pipeline has
/// `forms.read` and `tables.read` also from what these found. The question is compared with labels and headings by words and, where the
/// text encoder is installed, by meaning. All pages are asked unless a question says otherwise: who runs a folder does not know on which
/// page of each document the answer stands (Amazon Textract asks the first page only).
struct AnswerQueries: Stage {
  static let id: StageID = "queries.answer"
  static let about =
    "Answers questions in plain words about a document, with the words that answer and their place, or nothing"
  static let version = 2

  struct Options: Bindable {
    var questions: [Query] = []
    var encoder = ModelUse.auto

    static let fields: [Field<Options>] = [
      Field(
        list: "questions", \.questions,
        "What to ask: a list of questions, or of mappings with text, alias and pages", short: { Query(text: $0) }),
      Field(
        "encoder", \.encoder,
        "Whether to compare by meaning: auto (when the text encoder is installed), always (fail without) or never"),
    ]

    func check() -> [(field: String, message: String)] {
      let names = questions.map(\.name)
      let twice = Set(names.filter { name in names.count { $0 == name } > 1 }).sorted()
      return twice.map { ("questions", "two questions are called \"\($0)\"; give one of them another alias") }
    }
  }

  let models: [ModelDigest]
  private let queries: [Query]
  private let encoder: SharedEncoder?

  init(_ options: Options) throws {
    queries = options.questions
    encoder = try SharedEncoder.find("encoder", use: options.encoder)
    models = try encoder?.digests() ?? []
  }

  func run(_ input: Needs<Pages<PageText>, PagesIfMade<Tables>, PagesIfMade<Form>>) throws -> Answers {
    // Loading the model costs more than all the rest.
    guard !queries.isEmpty else { return Answers(all: []) }
    let (texts, tables, forms) = input.parts
    let pages = texts.all.map { number, text in
      AskedPage(
        number: number, text: text, tables: tables.artifact(of: number), form: forms.artifact(of: number))
    }
    let finder = AnswerFinder(pages, likeness: Likeness(encoder: try encoder?.encoder()))
    let answers = try finder.answers(queries.map { (Question($0.text), $0.pages) })
    return Answers(
      all: zip(queries, answers).map { Answers.Row(alias: $0.name, query: $0.text, answer: $1) })
  }

  static let examples = [
    Example(
      "A label and its value", options: "{questions: [What is the due date?], encoder: never}",
      pages: ["Invoice 4711\nDue date: 12 March 2024\nTotal: 99.00 EUR"], table: "queries",
      columns: ["query", "answer"],
      rows: [["What is the due date?", "12 March 2024"]])
  ]

  static let tables = [
    Table<Answers>(
      "queries", about: "One row a question, the answer empty where the document does not say", rows: { $0.all },
      columns: [
        Column<Answers.Row>("alias") { .text($0.alias) }, Column("query") { .text($0.query) },
        Column("answer") { $0.answer.map { .text($0.text) } ?? .empty },
        Column("confidence") { $0.answer.map { .score($0.confidence) } ?? .empty },
        Column("page") { .optional($0.answer?.page) },
      ] + Column.box { $0.answer?.box } + [
        Column("evidence") { $0.answer.map { .text($0.evidence.rawValue) } ?? .empty },
        Column("by") { $0.answer.map { .text($0.by.rawValue) } ?? .empty },
      ])
  ]
}

extension Query {
  /// What the answer is called in reports.
  fileprivate var name: String { alias.isEmpty ? text : alias }
}
