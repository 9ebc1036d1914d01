import Documents
import Pipeline
import Support
import Testing

@Suite struct ExampleTests {
  private static func rows(_ example: Example) throws -> [[String]] {
    try ExampleRun(
      example, of: CountWords.self, among: [CountWords.self, FilterWords.self, HandOnWords.self],
      samples: Places.root + "/Samples"
    ) { _, _, _ in
      throw Failure(.absent, "nothing is opened here")
    }.rows()
  }

  @Test func anExampleShowsWhatTheStageMakesOfAllItsPages() throws {
    let example = Example(
      "Two pages", pages: ["one two", "three"], table: "counts", columns: ["words", "pages"], rows: [["3", "2"]])
    #expect(example.holds(try Self.rows(example)))
  }

  @Test func optionsOfTheStageCount() throws {
    let example = Example(
      "Long words", options: "{least: 4}", pages: ["one two", "three"], table: "counts", columns: ["words"],
      rows: [["1"]])
    #expect(try Self.rows(example) == example.rows)
  }

  @Test func filtersStandBeforeAStageOnlyWhereTheExampleSaysSo() throws {
    let named = Example(
      "Behind a filter", pages: ["secret word"],
      others: [("filter.text", ""), ("filter.words", "{filters: [secret]}")],
      table: "counts", columns: ["words"], rows: [["2"]])
    #expect(throws: (any Error).self) {
      try Self.rows(
        Example("Wrong", options: "{most: 4}", pages: ["one"], table: "counts", columns: ["words"], rows: []))
    }
    #expect(try Self.rows(named).count == 1)
  }

  @Test func numbersHoldWithinTheTolerance() {
    let example = Example(
      "A score", pages: [""], table: "scores", columns: ["label", "score"], rows: [["a", "0.86"]], tolerance: 0.05)
    #expect(example.holds([["a", "0.8811"]]))
    #expect(!example.holds([["a", "0.9211"]]) && !example.holds([["b", "0.86"]]) && !example.holds([]))
  }
}
