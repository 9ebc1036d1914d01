import Documents
import Testing

@Suite struct TextSourceTests {
  static func parts(_ text: String, _ kind: FileKind, isMarked: Bool = false) -> [String] {
    let sources = TextSources(text, kind: kind, textColumn: "text", isMarked: isMarked)
    let records = (1..<(sources.count + 1)).compactMap(sources.record)
    return [records.first?.header ?? ""] + records.map(\.text)
  }

  /// A copy of a file that differs where nothing was hidden is no copy.
  @Test(arguments: [
    ("id,text\n1,a\n\n2,\"b\nc\"\r\n3,d\n\n", FileKind.csv, ["id,text\n", "1,a\n", "\n2,\"b\nc\"\r\n", "3,d\n\n"]),
    ("text;x\r\na;1", .csv, ["text;x\r\n", "a;1"]),
    ("{\"text\":\"a\"}\n\n  \n{\"text\":\"b\"}\r\n", .jsonl, ["", "{\"text\":\"a\"}\n", "\n  \n{\"text\":\"b\"}\r\n"]),
    ("{\"text\":\"a\"}", .jsonl, ["", "{\"text\":\"a\"}"]), ("any\r\ntext ", .text, ["", "any\r\ntext "]),
  ])
  func recordsPutTogetherAreTheFile(text: String, kind: FileKind, expected: [String]) {
    #expect(Self.parts(text, kind) == expected)
    #expect(Self.parts(text, kind).joined() == text)
    #expect(Self.parts(text, kind, isMarked: true).joined() == "\u{FEFF}" + text)
  }

  @Test func thereAreAsManyAsRecordsRead() {
    for (text, kind) in [
      ("text\n\"open\n1\n2", FileKind.csv), ("text,id\n\n\n", .csv), ("\n\n", .jsonl), ("x\n y\n", .jsonl),
    ] {
      let records = TextRecords(text, kind: kind, textColumn: "text", idColumn: nil)
      #expect(TextSources(text, kind: kind, textColumn: "text", isMarked: false).count == records.texts.count)
    }
  }
}
