import Documents
import Language

extension Recogniser {
  /// US individual taxpayer identification numbers.
  static let usIndividualTaxNumber = Recogniser(
    "us-individual-tax-number", .usITIN, source: "IRS, ITIN: 9, then groups 50-65, 70-88, 90-92, 94-99 in the middle",
    shapes: ["999_99_9999", "9{9}"],
    context: ["itin", "taxpayer", "tax id", "individual taxpayer identification number", "tin"], near: 0.95,
    examples: ["ITIN: «912-70-1234»"], counterexamples: ["ITIN: 912-69-1234", "912-93-1234 itin"]
  ) { match in
    let middle = match.digits[3] * 10 + match.digits[4]
    return match.digits[0] == 9 && (50...65 ~= middle || 70...88 ~= middle || 90...92 ~= middle || 94...99 ~= middle)
  }

  /// The same where nothing speaks for it: only with its hyphens.
  static let usIndividualTaxNumberAlone = Recogniser(
    "us-individual-tax-number-alone", .usITIN, source: "IRS, ITIN, as above",
    shapes: ["999_99_9999"], context: [], alone: 0.6, near: 0.6, examples: ["Send it to «912-70-1234»"],
    counterexamples: ["912-69-1234"]
  ) { match in
    let middle = match.digits[3] * 10 + match.digits[4]
    return match.digits[0] == 9 && (50...65 ~= middle || 70...88 ~= middle || 90...92 ~= middle || 94...99 ~= middle)
  }
}
