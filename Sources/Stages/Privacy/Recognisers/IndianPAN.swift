import Documents
import Language

extension Recogniser {
  /// Indian permanent account numbers.
  static let indianPAN = Recogniser(
    "indian-pan", .inPAN,
    source: "Income Tax Department: five letters, the fourth for the kind of holder, four digits, a letter",
    shapes: ["AAA[ABCFGHJLPT]A9999A"], context: ["pan", "permanent account number", "income tax", "pan card"],
    alone: 0.7, near: 0.95,
    examples: ["PAN: «ABCPE1234F»", "«AAAPL1234C» is on the card"],
    counterexamples: ["ABCDE1234F", "panel XABCPE1234F"])
}
