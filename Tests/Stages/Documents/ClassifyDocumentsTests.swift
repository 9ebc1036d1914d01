import Binding
import Documents
import Pipeline
import Testing

@testable import Stages

/// A document of the wrong class is not read for what it is.
@Suite struct ClassifyDocumentsTests {
  static func classify(_ texts: [String], source: PageText.Source = .text) -> DocumentClass {
    let pages = texts.enumerated().map { number, text in
      let plain = PageText(plain: text, reason: "test")
      return (
        number: number + 1,
        artifact: PageText(
          source: source, reason: "test", frame: nil, text: plain.text, words: plain.words, lines: plain.lines)
      )
    }
    return ClassifyDocuments(NoOptions()).run(Pages(pages))
  }

  static let letter = """
    Anna Example
    12 Garden Lane
    Oxford OX1 2AB

    3 May 2024

    Dear Mr Brown,

    thank you for the books that you sent me last week. I have read the first of them with great pleasure,
    and I shall return all of them before the end of the month, as we agreed when we met in London.

    Yours sincerely,
    Anna Example
    """

  static let report = """
    Annual Report
    Introduction
    This report describes how the numbers of visitors to the library have changed over the last ten years and what
    the reasons may be. The first chapter gives an overview of the data, the second explains the methods that were used,
    and the last section holds the conclusions. Figure 1 shows the number of visitors for each of the years in question.
    The results were compared with those of other libraries of the same size in neighbouring counties and the findings
    were discussed with their staff, who agreed with nearly all of them and added several observations of their own.
    """

  @Test(arguments: [
    (ReadExpensesTests.german, "invoice"), (ReadExpensesTests.receipt, "receipt"), (letter, "letter"),
    (report, "report"),
    (
      """
      DRIVER LICENSE
      DL A1234567   EXP 08/31/2028
      LN DOE
      FN JANE
      DOB 08/31/1980   SEX F   HGT 5-05   EYES BRN
      CLASS C   END NONE
      """, "identity"
    ),
    (
      """
      Application Form
      Please print. For official use only.
      Name: ____________________
      Date of birth: ___________
      Address: _________________
      [ ] yes  [ ] no
      Signature: _______________
      """, "form"
    ),
    (
      """
      Year    Births    Deaths    Total
      2001    1,203     1,107     12,311
      2002    1,251     1,088     12,474
      2003    1,198     1,121     12,551
      2004    1,276     1,099     12,728
      2005    1,301     1,140     12,889
      """, "table"
    ),
  ])
  func `usual documents are told apart`(text: String, expected: String) {
    #expect(Self.classify([text]).label == expected)
  }

  @Test func `a photograph with next to no words is a picture`() {
    #expect(Self.classify(["x"], source: .ocr).label == "picture")
    #expect(Self.classify([""], source: .none).label == "picture")
  }

  @Test func `scores of all kinds add up to one, the likeliest first`() {
    let scores = Self.classify([Self.letter]).scores
    #expect(Set(scores.map(\.kind)).count == DocumentClass.Kind.allCases.count)
    #expect(abs(scores.reduce(0) { $0 + $1.score } - 1) < 0.001)
    #expect(scores.map(\.score) == scores.map(\.score).sorted(by: >))
  }
}
