import Tesseract
import Testing

@testable import Stages

@Suite struct MergedLinesTests {
  static func word(_ text: String, _ left: Int, _ middle: Int, confidence: Double = 95) -> RecognizedWord {
    RecognizedWord(
      text: text, left: left, top: middle - 10, right: left + 10 * text.count, bottom: middle + 10,
      confidence: confidence)
  }

  static func piece(_ text: String, _ left: Int, _ middle: Int, confidence: Double = 95, slope: Double = 0)
    -> MergedLines.Piece
  {
    let right = Double(left + 10 * text.count)
    let strip = TextStrip(
      left: Double(left), right: right, centerX: (Double(left) + right) / 2, centerY: Double(middle), height: 24,
      slope: slope)
    return MergedLines.Piece(strip: strip, words: [word(text, left, middle, confidence: confidence)])
  }

  static func merged(_ first: [[RecognizedWord]], _ pieces: [MergedLines.Piece]) -> [String] {
    MergedLines.lines(first.map { RecognizedLine(words: $0, angle: 0) }, pieces)
      .map { $0.words.map(\.text).joined(separator: " ") }
  }

  @Test func stripsTakeThePlaceOfTheLinesThatLieInThem() {
    let first = [[Self.word("T0TAL", 10, 30), Self.word("45.36", 200, 30)], [Self.word("CA5H", 10, 60)]]
    let pieces = [Self.piece("CASH", 10, 60), Self.piece("45.34", 200, 31), Self.piece("TOTAL", 10, 30)]
    #expect(Self.merged(first, pieces) == ["TOTAL 45.34", "CASH"])
  }

  @Test func columnsStayColumns() {
    let first = [[Self.word("one", 10, 30)], [Self.word("two", 10, 60)], [Self.word("three", 300, 30)]]
    let pieces = [Self.piece("one", 10, 30), Self.piece("three", 300, 30), Self.piece("two", 10, 60)]
    #expect(Self.merged(first, pieces) == ["one", "two", "three"])
  }

  @Test func aLostLineComesBackWhereItStands() {
    let first = [[Self.word("second", 10, 60)], [Self.word("third", 10, 90)]]
    let pieces = [Self.piece("third", 10, 90), Self.piece("first", 10, 30), Self.piece("second", 10, 60)]
    #expect(Self.merged(first, pieces) == ["first", "second", "third"])
    #expect(Self.merged(first, pieces + [Self.piece("last", 10, 120)]).last == "last")
  }

  @Test func aLineOfTesseractOverTwoRowsIsTakenApart() {
    let tall = [Self.word("up", 10, 30), Self.word("down", 100, 60)]
    #expect(Self.merged([tall], [Self.piece("down", 100, 60), Self.piece("up", 10, 30)]) == ["up", "down"])
  }

  @Test func onALeaningPageARowStaysARow() {
    let pieces = [Self.piece("left", 10, 30, slope: 0.05), Self.piece("right", 610, 60, slope: 0.05)]
    #expect(Self.merged([], pieces) == ["left right"])
  }

  @Test func noiseIsLeftOutAndSureWordsOutsideStripsKept() {
    let first = [[Self.word("kept", 10, 30), Self.word("noise", 100, 30, confidence: 20), Self.word("--", 300, 30)]]
    #expect(Self.merged(first, [Self.piece("stamp", 10, 200, confidence: 40)]) == ["kept"])
    #expect(Self.merged([], []).isEmpty)
  }
}
