import Documents
import Language

extension Recogniser {
  /// Health numbers of Ontario and other provinces of ten digits.
  static let canadianHealthNumber = Recogniser(
    "canadian-health-number", .caHealthNumber,
    source: "Ontario Ministry of Health, health number: ten digits with a Luhn digit, two letters of version",
    shapes: ["[1-9]999-999-999-AA", "[1-9]999-999-999"],
    context: [
      "health card", "health number", "health insurance", "ohip", "health card number", "phn", "personal health number",
      "hcn",
    ],
    near: 0.9, proof: "Luhn holds", repairs: 2,
    examples: ["OHIP: «9876-543-217»", "health card number «9876 543 217 AB»"],
    counterexamples: ["OHIP: 9876-543-218", "9876-543-217"]
  ) { match in
    Checksum.luhn(match.digits)
  }
}
