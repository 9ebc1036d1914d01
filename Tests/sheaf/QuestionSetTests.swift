import Documents
import Foundation
import Testing

@testable import sheaf

@Suite struct QuestionSetTests {
  @Test func readsSQuADsForm() throws {
    let json = """
      {"data": [{"paragraphs": [{"context": "Ann wrote it.", "qas": [
        {"question": "Who wrote it?", "id": 1, "answers": [{"text": "Ann", "answer_start": 0}]},
        {"question": "When?", "id": 2, "answers": []}]}]}]}
      """
    let set = try #require(QuestionSet.read(Data(json.utf8)))
    #expect(set.documents.map(\.page.text) == ["Ann wrote it."])
    #expect(set.documents[0].questions.map(\.text) == ["Who wrote it?"])
  }

  @Test func readsTablesAsPages() throws {
    let json = """
      [{"table": {"uid": "t", "table": [["", "2019"], ["Sales", "$ 5"]]}, "paragraphs": [{"order": 1, "text": "It grew."}],
        "questions": [
          {"question": "How much?", "answer": ["$ 5"], "answer_type": "span", "answer_from": "table"},
          {"question": "Sum?", "answer": 7, "answer_type": "arithmetic", "answer_from": "table"}]}]
      """
    let set = try #require(QuestionSet.read(Data(json.utf8)))
    let page = try #require(set.documents.first?.page)
    #expect(page.text == "2019\nSales\n$ 5\nIt grew.")
    #expect(set.documents[0].questions.map(\.field) == ["table"])
    // The amount stands under its year and right of its name.
    func box(_ word: String) -> Rect<Pixels>? { page.words.first { page.text(of: $0) == word }?.box }
    let (year, name, amount) = (try #require(box("2019")), try #require(box("Sales")), try #require(box("$")))
    #expect(amount.left == year.left && amount.top == name.top && amount.left > name.right)
  }

  @Test func otherJSONIsNoSet() { #expect(QuestionSet.read(Data(#"{"a": 1}"#.utf8)) == nil) }

  @Test func aDocumentIsAlwaysOnTheSameSide() {
    #expect(EvaluateAnswers.side("a") == EvaluateAnswers.side("a"))
    let sides = (0..<200).map { EvaluateAnswers.side("\($0) is the title of an article") }
    #expect((60...140).contains(sides.count { $0 == "develop" }))
  }
}
