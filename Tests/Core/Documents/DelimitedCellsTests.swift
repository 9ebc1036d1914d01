import Documents
import Testing

@Suite struct DelimitedCellsTests {
  @Test(arguments: [
    ("a,b,c\r\n", [1: "x"], "a,x,c\r\n"), ("\n\"a\",b\n", [0: "x"], "\n\"x\",b\n"), ("a,b", [0: "x,y"], "\"x,y\",b"),
    ("\"a \"\"q\"\"\",b\n", [0: "*\"*"], "\"*\"\"*\",b\n"), ("a,b\n", [:], "a,b\n"), ("a,b\n", [0: "a"], "a,b\n"),
    ("\"a\"z,b\n", [1: "x"], "\"a\"z,x\n"), ("a,,\n", [1: "x"], "a,x,\n"), ("a,b\n", [9: "x"], "a,b\n"),
  ])
  func onlyTheGivenCellsChange(record: String, texts: [Int: String], expected: String) {
    #expect(DelimitedCells(record, delimiter: ",").replacing(texts) == expected)
  }

  @Test func cellsAreThoseThatAreRead() {
    for record in ["a;\"b;\"\"\n\";c\n", "\r\n;;\n", "\"open;x\n"] {
      var read = DelimitedText(record, delimiter: ";")
      #expect(DelimitedCells(record, delimiter: ";").cells.map(\.text) == read.next())
    }
  }
}
