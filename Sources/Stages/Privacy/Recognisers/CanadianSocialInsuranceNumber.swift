import Documents
import Language

extension Recogniser {
  /// Canadian social insurance numbers.
  static let canadianSocialInsuranceNumber = Recogniser(
    "canadian-social-insurance-number", .caSocialInsurance,
    source: "Employment and Social Development Canada: nine digits with a Luhn digit, the first not 0 or 8",
    shapes: ["[1-79]99_999_999", "[1-79]99999999"],
    context: ["sin", "social insurance", "social insurance number", "nas", "numero d assurance sociale"], alone: 0.3,
    near: 0.95,
    proof: "Luhn holds", repairs: 2, examples: ["SIN: «130 692 544»", "Her social insurance number is «130-692-544»."],
    counterexamples: ["SIN: 130 692 545", "SIN: 046 454 286", "Using 130692545 as in basin"]
  ) { match in
    Checksum.luhn(match.digits)
  }
}
