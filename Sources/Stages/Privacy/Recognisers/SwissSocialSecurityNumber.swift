import Documents
import Language

extension Recogniser {
  /// Swiss social security numbers (AHV).
  static let swissSocialSecurityNumber = Recogniser(
    "swiss-social-security-number", .chSocialSecurity, source: "Zentrale Ausgleichsstelle: 756, then as EAN-13",
    shapes: ["756-9999-9999-99"], context: ["ahv", "avs", "ahv nr", "sozialversicherungsnummer"], alone: 0.9,
    near: 0.99, proof: "EAN-13 holds", repairs: 2,
    examples: ["AHV-Nr. «756.9217.0769.85»"], counterexamples: ["756.9217.0769.84"]
  ) { match in
    Checksum.sum(match.digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 == 0
  }
}
