import Documents
import Language

extension Recogniser {
  /// Italian fiscal codes.
  static let italianFiscalCode = Recogniser(
    "italian-fiscal-code", .itFiscalCode,
    source:
      "Decree of 23 December 1976: six letters, year, month, day, place, a letter of control from odd and even places, MOD 26",
    shapes: ["AAAAAA-99[ABCDEHLMPRST]99-A999A"], context: ["codice fiscale", "cf", "c f", "fiscal code"], alone: 0.95,
    near: 0.99,
    proof: "the letter of control holds", repairs: 2, examples: ["Codice fiscale «RSSMRA85T10A562S»"],
    counterexamples: ["RSSMRA85T10A562T"]
  ) { match in
    let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
    let sum = match.letters.prefix(15).enumerated().reduce(0) { sum, item in
      let value = Int(item.element) - (item.element < 0x3A ? 0x30 : 0x41)
      return sum + (item.offset % 2 == 0 ? odd[value] : value)
    }
    return UInt8(0x41 + sum % 26) == match.letters[15]
  }
}
