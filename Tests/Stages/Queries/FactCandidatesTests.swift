import Documents
import Testing

@testable import Stages

@Suite struct FactCandidatesTests {
  static let page = Marked.page([
    "Item       Sold     Price",
    "Oak chair  12       70.00",
    "Ash table  3        210.00",
    "Due:4/5/2024    net",
  ])

  /// Returns the page's words by their texts, each taken once.
  static func words(_ texts: [String]) -> [Int] {
    texts.flatMap { text in text.split(separator: " ") }.compactMap { text in
      page.words.firstIndex { page.text(of: $0) == text }
    }
  }

  static func cell(_ row: Int, _ column: Int, _ text: String, isHeader: Bool = false) -> Tables.Cell {
    Tables.Cell(
      row: row, column: column, words: words([text]), text: text, box: Rect(left: 0, top: 0, width: 1, height: 1),
      isHeader: isHeader, confidence: 1)
  }

  static let tables = Tables(
    frame: page.frame,
    all: [
      Tables.Grid(
        kind: .unruled, box: Rect(left: 0, top: 0, width: 300, height: 90), rowCount: 3, columnCount: 3,
        cells: [
          cell(1, 1, "Item", isHeader: true), cell(1, 2, "Sold", isHeader: true), cell(1, 3, "Price", isHeader: true),
          cell(2, 1, "Oak chair"), cell(2, 2, "12"), cell(2, 3, "70.00"),
          cell(3, 1, "Ash table"), cell(3, 2, "3"), cell(3, 3, "210.00"),
        ], confidence: 1)
    ])

  static func entry(_ key: String, _ value: String, _ words: [String]) -> Form.Entry {
    Form.Entry(
      kind: .pair, how: .colon, key: key, value: value, keyWords: [], valueWords: Self.words(words), confidence: 1)
  }

  static func answer(_ question: String, tables: Tables? = nil, form: Form? = nil) throws -> Answers.Answer? {
    let asked = AskedPage(number: 1, text: page, tables: tables, form: form)
    return try AnswerFinder([asked], likeness: Likeness(encoder: nil)).answer(Question(question), on: .all)
  }

  @Test func aCellIsNamedByItsRowAndItsColumn() {
    let labels = FactCandidates.find(AskedPage(number: 1, text: Self.page, tables: Self.tables)).map {
      "\($0.label) = \($0.text)"
    }
    #expect(labels.contains("Oak chair Price = 70.00") && labels.contains("Ash table Sold = 3"))
    #expect(!labels.contains { $0.contains("Oak") && $0.contains("210") })
  }

  @Test(arguments: [
    ("What is the price of the ash table?", "210.00"), ("How many oak chairs were sold?", "12"),
  ]) func aCellAnswers(question: String, answer: String) throws {
    let found = try #require(try Self.answer(question, tables: Self.tables))
    #expect(found.text == answer && found.evidence == .table)
    #expect(found.spans.map { Self.page.text($0.range) } == [answer])
    #expect(found.box != nil)
  }

  /// One row of several says nothing about the whole.
  @Test func aRowThatTheQuestionDoesNotNameTiesLess() throws {
    let named = try #require(try Self.answer("What is the price of the oak chair?", tables: Self.tables))
    let unnamed = try Self.answer("What is the price?", tables: Self.tables)
    #expect(unnamed?.confidence ?? 0 < named.confidence)
  }

  /// What `forms.read` joins to a key counts where the text alone does not show it, with the value's own place.
  @Test func aValueOfAFormAnswersFromInsideItsWord() throws {
    let form = Form(entries: [Self.entry("Reminder sent", "4/5/2024", ["Due:4/5/2024"]), Self.entry("Note", "", [])])
    let found = try #require(try Self.answer("When was the reminder sent?", form: form))
    #expect(found.text == "4/5/2024" && found.evidence == .keyValue)
    #expect(found.spans.map { Self.page.text($0.range) } == ["4/5/2024"])
    #expect(try Self.answer("When was the reminder sent?") == nil)
  }
}
