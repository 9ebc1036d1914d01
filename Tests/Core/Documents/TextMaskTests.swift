import Documents
import Testing

@Suite struct TextMaskTests {
  @Test func lengthIsKept() {
    let mask = TextMask(character: "#")
    #expect(mask.replacement(for: "Zoë Ng", type: .name) == "######")
    #expect(mask.replacement(for: "a\r\nb\n", type: .address) == "#\r\n#\n")
    #expect(TextMask(character: "*", masksBlanks: false).replacement(for: "Zoë  Ng", type: .name) == "***  **")
  }

  @Test func typeStandsInBrackets() {
    #expect(
      TextMask(character: nil).replacement(for: "Zoë", type: .ukTaxpayer) == "[UK_UNIQUE_TAXPAYER_REFERENCE_NUMBER]")
  }

  /// The end of a span is not part of it: one character too many is a bug of a known library.
  @Test func nothingBesideTheRangesChanges() {
    let mask = TextMask(character: nil)
    #expect(mask.apply(to: "I am Zoë.", [(5..<9, .name)]) == "I am [NAME].")
    #expect(mask.apply(to: "ab", []) == "ab")
    #expect(mask.apply(to: "abcdef", [(4..<99, .age), (0..<2, .name), (1..<3, .url)]) == "[NAME]d[AGE]")
  }
}
