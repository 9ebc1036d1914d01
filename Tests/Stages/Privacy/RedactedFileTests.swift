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
}
