import Testing

@testable import SearchablePDF

@Suite struct GlyphlessFontTests {
  @Test func everyLetterHasItsCode() {
    let font = GlyphlessFont(["ab", "b😀"])
    #expect(font.codes(of: "ab") == "00010002")
    #expect(font.codes(of: "😀") == "0003")
    // A letter that was never announced is no letter of the document.
    #expect(font.codes(of: "z") == "0000")
  }

  @Test func wordsFromRightToLeftAreLaidAsTheyAreSeen() {
    let font = GlyphlessFont(["אב"])
    #expect(font.codes(of: "אב") == "00020001")
  }
}
