import Documents
import Language

extension Recogniser {
  /// Belgian national register numbers.
  static let belgianNationalNumber = Recogniser(
    "belgian-national-number", .beNational,
    source:
      "Royal decree of 3 April 1984: 97 less the first nine digits, with a 2 in front for births from 2000, MOD 97",
    shapes: ["99-99-99-999-99"],
    context: [
      "rijksregisternummer", "national number", "national register", "insz", "niss", "registre national", "rrn",
      "numero national",
    ],
    alone: 0.6, near: 0.98, proof: "MOD 97 holds", repairs: 2, mixesGaps: true,
    examples: ["Rijksregisternummer «85.07.30-033.28»", "NISS «85 07 30 033 28»"],
    counterexamples: ["Rijksregisternummer 85.07.30-033.29"]
  ) { match in
    let number = match.digits.prefix(9).reduce(0) { $0 * 10 + $1 }
    let check = match.digits[9] * 10 + match.digits[10]
    let month = match.digits[2] * 10 + match.digits[3]
    return month <= 12 && (97 - number % 97 == check || 97 - (2_000_000_000 + number) % 97 == check)
  }
}
