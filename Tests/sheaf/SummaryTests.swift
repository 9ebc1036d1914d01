import Testing

@testable import sheaf

@Suite struct SummaryTests {
  static let numbers: [(Double, String)] = [(0, "0.0"), (0.04, "0.0"), (1.25, "1.3"), (99.96, "100.0")]

  @Test(arguments: numbers)
  func decimals(value: Double, text: String) { #expect(Summary.decimal(value) == text) }

  @Test func plurals() { #expect(Summary.count(1, "page") == "1 page" && Summary.count(0, "page") == "0 pages") }
}
