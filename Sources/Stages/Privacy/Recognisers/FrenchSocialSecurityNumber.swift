import Documents
import Language

extension Recogniser {
  /// French social security numbers (NIR).
  static let frenchSocialSecurityNumber = Recogniser(
    "french-social-security-number", .frSocialSecurity,
    source:
      "INSEE, NIR: sex, year, month, department, commune, number, key 97 less the number MOD 97 (2A as 19, 2B as 18)",
    shapes: ["[123478]-99-99-9[0-9AB]-999-999-99"],
    context: ["nir", "securite sociale", "numero de securite sociale", "insee", "carte vitale", "social security"],
    alone: 0.85,
    near: 0.99, proof: "MOD 97 holds", repairs: 2,
    examples: ["N° de sécurité sociale : «2 55 08 14 168 025 38»", "«255081416802538»"],
    counterexamples: ["2 55 08 14 168 025 39"]
  ) { match in
    let text = match.text.replacing("2A", with: "19", maxReplacements: 1).replacing(
      "2B", with: "18", maxReplacements: 1)
    guard text.utf8.count == 15, let number = Int(text.prefix(13)), let key = Int(text.suffix(2)) else { return false }
    let month = match.digits[3] * 10 + match.digits[4]
    return 97 - number % 97 == key && (1...12 ~= month || 20...42 ~= month || month >= 50)
  }
}
