import Documents
import Language

extension Recogniser {
  /// Routing numbers of US banks.
  static let usBankRouting = Recogniser(
    "us-bank-routing", .usBankRouting,
    source: "American Bankers Association: prefixes of the Federal Reserve, weights 3, 7, 1, MOD 10",
    shapes: ["9999_9999_9", "9{9}"], context: ["routing", "aba", "rtn", "routing number", "transit", "aba number"],
    alone: 0.2, near: 0.95,
    proof: "the weighted sum holds", repairs: 2, examples: ["Routing number: «021000021»", "ABA «1210-0035-8»"],
    counterexamples: ["Routing number: 021000022", "Routing 991000021"]
  ) { match in
    let prefix = match.digits[0] * 10 + match.digits[1]
    return (0...12 ~= prefix || 21...32 ~= prefix || 61...72 ~= prefix || prefix == 80) && Set(match.digits).count > 1
      && Checksum.sum(match.digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0
  }
}
