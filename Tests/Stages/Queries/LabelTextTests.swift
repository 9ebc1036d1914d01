import Documents
import Testing

@testable import Stages

@Suite struct LabelTextTests {
  static func split(_ line: String) throws -> LabelText.Split {
    LabelText.split(try #require(PageLayout(Marked.page([line])).rows.first?.first))
  }

  @Test(
    arguments: [
      ("Due date: 3 May", ["Due date=3 May"]), ("INVOICE:INV-100", ["INVOICE=INV-100"]),
      ("Nummer : 5499", ["Nummer=5499"]), ("Tel: 555 Fax: 777", ["Tel=555", "Fax=777"]),
      ("ACCOUNT # 3433", ["ACCOUNT=3433"]), ("http://a.de", []), ("12:30", []),
    ] as [(String, [String])])
  func aColonPartsLabelAndValue(line: String, expected: [String]) throws {
    let segment = try #require(PageLayout(Marked.page([line])).rows.first?.first)
    #expect(LabelText.split(segment).pairs.map { "\($0.label)=\(segment.text($0.value))" } == expected)
  }

  @Test func wordsAloneMayNameWhatFollows() throws {
    #expect(try Self.split("Total:").open?.isClosed == true)
    #expect(try Self.split("Total").open?.isClosed == false)
    #expect(try Self.split("$5.00").open == nil)
  }

  @Test(
    arguments: [
      ("Last Name Sampleton", "Sampleton"), ("Telephone 555-0100", "555-0100"), ("Name of the thing", nil),
      ("Last Name", nil), ("The quick brown fox", nil),
    ] as [(String, String?)])
  func aFieldsValueBeginsBehindItsName(text: String, value: String?) {
    let start = LabelText.valueStart(text)
    #expect(start.map { String(decoding: Array(text.utf8.dropFirst($0)), as: UTF8.self) } == value)
  }

  /// A sign of several bytes that shares one with a mark came through as rubbish.
  @Test(arguments: [("€5", "€5"), (": •“a” ", "“a”"), ("–5|", "–5"), ("• ", ""), ("* € 1,200 *", "€ 1,200")])
  func aValueKeepsItsOwnSigns(text: String, value: String) {
    let range = LabelText.trimmed(text, 0..<text.utf8.count)
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == value)
  }

  @Test(arguments: [("4b EXP", "EXP"), ("Due date:", "Due date"), ("12 REST", "REST"), ("100", "100")])
  func aFieldsNumberIsNoPartOfItsName(label: String, clean: String) {
    #expect(LabelText.clean(label) == clean)
  }
}
