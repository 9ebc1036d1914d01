import Testing

@testable import SearchablePDF

@Suite struct PDFObjectsTests {
  @Test(arguments: [(0.0, "0"), (1.5, "1.5"), (-0.00001, "0"), (10, "10"), (0.12345, "0.1235"), (-3.25, "-3.25")])
  func numbersArePlain(value: Double, text: String) { #expect(PDFObjects.number(value) == text) }

  @Test func offsetsPointAtTheirObjects() {
    var file = PDFObjects()
    let root = file.add("<< /Type /Catalog >>")
    _ = file.add("", stream: [1, 2, 3])
    let bytes = file.bytes(root: root)
    let text = String(decoding: bytes, as: Unicode.ASCII.self)
    let rows = text.split(separator: "\n").filter { $0.hasSuffix("00000 n ") }
    for (index, row) in rows.enumerated() {
      let offset = Int(row.prefix(10)) ?? 0
      #expect(bytes[offset...].starts(with: Array("\(index + 1) 0 obj".utf8)))
    }
    #expect(rows.count == 2)
  }
}
