import Documents
import Language

extension Recogniser {
  /// Swedish personal identity numbers.
  static let swedishPersonalNumber = Recogniser(
    "swedish-personal-number", .sePersonal, source: "Skatteverket: date of birth, number, Luhn digit over ten digits",
    shapes: ["[12][09]999999-9999", "999999-9999"],
    context: ["personnummer", "personal identity number", "samordningsnummer", "pnr"], alone: 0.35,
    near: 0.97, proof: "Luhn holds", repairs: 2,
    examples: ["Personnummer «811228-9874»", "personnummer: «19811228-9874»"],
    counterexamples: ["Personnummer 811228-9875"]
  ) { match in
    let digits = match.digits.suffix(10)
    let (month, day) = (
      digits.dropFirst(2).prefix(2).reduce(0) { $0 * 10 + $1 }, digits.dropFirst(4).prefix(2).reduce(0) { $0 * 10 + $1 }
    )
    return 1...12 ~= month && 1...31 ~= day % 60 && Checksum.luhn(digits)
  }
}
