import Documents
import Pipeline
import Testing

@testable import Reports

/// Reports are opened in spreadsheets and loaded into databases: a cell in the wrong column or a formula that runs is harm done.
@Suite struct CSVTests {
  static func line(_ cells: [Cell], raw: Bool = false) -> String {
    var options = CSVOptions()
    options.raw = raw
    var bytes: [UInt8] = []
    CSV(options).append(row: cells, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static let cells: [(Cell, String)] = [
    (.empty, ""), (.int(-5), "-5"), (.fixed(-0.5, places: 4), "-0.5000"), (.text("plain"), "plain"),
    (.text("a,b"), "\"a,b\""), (.text("say \"x\""), "\"say \"\"x\"\"\""), (.text("two\nlines"), "\"two\nlines\""),
    (.text("=1+1"), "'=1+1"), (.text("+49"), "'+49"), (.text("-5"), "'-5"), (.text("@x"), "'@x"),
    (.text("\tx"), "'\tx"),
    (.text("\rx"), "\"'\rx\""), (.text("＝1"), "'＝1"), (.text("a=1"), "a=1"), (.text("=\"a\",b"), "\"'=\"\"a\"\",b\""),
  ]

  @Test(arguments: cells)
  func writesCell(cell: Cell, expected: String) { #expect(Self.line([cell, .int(1)]) == expected + ",1\r\n") }

  @Test func rawLeavesFormulasAlone() { #expect(Self.line([.text("=1+1")], raw: true) == "=1+1\r\n") }

  /// Whatever is written is read back as it was.
  @Test func roundTrip() {
    var random = SystemRandomNumberGenerator()
    let alphabet = Array("ab,\"\n\r;\t é東=")
    for _ in 0..<300 {
      let row = (0..<Int.random(in: 2...4, using: &random)).map { _ in
        String((0..<Int.random(in: 1...6, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) })
      }
      let text = Self.line(row.map(Cell.text), raw: true)
      #expect(Array(DelimitedText(text)) == [row])
    }
  }

  @Test func markAndHeader() {
    var options = CSVOptions()
    options.bom = true
    var bytes: [UInt8] = []
    CSV(options).append(header: ["a", "b"], to: &bytes)
    #expect(bytes == [0xEF, 0xBB, 0xBF] + Array("a,b\r\n".utf8))
  }
}
