import Encoder
import Testing

@testable import Stages

@Suite struct EntitySpansTests {
  static func settled(_ text: String, _ tags: [(String, String)] = []) -> [String] {
    let bytes = Array(text.utf8)
    let spans = tags.compactMap { label, word -> TaggedSpan? in
      guard let range = text.range(of: word) else { return nil }
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return TaggedSpan(label: label, range: start..<(start + word.utf8.count), score: 0.8)
    }
    return EntitySpans.settled(tags: spans, text: text).map {
      "\($0.kind.rawValue) \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }

  @Test(
    arguments: [
      ("Anna paid $5 on 5 March 2018.", [("PERSON", "Anna")], ["PERSON Anna", "QUANTITY $5", "DATE 5 March 2018"]),
      // A number in a name is no quantity.
      ("3M sold 20 % of it", [("ORGANIZATION", "3M")], ["ORGANIZATION 3M", "QUANTITY 20 %"]),
      ("Apollo 13 flew", [("TITLE", "Apollo 13")], ["TITLE Apollo 13"]),
      // A date in a longer name belongs to the name, a name in a date to the date.
      ("the Zurich 12 March 2019 Run", [("EVENT", "Zurich 12 March 2019 Run")], ["EVENT Zurich 12 March 2019 Run"]),
      ("on 12 March 2019 we", [("PERSON", "March")], ["DATE 12 March 2019"]),
      ("RT @ Anna : @Berg", [("PERSON", "@ Anna"), ("PERSON", "@Berg")], ["PERSON @", "PERSON Anna", "PERSON @Berg"]),
      ("the other day", [("DATE", "the other day")], ["DATE the other day"]), ("", [], []),
      ("no such type", [("X", "no")], []),
    ] as [(String, [(String, String)], [String])])
  func namesDatesAndQuantitiesShareAText(text: String, tags: [(String, String)], expected: [String]) {
    #expect(Self.settled(text, tags) == expected)
  }
}
