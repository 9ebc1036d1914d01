import Documents
import Language

extension Recogniser {
  /// Australian tax file numbers.
  static let australianTaxFileNumber = Recogniser(
    "australian-tax-file-number", .auTaxFile,
    source: "Australian Taxation Office: weights 1, 4, 3, 7, 5, 8, 6, 9, 10, MOD 11",
    shapes: ["999-999-999"], context: ["tfn", "tax file number", "tax file no"], near: 0.95, proof: "MOD 11 holds",
    repairs: 2,
    examples: ["TFN: «123 456 782»"], counterexamples: ["TFN: 123 456 783", "123 456 782"]
  ) { match in
    Checksum.sum(match.digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 == 0
  }
}
