import Documents
import Testing

@testable import Stages

@Suite struct TextRedactionTests {
  static func redacted(
    _ text: String, _ kind: FileKind, _ values: [(String, PIIType)], columns: [String] = [],
    mode: RedactionOptions.Mode = .mask
  ) throws -> String {
    var redacting = Redacting(text, kind, values)
    (redacting.options.columns, redacting.options.mode) = (columns, mode)
    let pages = try redacting.pages().compactMap(\.written)
    return (pages.first?.header ?? "") + pages.map(\.text).joined()
  }

  /// The file a user gives is the file a user gets, but for what was found.
  @Test(arguments: [
    (
      "text,id\r\n\"I am Zoë Lund, \"\"hi\"\"\",7\r\n\r\nplain,8",
      "text,id\r\n\"I am ********, \"\"hi\"\"\",7\r\n\r\nplain,8"
    ),
    ("id;text\n1;x Zoë Lund\n", "id;text\n1;x ********\n"),
    // Another column: the value, a part of it in a cell of its own, a word of the name.
    (
      "first,last,note,text\nZoë,LUND,for Zoe Lund,by Zoë Lund\n",
      "first,last,note,text\n***,****,for ********,by ********\n"
    ),
    ("mail,text\nMs Lund,Zoë Lund\n", "mail,text\nMs ****,********\n"),
    ("text,n\nno one,1\n", "text,n\nno one,1\n"),
  ])
  func delimitedFilesKeepEveryOtherByte(text: String, expected: String) throws {
    #expect(try Self.redacted(text, .csv, [("Zoë Lund", .name)]) == expected)
  }

  @Test(arguments: [
    ("{\"text\": \"Zo\\u00eb Lund!\", \"n\": 1.50}\n\n", "{\"text\": \"********!\", \"n\": 1.50}\n\n"),
    (
      "{\"a\":{\"b\":[\"Zoë Lund\"]},\"text\":\"Zoë Lund\"}\n", "{\"a\":{\"b\":[\"********\"]},\"text\":\"********\"}\n"
    ),
    ("{\"text\":\"Zoë Lund\",\"Zoë Lund\":2}", "{\"text\":\"********\",\"********\":2}"),
  ])
  func jsonLinesKeepEveryOtherByte(text: String, expected: String) throws {
    #expect(try Self.redacted(text, .jsonl, [("Zoë Lund", .name)]) == expected)
  }

  /// An account number is as private without quotes.
  @Test func numbersAreHiddenAsStrings() throws {
    let text = "{\"text\":\"account 44556677\",\"account\":44556677}\n"
    #expect(
      try Self.redacted(text, .jsonl, [("44556677", .usBankAccount)])
        == "{\"text\":\"account ********\",\"account\":\"********\"}\n")
  }

  @Test func columnsCanGoWhole() throws {
    #expect(
      try Self.redacted("name,text,age\nAny One,hello,30\n,x,\n", .csv, [], columns: ["name", "age"])
        == "name,text,age\n*******,hello,**\n,x,\n")
    #expect(
      try Self.redacted(
        "{\"name\":{\"first\":\"Any\",\"n\":3},\"text\":\"x\"}\n", .jsonl, [], columns: ["name"], mode: .type)
        == "{\"name\":{\"first\":\"[REDACTED]\",\"n\":\"[REDACTED]\"},\"text\":\"x\"}\n")
  }

  @Test func plainTextsKeepTheirLines() throws {
    #expect(try Self.redacted("a\r\nZoë\r\nLund b\n", .text, [("Zoë\r\nLund", .name)]) == "a\r\n***\r\n**** b\n")
  }
}
