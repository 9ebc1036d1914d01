import Documents
import Testing

@Suite struct ValueSearchTests {
  static func found(_ values: [(String, PIIType)], in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return ValueSearch(values.map { HiddenValue($0.0, type: $0.1) }).matches(in: text)
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  /// Each is a way in which a name or number can survive its removal.
  @Test(arguments: [
    ("John Smith", PIIType.name, "JOHN\nSMITH signed", ["JOHN\nSMITH"]),
    ("Müller", .name, "Herr Muller und MÜLLER", ["Muller", "MÜLLER"]),
    ("123-45-6789", .usSSN, "ssn 123 45 6789, 123456789", ["123 45 6789", "123456789"]),
    ("123-45-6789", .usSSN, "x123456789y", ["123456789"]),
    ("jo@example.com", .email, "<JO@EXAMPLE.COM>", ["JO@EXAMPLE.COM"]),
    ("John Smith", .name, "J0hn Sm1th", ["J0hn Sm1th"]),
    ("Mark", .name, "Mark will mark it", ["Mark"]), ("Ann", .name, "Ann's annual", ["Ann"]),
    ("25", .age, "25 of 25", []), ("2024", .dateTime, "in 2024", []),
    ("12 May 1990", .dateTime, "born 12. May 1990", ["12. May 1990"]),
    ("NY", .address, "NY", []), ("Main St", .address, "Maine Stone", []),
  ])
  func valuesAreFoundHoweverTheyAreWritten(value: String, type: PIIType, text: String, expected: [String]) {
    #expect(Self.found([(value, type)], in: text) == expected)
  }

  @Test func theLongestOfSeveralCounts() {
    #expect(
      Self.found([("John", .name), ("John Smith", .name), ("Smith", .name)], in: "John Smith, Smith")
        == ["John Smith", "Smith"])
  }

  @Test(arguments: [
    ("John", true), ("SMITH, JOHN", true), ("John Q", false), ("12", false), ("Johnson", false), ("", false),
  ])
  func aPartOfAValueInACellOfItsOwnIsKnown(cell: String, isPart: Bool) {
    #expect((ValueSearch([HiddenValue("John Smith", type: .name)]).type(ofPart: cell) != nil) == isPart)
  }

  @Test func wordsOfNamesAreFoundAlone() {
    let search = ValueSearch([HiddenValue("John van Smith", type: .name), HiddenValue("Main Street", type: .address)])
    #expect(search.nameWords(in: "Dr. Smith, Main Street").map(\.range) == [4..<9])
  }
}
