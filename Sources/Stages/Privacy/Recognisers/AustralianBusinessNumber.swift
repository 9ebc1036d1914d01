import Documents
import Language

extension Recogniser {
  /// Australian business numbers.
  static let australianBusinessNumber = Recogniser(
    "australian-business-number", .auBusinessNumber,
    source:
      "Australian Business Register, format of the ABN: weights 10, 1, 3 ... 19 after 1 is taken from the first digit, MOD 89",
    shapes: ["99_999_999_999", "9{11}"], context: ["abn", "australian business number", "business number"], alone: 0.55,
    near: 0.95,
    proof: "MOD 89 holds",
    examples: ["ABN «51 824 753 556»", "Australian Business Number: «51824753556»"],
    counterexamples: ["ABN 51 824 753 557"]
  ) { match in
    guard match.groups.count == 4 || match.letters.count == 11 else { return false }
    var digits = match.digits
    digits[0] -= 1
    return digits[0] >= 0 && Checksum.sum(digits, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 == 0
  }
}
