import Documents
import Language

extension Recogniser {
  /// Spanish DNI and NIE numbers.
  static let spanishNationalID = Recogniser(
    "spanish-national-id", .esNational,
    source: "Royal decree 1553/2005: the letter of the number MOD 23; X, Y, Z of foreigners as 0, 1, 2",
    shapes: ["99999999-A", "99-999-999-A", "[XYZ]-9999999-A"],
    context: ["dni", "nie", "nif", "documento nacional", "identidad"], alone: 0.7, near: 0.98,
    proof: "the letter of control holds", repairs: 1, mixesGaps: true,
    examples: ["DNI «12345678Z»", "NIE: «X-1234567-L»"],
    counterexamples: ["DNI 12345678A"]
  ) { match in
    let first = match.letters[0]
    let number = match.digits.reduce(first > 0x39 ? Int(first) - 0x58 : 0) { $0 * 10 + $1 }
    return Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)[number % 23] == match.letters.last
  }
}
