import Documents
import Language

extension Recogniser {
  /// Numbers of the British National Health Service.
  static let ukHealthServiceNumber = Recogniser(
    "uk-health-service-number", .ukHealthService, source: "NHS Data Dictionary, NHS number: weights 10 ... 2, MOD 11",
    shapes: ["999-999-9999"], context: ["nhs", "nhs number", "nhs no", "national health service", "health service"],
    alone: 0.2, near: 0.96,
    proof: "MOD 11 holds", repairs: 2, examples: ["NHS number: «943 476 5919»"],
    counterexamples: ["NHS number: 943 476 5918"]
  ) { match in
    let rest = 11 - Checksum.sum(match.digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
    return rest % 11 == match.digits[9] && rest != 10 && Set(match.digits).count > 1
  }
}
