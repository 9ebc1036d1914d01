import Documents
import Language

extension Recogniser {
  /// British unique taxpayer references.
  static let ukTaxpayerReference = Recogniser(
    "uk-taxpayer-reference", .ukTaxpayer,
    source: "HMRC, UTR: the first digit from weights 6, 7, 8, 9, 10, 5, 4, 3, 2, MOD 11, by the row 21987654321",
    shapes: ["99999-99999"],
    context: ["utr", "unique taxpayer reference", "taxpayer reference", "self assessment", "tax reference"], near: 0.93,
    proof: "the first digit holds", repairs: 2,
    examples: ["UTR: «11111 11111»", "Unique taxpayer reference «2234567890»"],
    counterexamples: ["UTR: 5234567890", "11111 11111"]
  ) { match in
    let row = [2, 1, 9, 8, 7, 6, 5, 4, 3, 2, 1]
    return row[Checksum.sum(match.digits.dropFirst(), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11] == match.digits[0]
  }
}
