import Language
import Testing

@Suite struct TokensTests {
  @Test func `letters, digits and signs come apart, with their places`() {
    let text = "N° 12A,  Straße"
    let tokens = Tokens.of(text)
    #expect(tokens.map(\.folded) == ["n", "°", "12", "a", ",", "strasse"])
    #expect(tokens.map(\.isSpaced) == [true, false, true, false, false, true])
    let bytes = Array(text.utf8)
    #expect(tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["N", "°", "12", "A", ",", "Straße"])
  }

  @Test(arguments: [
    ("Échéance", "echeance"), ("  A\u{308}pfel  und\tØl ", "apfel und ol"), ("ŁÓDŹ", "lodz"), ("İ", "i"),
  ])
  func `a label is known whatever its accents and case`(text: String, folded: String) {
    #expect(Fold.text(text) == folded)
  }
}
