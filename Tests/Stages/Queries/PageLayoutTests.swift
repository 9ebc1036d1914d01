import Documents
import Testing

@testable import Stages

@Suite struct PageLayoutTests {
  static func rows(_ page: PageText) -> [[String]] { PageLayout(page).rows.map { $0.map(\.text) } }

  @Test func rowsAreCutAtWideGaps() {
    let page = Marked.page(["Invoice date   3 May 2020      Page 1", "", "Total   $5.00"])
    #expect(Self.rows(page) == [["Invoice date", "3 May 2020", "Page 1"], ["Total", "$5.00"]])
  }

  @Test func wordsInTheFilesOwnOrderFindTheirRow() {
    let page = Self.page([("Total", 0, 100), ("Name", 0, 10), ("$5.00", 400, 102), ("Ann", 400, 12)])
    #expect(Self.rows(page) == [["Name", "Ann"], ["Total", "$5.00"]])
  }

  @Test func aTurnedPageIsReadUpright() {
    // The page stands turned clockwise by 90 degrees: what was left is on top.
    let words: [(String, Double, Double, Double, Double)] = [("Total", 800, 100, 20, 50), ("$5.00", 800, 500, 20, 50)]
    let page = Self.page(words.map { ($0.0, $0.1, $0.2, $0.3, $0.4) }, rotation: 90)
    #expect(Self.rows(page) == [["Total", "$5.00"]])
  }

  @Test func aLeaningPageIsStraightened() {
    // Two degrees over 900 pixels are 31: more than a row.
    let page = Self.page([("Total", 0, 100, 50, 20), ("$5.00", 900, 131, 50, 20), ("Name", 0, 131, 50, 20)], skew: 2)
    #expect(Self.rows(page) == [["Total", "$5.00"], ["Name"]])
  }

  @Test func textFilesHaveRowsToo() {
    #expect(
      Self.rows(PageText(plain: "Name:  Ann\nall one text", reason: "")) == [["Name:", "Ann"], ["all one text"]])
  }

  @Test func aPartLeadsBackToTheText() throws {
    let page = Self.page([("Total", 0, 100), ("$5.00", 60, 100), ("Name", 0, 10)])
    let segment = try #require(PageLayout(page).rows.last?.first)
    #expect(segment.text == "Total $5.00")
    #expect(segment.places(7..<11, in: page).map(page.text) == ["5.00"])
    #expect(segment.places(0..<11, in: page).map(page.text) == ["Total $5.00"])
  }

  static func page(_ words: [(String, Double, Double)]) -> PageText {
    page(words.map { ($0.0, $0.1, $0.2, Double($0.0.count * 10), 20) })
  }

  static func page(_ words: [(String, Double, Double, Double, Double)], rotation: Int = 0, skew: Double = 0) -> PageText
  {
    var builder = PageTextBuilder()
    builder.add(
      line: words.map { ($0.0, Rect<Pixels>(left: $0.1, top: $0.2, width: $0.3, height: $0.4), 1) })
    return builder.pageText(
      source: .ocr, reason: "test", frame: PageFrame(width: 1_000, height: 1_000, dpi: nil), rotation: rotation,
      skew: skew)
  }
}
