import Testing

@testable import Language

@Suite struct DateMentionsTests {
  @Test(
    arguments: [
      ("It began on Monday, 5 March 2018 at 8:30.", ["Monday, 5 March 2018 at 8:30"]),
      ("In 1998 it rained; we paid 1998 euros.", ["1998"]), ("the 1990s and the 80s", ["1990s", "80s"]),
      ("You may march in May.", ["May"]), ("March 5th was cold, June 2019 was not", ["March 5th", "June 2019"]),
      ("Come at 10am or 8:30 p.m. today", ["10am", "8:30 p.m. today"]),
      ("last week, next Friday, two weeks ago", ["last week, next Friday, two weeks ago"]),
      ("am 3.4.2021 und 12:30", ["3.4.2021", "12:30"]), ("room 2019, flat 3", []), ("", []),
    ] as [(String, [String])]) func timesAreFoundWhereTheyAreMeant(text: String, expected: [String])
  {
    let bytes = Array(text.utf8)
    #expect(DateMentions.find(in: text).map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
  }
}
