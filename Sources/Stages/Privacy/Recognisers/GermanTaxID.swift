import Documents
import Language

extension Recogniser {
  /// German tax identification numbers.
  static let germanTaxID = Recogniser(
    "german-tax-id", .deTaxID,
    source:
      "Bundeszentralamt für Steuern: ISO 7064, MOD 11,10; among the first ten digits one occurs twice or three times, the others once at most",
    shapes: ["[1-9]9-999-999-999"],
    context: [
      "steuer", "steuer id", "steueridentifikationsnummer", "identifikationsnummer", "idnr", "tin", "tax id",
      "steuerliche identifikationsnummer", "steuernummer",
    ],
    alone: 0.45, near: 0.97, proof: "ISO 7064 holds", repairs: 2,
    examples: ["Steuer-ID: «86 095 742 719»", "IdNr. «86095742719»"],
    counterexamples: ["Steuer-ID: 86 095 742 718"]
  ) { match in
    var counts = Array(repeating: 0, count: 10)
    for digit in match.digits.prefix(10) { counts[digit] += 1 }
    return Checksum.mod11And10(match.digits) && counts.count { $0 > 1 } == 1 && (counts.max() ?? 0) <= 3
  }
}
