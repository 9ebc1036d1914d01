import Binding
import Testing

@testable import Stages

@Suite struct PageSelectionTests {
  static func bind(_ yaml: String) throws -> PageSelection {
    try PageSelection.bind(#require(YAMLNode.parse(yaml).root))
  }

  @Test(
    arguments: [
      ("'*'", [1, 2, 3, 4, 5, 900]), ("2", [2]), ("'1-3'", [1, 2, 3]), ("'4-*'", [4, 5, 900]),
      ("['1', '3-4']", [1, 3, 4]),
      ("['2', '2-3']", [2, 3]),
    ] as [(String, [Int])])
  func choosesPages(yaml: String, pages: [Int]) throws {
    let selection = try Self.bind(yaml)
    #expect([1, 2, 3, 4, 5, 900].filter(selection.contains) == pages)
  }

  @Test(arguments: [
    "0", "'-1'", "'1-'", "'3-1'", "'1 - 3'", "a", "['1', '*']", "[]", "'1-2-3'", "'1234567890'", "''", "{a: 1}",
  ])
  func refusesWhatTheServiceRefuses(yaml: String) {
    #expect(throws: Problem.self) { try Self.bind(yaml) }
  }
}
