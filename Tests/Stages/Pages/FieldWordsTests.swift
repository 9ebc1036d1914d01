import Poppler
import Testing

@testable import Stages

@Suite struct FieldWordsTests {
  static let field = PDFBox(left: 100, top: 50, right: 400, bottom: 90)

  /// Text as a page shows it: letters of 6 by 10 points, each line from its own place on.
  static func drawn(_ lines: [(text: String, left: Double, top: Double)]) -> (
    scalars: [Unicode.Scalar], boxes: [PDFBox]
  ) {
    var (scalars, boxes): ([Unicode.Scalar], [PDFBox]) = ([], [])
    for line in lines {
      for (index, scalar) in line.text.unicodeScalars.enumerated() {
        scalars.append(scalar)
        let left = line.left + Double(index) * 6
        boxes.append(PDFBox(left: left, top: line.top, right: left + 6, bottom: line.top + 10))
      }
    }
    return (scalars, boxes)
  }

  /// Values were spread over their whole field before, so that forms lost first words.
  @Test func wordsStandWhereTheyAreDrawn() {
    let page = Self.drawn([("Name", 40, 60), ("John Doe", 102, 60), ("John Doe", 102, 300)])
    let lines = FieldWords.lines(of: "John Doe", in: Self.field, drawn: page)
    #expect(lines.count == 1 && lines[0].map(\.text) == ["John", "Doe"])
    #expect(lines[0][0].box == PDFBox(left: 102, top: 60, right: 126, bottom: 70))
    #expect(lines[0][1].box == PDFBox(left: 132, top: 60, right: 150, bottom: 70))
  }

  @Test func whatIsPrintedInTheFieldIsNoValue() {
    let page = Self.drawn([("optional: 100 Test Street", 102, 60)])
    let lines = FieldWords.lines(of: "100 Test", in: Self.field, drawn: page)
    #expect(lines.map { $0.map(\.box.left) } == [[162, 186]])
  }

  @Test func aLongValueHasTheLinesThatTheFieldBrokeItInto() {
    let page = Self.drawn([("one two", 102, 52), ("three", 102, 66)])
    #expect(
      FieldWords.lines(of: "one two three", in: Self.field, drawn: page).map { $0.map(\.text) } == [
        ["one", "two"], ["three"],
      ])
    let rows = FieldWords.lines(of: "one two\nthree", in: Self.field, drawn: page)
    #expect(rows.map { $0.map(\.text) } == [["one", "two"], ["three"]])
  }

  /// A field can show its value in another form, or not at all; the words are read all the same.
  @Test(arguments: ["", "$1,000.00", "100"]) func aValueThatIsShownDifferentlyHasAShareOfItsField(shown: String) {
    let lines = FieldWords.lines(of: "1000 EUR", in: Self.field, drawn: Self.drawn([(shown, 102, 60)]))
    #expect(lines.map { $0.map(\.text) } == [["1000", "EUR"]])
    #expect(lines[0][0].box.left == 100 && lines[0][1].box.right == 400)
  }
}
