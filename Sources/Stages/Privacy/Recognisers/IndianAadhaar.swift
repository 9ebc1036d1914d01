import Documents
import Language

extension Recogniser {
  /// Indian Aadhaar numbers.
  static let indianAadhaar = Recogniser(
    "indian-aadhaar", .inAadhaar, source: "UIDAI: twelve digits, the first not 0 or 1, the last a Verhoeff digit",
    shapes: ["[2-9]999_9999_9999", "[2-9]99999999999"], context: ["aadhaar", "aadhar", "uidai", "uid", "adhaar"],
    alone: 0.55, near: 0.97,
    proof: "Verhoeff holds", repairs: 2, examples: ["Aadhaar: «2341 2341 2346»", "My aadhar no is «234123412346»"],
    counterexamples: ["Aadhaar: 2341 2341 2347", "Aadhaar: 1341 2341 2346", "2341\n2341\n2346"]
  ) { match in
    Checksum.verhoeff(match.digits)
  }
}
