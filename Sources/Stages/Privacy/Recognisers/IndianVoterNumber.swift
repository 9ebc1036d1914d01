import Documents
import Language

extension Recogniser {
  /// Indian voter numbers (EPIC).
  static let indianVoterNumber = Recogniser(
    "indian-voter-number", .inVoter, source: "Election Commission of India: three letters and seven digits",
    shapes: ["AAA-9999999"],
    context: ["voter", "voter id", "epic", "election", "elector", "electoral", "election commission"], near: 0.85,
    examples: ["Voter ID: «ABC1234567»"], counterexamples: ["ABC1234567"])
}
