import Documents
import Testing

/// Two records with one id would overwrite each other's file.
@Suite struct TextRecordsTests {
  @Test func readsCSV() {
    let records = TextRecords("id,text\na,one\nb,\"two, too\"\nc\n", kind: .csv, textColumn: "text", idColumn: "id")
    #expect(records.ids == ["a", "b", "c"])
    #expect(records.texts == ["one", "two, too", nil])
  }

  @Test func readsJSONLines() {
    let text = "{\"text\": \"one\", \"n\": 5}\n\n{broken\n{\"n\": 1}\n"
    let records = TextRecords(text, kind: .jsonl, textColumn: "text", idColumn: "n")
    #expect(records.ids == ["5", "2", "1"])
    #expect(records.texts == ["one", nil, nil])
  }

  @Test func onlyALineFeedEndsAJSONLine() {
    let records = TextRecords(
      "{\"text\": \"a\u{2028}b\"}\r\n{\"text\": \"c\"}\r\n", kind: .jsonl, textColumn: "text", idColumn: nil)
    #expect(records.texts == ["a\u{2028}b", "c"])
  }

  @Test func anOpenQuoteIsToldNotSwallowed() {
    let records = TextRecords("id,text\n1,one\n2,\"two\n3,three\n", kind: .csv, textColumn: "text", idColumn: "id")
    #expect(records.texts.count == 2 && records.flaw?.contains("record 2") == true)
    #expect(TextRecords("id,text\n1,\"one\"\n", kind: .csv, textColumn: "text", idColumn: "id").flaw == nil)
  }

  @Test func idsAreUnique() {
    let records = TextRecords("id,text\nx,1\nx,2\nx-2,3\n,4\n4,5\n", kind: .csv, textColumn: "text", idColumn: "id")
    #expect(Set(records.ids).count == 5)
    #expect(records.ids.prefix(2) == ["x", "x-2"])
  }
}
