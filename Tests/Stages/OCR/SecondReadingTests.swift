import Imaging
import Testing

@testable import Stages

@Suite struct SecondReadingTests {
  @Test func aPageIsReadWithItsWordsInTheirPlaces() throws {
    guard let models = LineModels.find() else { return }
    let picture = try ReadOCRTests.picture("plain-text.png").grey
    let raster = Raster(width: picture.width, height: picture.height, channels: 1, bytes: picture.bytes)
    let lines = try SecondReading(models, languages: ["eng"]).lines(raster, after: [])
    #expect(lines.map { $0.words.map(\.text).joined(separator: " ") }.contains { $0.contains("quick brown dog") })
    let tesseract = try ReadOCRTests.read(.always, ReadOCRTests.layer("", isGood: false)) { picture }
    let expected = try #require(tesseract.words.first { tesseract.text(of: $0) == "brown" }?.box)
    let word = try #require(lines.flatMap(\.words).first { $0.text == "brown" })
    #expect(abs(Double(word.left) - expected.left) < 4 && abs(Double(word.right) - expected.right) < 4)
    #expect(abs(Double(word.top) - expected.top) < 4 && abs(Double(word.bottom) - expected.bottom) < 4)
  }

  @Test func scansInBlackAndWhiteNeedMoreDoubt() {
    #expect(
      SecondReading.leastBelieved(isBilevel: true, dpi: nil) < SecondReading.leastBelieved(isBilevel: false, dpi: nil)
    )
    #expect(
      SecondReading.leastBelieved(isBilevel: false, dpi: 300) < SecondReading.leastBelieved(isBilevel: false, dpi: 200))
  }
}
