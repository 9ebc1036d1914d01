import Foundation
import Testing

@testable import Tesseract

@Suite struct RecognizerTests {
  static func line(_ places: [(Int, Int)]) -> RecognizedLine {
    RecognizedLine(
      words: places.map {
        RecognizedWord(text: "w", left: $0.0, top: $0.1, right: $0.0 + 10, bottom: $0.1 + 10, confidence: 90)
      },
      angle: 0)
  }

  static let lines: [([(Int, Int)], Int)] = [
    ([(0, 0), (50, 2), (100, 4)], 0), ([(5, 0), (5, 50), (6, 100)], 1), ([(5, 100), (5, 50), (5, 0)], 3), ([(5, 5)], 0),
  ]

  @Test(arguments: lines)
  func theOrderOfWordsTellsTheTurn(places: [(Int, Int)], turns: Int) {
    #expect(Self.line(places).quarterTurns == turns)
  }

  @Test func aMissingLanguageIsAnError() {
    #expect(throws: TesseractError.missingLanguage("xxx")) { try Recognizer(languages: ["xxx"]) }
  }

  @Test func anEmptyPageHasNoLines() throws {
    let recognizer = try Recognizer(languages: ["eng"])
    let white = [UInt8](repeating: 255, count: 400 * 300)
    #expect(try recognizer.read(grey: white, width: 400, height: 300, dpi: 300).isEmpty)
  }

  @Test func englishIsInstalled() { #expect(Tessdata.languages.contains("eng") && Tessdata.paths(of: ["osd"]) != nil) }
}
