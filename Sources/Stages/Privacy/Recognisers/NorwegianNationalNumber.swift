import Documents
import Language

extension Recogniser {
  /// Norwegian national identity numbers.
  static let norwegianNationalNumber = Recogniser(
    "norwegian-national-number", .noNational,
    source: "Skatteetaten: day, month, year, number, two control digits, MOD 11",
    shapes: ["999999-99999"], context: ["fodselsnummer", "personnummer", "fnr", "national identity number"], alone: 0.5,
    near: 0.98,
    proof: "two check digits hold", repairs: 2, examples: ["Fødselsnummer: «010190 12480»"],
    counterexamples: ["Fødselsnummer: 010190 12481"]
  ) { match in
    let digits = match.digits
    let (day, month) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    return 1...31 ~= day % 40 && 1...12 ~= month % 40 && Checksum.sum(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 == 0
      && Checksum.sum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
  }
}
