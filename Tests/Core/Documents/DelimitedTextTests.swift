import Documents
import Testing

@Suite struct DelimitedTextTests {
  static let tables: [(String, Character, [[String]])] = [
    ("a,b\n1,2\n", ",", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", ",", [["a", "b"], ["1", "2"]]),
    ("\"a,\"\"x\"\"\",b", ",", [["a,\"x\"", "b"]]),
    ("\"two\nlines\",b\n", ",", [["two\nlines", "b"]]),
    ("a;b;\n", ";", [["a", "b", ""]]),
    ("a\t\tc", "\t", [["a", "", "c"]]),
    ("\n\n\na\n\n", ",", [["a"]]),
    ("", ",", []),
    ("\"open", ",", [["open"]]),
    ("\"a\"b,c", ",", [["ab", "c"]]),
  ]

  @Test(arguments: tables)
  func read(text: String, delimiter: Character, expected: [[String]]) {
    #expect(Array(DelimitedText(text, delimiter: delimiter)) == expected)
  }
}
