import Documents
import Language

extension Recogniser {
  /// Singapore NRIC and FIN numbers.
  static let singaporeNationalID = Recogniser(
    "singapore-national-id", .sgNational,
    source: "Immigration & Checkpoints Authority: weights 2, 7, 6, 5, 4, 3, 2, MOD 11, a letter by series",
    shapes: ["[STFGM]9999999A"], context: ["nric", "fin", "identity card"], alone: 0.8, near: 0.98,
    proof: "the letter of control holds", repairs: 1,
    examples: ["NRIC «S1234567D»"], counterexamples: ["NRIC S1234567A"]
  ) { match in
    guard let series = match.letters.first, let last = match.letters.last else { return false }
    let sum = Checksum.sum(match.digits, [2, 7, 6, 5, 4, 3, 2])
    switch series {
    case UInt8(ascii: "S"): return Array("JZIHGFEDCBA".utf8)[sum % 11] == last
    case UInt8(ascii: "T"): return Array("JZIHGFEDCBA".utf8)[(sum + 4) % 11] == last
    case UInt8(ascii: "F"): return Array("XWUTRQPNMLK".utf8)[sum % 11] == last
    case UInt8(ascii: "G"): return Array("XWUTRQPNMLK".utf8)[(sum + 4) % 11] == last
    default: return Array("KLJNPQRTUWX".utf8)[(10 - (sum + 3) % 11) % 11] == last
    }
  }
}
