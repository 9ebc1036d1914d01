import Documents
import Imaging
import Tesseract
import Testing

@testable import Stages

@Suite struct StripWordsTests {
  /// Two blocks of ink on paper, straightened: columns 8..<24 and 40..<60, rows 16..<32 of 48.
  static func image(paper: UInt8, ink: UInt8) -> Raster {
    var bytes = [UInt8](repeating: paper, count: 80 * 48)
    for row in 16..<32 {
      for column in 0..<80 where (8..<24).contains(column) || (40..<60).contains(column) {
        bytes[row * 80 + column] = ink
      }
    }
    return Raster(width: 80, height: 48, channels: 1, bytes: bytes)
  }

  static let strip = TextStrip(left: 100, right: 140, centerX: 120, centerY: 62, height: 24, slope: 0)

  @Test(arguments: [(UInt8(240), UInt8(20)), (30, 220)])
  func aWordsBoxFitsItsInk(paper: UInt8, ink: UInt8) {
    let letters = zip("ab cd", [1, 2, 4, 5, 7]).map { LineReader.Letter(text: $0, confidence: 0.5, step: $1) }
    let words = StripWords.words(letters, of: Self.strip, image: Self.image(paper: paper, ink: ink), stepWidth: 8)
    #expect(words.map(\.text) == ["ab", "cd"] && words.allSatisfy { $0.confidence == 50 })
    #expect(words.map(\.left) == [104, 120] && words.map(\.right) == [112, 130])
    #expect(words.allSatisfy { $0.top == 58 && $0.bottom == 66 })
  }

  @Test func withoutInkAWordStillHasAPlace() {
    let letters = [LineReader.Letter(text: "a", confidence: 1, step: 3)]
    let words = StripWords.words(letters, of: Self.strip, image: Self.image(paper: 9, ink: 9), stepWidth: 8)
    #expect(words.count == 1 && words[0].left == 100 && words[0].right == 140 && words[0].bottom > words[0].top)
  }

  @Test func spacesAloneAreNoWords() {
    let letters = [LineReader.Letter(text: " ", confidence: 1, step: 3)]
    #expect(StripWords.words(letters, of: Self.strip, image: Self.image(paper: 9, ink: 9), stepWidth: 8).isEmpty)
  }
}
