import Documents
import Language

extension Recogniser {
  /// British national insurance numbers.
  static let ukNationalInsuranceNumber = Recogniser(
    "uk-national-insurance-number", .ukNationalInsurance,
    source: "HMRC, NIM39110: letters that are used in the prefix, six digits, A to D",
    shapes: ["AA-99-99-99-[ABCD]", "AA-999999-[ABCD]"],
    context: ["ni", "nino", "national insurance", "ni number", "national insurance number", "insurance number"],
    alone: 0.75, near: 0.95,
    examples: ["NI number: «AB 12 34 56 C»", "«AB123456C»"],
    counterexamples: ["NI number: DA 12 34 56 C", "NI number: BG123456A"]
  ) { match in
    let prefix = match.text.prefix(2)
    return !prefix.contains { "DFIQUV".contains($0) } && prefix.last != "O"
      && !["BG", "GB", "NK", "KN", "TN", "NT", "ZZ"].contains(prefix)
  }
}
