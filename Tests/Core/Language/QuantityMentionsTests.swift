import Testing

@testable import Language

@Suite struct QuantityMentionsTests {
  @Test(
    arguments: [
      ("It cost $1,234.56 or 20 %.", ["$1,234.56", "20 %"]), ("5 km in 30 minutes", ["5 km", "30 minutes"]),
      ("two hundred dollars for twenty-five people", ["two hundred dollars", "twenty-five people"]),
      ("one of them had a car", []), ("3.5 million votes on 5 March 2018", ["3.5 million votes"]),
      ("a dozen eggs", ["a dozen"]), ("AB12 and 12:30", []), ("", []), ("€5", ["€5"]),
    ] as [(String, [String])]) func amountsAreFoundWithWhatTheyMeasure(text: String, expected: [String])
  {
    let bytes = Array(text.utf8)
    #expect(QuantityMentions.find(in: text).map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
  }
}
