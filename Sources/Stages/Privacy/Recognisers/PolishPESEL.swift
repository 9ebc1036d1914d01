import Documents
import Language

extension Recogniser {
  /// Polish PESEL numbers.
  static let polishPESEL = Recogniser(
    "polish-pesel", .plPESEL,
    source: "Act on the population register: date of birth with the century in the month, weights 1, 3, 7, 9, MOD 10",
    shapes: ["9{11}"], context: ["pesel"], alone: 0.35, near: 0.97, proof: "MOD 10 holds", repairs: 2,
    examples: ["PESEL: «44051401359»"],
    counterexamples: ["PESEL: 44051401358", "44951401359 pesel"]
  ) { match in
    let digits = match.digits
    let (month, day) = (digits[2] * 10 + digits[3], digits[4] * 10 + digits[5])
    return 1...12 ~= month % 20 && 1...31 ~= day && Checksum.sum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 == 0
  }
}
