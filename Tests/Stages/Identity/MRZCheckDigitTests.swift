import Testing

@testable import Stages

@Suite struct MRZCheckDigitTests {
  /// Doc 9303-3, 4.9 and its examples.
  @Test(arguments: [("520727", 3), ("AB2134<<<", 5), ("D23145890734", 9), ("", 0), ("<<<<<<", 0)])
  func computesTheDigit(text: String, digit: Int) { #expect(MRZCheckDigit.of(text.utf8) == digit) }

  @Test func knowsNoSmallLetters() { #expect(MRZCheckDigit.of("ab".utf8) == nil) }
}
