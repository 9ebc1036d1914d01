import Binding
import Documents
import Foundation
import Pipeline
import Support
import Testing

@testable import Stages

@Suite struct AnswerQueriesTests {
  /// Options from YAML, with their problems.
  static func options(_ yaml: String) -> (options: AnswerQueries.Options, problems: [String]) {
    let (root, found) = YAMLNode.parse(yaml)
    var problems = found
    let options = AnswerQueries.Options.bind(root, problems: &problems)
    return (options, problems.sorted().map { "\($0.line):\($0.column) \($0.message)" })
  }

  @Test func aQuestionIsATextOrAMapping() {
    let (options, problems) = Self.options(
      """
      questions:
        - What is the total?
        - text: When is it due?
          alias: DUE
          pages: ["1", "3-*"]
      """)
    #expect(problems.isEmpty)
    #expect(options.questions.map(\.text) == ["What is the total?", "When is it due?"])
    #expect(options.questions.map(\.alias) == ["", "DUE"])
    #expect(options.questions[0].pages.contains(99))
    #expect(options.questions[1].pages.contains(1) && !options.questions[1].pages.contains(2))
    #expect(options.questions[1].pages.contains(70))
  }

  @Test func everyProblemIsSaidAtItsPlace() {
    let (_, problems) = Self.options(
      """
      questions:
        - 17
        - text: Total?
          aliass: A
        - text: Sum?
          pages: 3-1
        - [a]
      encoder: sometimes
      """)
    #expect(
      problems == [
        "2:5 text: a question is needed", "4:5 unknown option \"aliass\"; did you mean \"alias\"?",
        "6:12 pages: expected pages such as \"1\", \"1-3\", \"4-*\" or \"*\", found \"3-1\"",
        "7:5 expected a mapping of options, found a list",
        "8:10 encoder: expected one of auto, always, never, found \"sometimes\"; known: auto, always, never",
      ])
  }

  @Test func twoQuestionsOfOneNameAreRefused() {
    let (_, problems) = Self.options("questions: [What is it?, {text: Who is it?, alias: What is it?}]")
    #expect(problems.count == 1 && problems[0].contains("two questions are called"))
  }

  /// Questions and pages are part of the key, so that other questions are not answered from what is kept.
  @Test func otherQuestionsAreAnotherKey() {
    func canonical(_ yaml: String) -> String { Self.options(yaml).options.canonical }
    let keys = [
      "questions: [A is b?]", "questions: [A is c?]", "questions: [{text: A is b?, alias: X}]",
      "questions: [{text: A is b?, pages: 1}]", "questions: [A is b?, A is c?]",
      "{questions: [A is b?], encoder: never}",
    ].map(canonical)
    #expect(Set(keys).count == keys.count)
    #expect(canonical("questions: [A is b?]") == canonical("questions: [{text: A is b?, pages: '*'}]"))
  }

  // MARK: Answers

  static func answers(_ yaml: String, _ pages: [PageText]) throws -> Answers {
    let stage = try AnswerQueries(options("encoder: never\n" + yaml).options)
    let texts = Pages(pages.enumerated().map { ($0.offset + 1, $0.element) })
    return try stage.run(Needs(texts, PagesIfMade([]), PagesIfMade([])))
  }

  @Test func theAnswerLeadsBackToItsPlace() throws {
    let page = Marked.page(["Invoice number:   INV-7", "Due date:   3 March 2021"])
    let row = try #require(try Self.answers("questions: [When is it due?]", [page]).all.first)
    let answer = try #require(row.answer)
    #expect(answer.text == "3 March 2021" && answer.evidence == .keyValue && answer.by == .words && answer.page == 1)
    #expect(answer.spans.map { page.text($0.range) }.joined(separator: " ") == "3 March 2021")
    let box = try #require(answer.box)
    #expect(box.left > 0.1 && box.width > 0 && box.top > 0)
  }

  @Test func onlyTheChosenPagesAreAsked() throws {
    let pages = [Marked.page(["Total:   $1.00"]), Marked.page(["Total:   $2.00"])]
    let yaml = "questions: [{text: What is the total?, pages: 2}, {text: How high is the total?, pages: 3-*}]"
    let all = try Self.answers(yaml, pages).all
    #expect(all.map { $0.answer?.text } == ["$2.00", nil])
    #expect(all[0].answer?.page == 2)
  }

  @Test func aQuestionWithoutAnAnswerHasARowAllTheSame() throws {
    let all = try Self.answers(
      "questions: [What is the blood type?, What is the total?]", [Marked.page(["Total:   $2.00"])])
    let rows = try #require(AnswerQueries.tables.first).rows(all)
    #expect(rows.count == 2 && rows[0][2] == .empty && rows[1][2] == .text("$2.00"))
    #expect(try Self.answers("questions: [What is the total?]", []).all.map { $0.answer == nil } == [true])
  }
}

/// Pages drawn with letters: three blanks or more begin a new column at that place.
enum Marked {
  /// Each letter is 10 pixels wide, each line 30 high.
  static func page(_ lines: [String]) -> PageText {
    var builder = PageTextBuilder()
    for (row, line) in lines.enumerated() {
      var words: [(text: String, box: Rect<Pixels>?, confidence: Double)] = []
      var column = 0
      for part in line.split(separator: " ", omittingEmptySubsequences: false) {
        if !part.isEmpty {
          let box = Rect<Pixels>(
            left: Double(column * 10), top: Double(row * 30 + 10), width: Double(part.count * 10), height: 20)
          words.append((String(part), box, 1))
        }
        column += part.count + 1
      }
      builder.add(line: words)
    }
    return builder.pageText(
      source: .ocr, reason: "test", frame: PageFrame(width: 1_000, height: lines.count * 30 + 40, dpi: nil))
  }
}
