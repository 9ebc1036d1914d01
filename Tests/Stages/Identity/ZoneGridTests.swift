import Testing

@testable import Stages

@Suite struct ZoneGridTests {
  /// A line of cells 16 wide: `<` drawn as two strokes, letters as blocks or crosses.
  private func strip(_ line: String) -> ZoneGrid.Strip {
    let (pitch, height) = (16, 24)
    let width = line.count * pitch + 20
    var grey = [UInt8](repeating: 250, count: width * height)
    for (cell, character) in line.enumerated() {
      for y in 3..<21 {
        let left = 10 + cell * pitch + 3
        let arm = abs(y - 12) * 9 / 9
        for x in 0..<10 {
          let isInk =
            switch character {
            case "<": abs(x - arm) <= 1
            case "K": x <= 1 || abs(x - 2 - arm) <= 1
            default: x <= 1 || x >= 8 || y <= 4 || (Int(character.asciiValue ?? 65) % 3 == 0 && y >= 19)
            }
          if isInk { grey[y * width + left + x] = 20 }
        }
      }
    }
    return ZoneGrid.Strip(width: width, height: height, grey: grey, left: 13, top: 3, right: width - 13, bottom: 21)
  }

  @Test func tellsFillersFromLetters() throws {
    let line = "P<UTOKAYAK<<OKA<KIM<<<<<<<<<<<"
    let fillers = try #require(ZoneGrid.fillers(strip(line), count: line.count))
    #expect(fillers == line.map { $0 == "<" })
  }

  @Test func aPlainLineHasNone() {
    #expect(ZoneGrid.fillers(strip("ABCDEFGHIJKLMNOPQRSTUVWXYZABCD"), count: 30) == nil)
  }

  @Test(arguments: [
    ("ANNAKMARIAKK<<", "ANNA<MARIA<<<<"), ("ANNAMARIA<<<", "ANNA<MARIA<<<<"), ("ANNA<MARIA<<<<K<", "ANNA<MARIA<<<<"),
  ])
  func laysLettersOverTheCells(read: String, line: String) throws {
    let laid = ZoneGrid.laid([UInt8](read.utf8), over: line.map { $0 == "<" })
    #expect(laid.map { String(decoding: $0, as: UTF8.self) } == line)
  }

  @Test func givesUpWhereNothingFits() {
    #expect(ZoneGrid.laid([UInt8]("XYZ".utf8), over: "ANNA<MARIA<<<<".map { $0 == "<" }) == nil)
  }
}
