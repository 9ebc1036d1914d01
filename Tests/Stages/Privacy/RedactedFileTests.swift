import Documents
import Testing

@testable import Stages

@Suite struct RedactedFileTests {
  /// Words of a turned page must be laid along it, or a search marks the wrong place.
  @Test func wordsAreTurnedAsTheirLinesAre() {
    func turns(angle: Double, rotation: Int) -> [Int] {
      var builder = PageTextBuilder()
      builder.add(line: [("a", Rect<Pixels>(left: 0, top: 0, width: 9, height: 9), 1)], angle: angle)
      return RedactedFile.words(
        builder.pageText(
          source: .ocr, reason: "", frame: PageFrame(width: 9, height: 9, dpi: nil), rotation: rotation)
      ).map(\.quarterTurns)
    }
    #expect(turns(angle: 0, rotation: 0) == [0] && turns(angle: 2, rotation: 0) == [0])
    #expect(turns(angle: 91, rotation: 90) == [1] && turns(angle: 0, rotation: 90) == [1])
    #expect(turns(angle: -90, rotation: 270) == [3] && turns(angle: 180, rotation: 180) == [2])
  }

  /// A text layer does not say which way its lines go; their words do.
  @Test func wordsOfALineThatGoesDownAreTurned() {
    func turns(_ tops: [Double], width: Double = 10, height: Double = 40) -> [Int] {
      var builder = PageTextBuilder()
      builder.add(
        line: tops.map { ("abc", Rect<Pixels>(left: 50, top: $0, width: width, height: height), 1) })
      builder.add(line: [("lone", Rect<Pixels>(left: 70, top: 0, width: width, height: height), 1)])
      return RedactedFile.words(
        builder.pageText(source: .textLayer, reason: "", frame: PageFrame(width: 200, height: 200, dpi: nil))
      ).map(\.quarterTurns)
    }
    #expect(turns([0, 50]) == [1, 1, 1] && turns([100, 50]) == [3, 3, 3])
    #expect(turns([0], width: 40, height: 10) == [0, 0])
    func across(_ texts: [String], _ lefts: [Double]) -> [Int] {
      var builder = PageTextBuilder()
      builder.add(line: zip(texts, lefts).map { ($0, Rect<Pixels>(left: $1, top: 0, width: 40, height: 10), 1) })
      return RedactedFile.words(
        builder.pageText(source: .textLayer, reason: "", frame: PageFrame(width: 200, height: 200, dpi: nil))
      ).map(\.quarterTurns)
    }
    #expect(across(["on", "head"], [100, 20]) == [2, 2] && across(["שלום", "אב"], [100, 20]) == [0, 0])
  }
}
