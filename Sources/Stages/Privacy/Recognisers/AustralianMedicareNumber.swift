import Documents
import Language

extension Recogniser {
  /// Australian Medicare numbers.
  static let australianMedicareNumber = Recogniser(
    "australian-medicare-number", .auMedicare,
    source: "Services Australia: first digit 2 to 6, ninth digit from weights 1, 3, 7, 9, 1, 3, 7, 9, MOD 10",
    shapes: ["[2-6]999-99999-9"], context: ["medicare", "medicare number", "medicare no"], near: 0.95,
    proof: "the ninth digit holds", examples: ["Medicare no: «2123 45670 1»"],
    counterexamples: ["Medicare no: 2123 45671 1", "2123 45670 1"]
  ) { match in
    Checksum.sum(match.digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 == match.digits[8]
  }
}
