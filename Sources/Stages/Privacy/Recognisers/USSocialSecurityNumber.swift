import Documents
import Language

extension Recogniser {
  /// US social security numbers.
  static let usSocialSecurityNumber = Recogniser(
    "us-social-security-number", .usSSN,
    source: "Social Security Administration, POMS RM 10201.035: no 000, 666 or 9 in front, no 00, no 0000",
    shapes: ["999_99_9999", "9{9}"],
    context: ["ssn", "ssns", "social security", "social security number", "soc sec", "ss", "social"], near: 0.95,
    examples: ["SSN: «219-09-4321»", "His social security number is «219094321»."],
    counterexamples: ["SSN: 000-12-3456", "SSN: 666-12-3456", "219094321", "lessn 219094321"],
    check: isSSN)

  /// The same where nothing speaks for it: only with its gaps.
  static let usSocialSecurityNumberAlone = Recogniser(
    "us-social-security-number-alone", .usSSN, source: "Social Security Administration, POMS RM 10201.035, as above",
    shapes: ["999_99_9999"], context: [], alone: 0.7, near: 0.7, examples: ["It was «219-09-4321» then"],
    counterexamples: ["219-00-4321", "9219-09-4321"],
    check: isSSN)

  private static let isSSN: @Sendable (ShapeMatch) -> Bool = { match in
    let text = match.text
    return !["000", "666"].contains(text.prefix(3)) && text.first != "9" && text.dropFirst(3).prefix(2) != "00"
      && text.suffix(4) != "0000" && Set(text).count > 1 && text != "123456789" && text != "078051120"
  }

  /// The last four digits, where they are called so.
  static let usSocialSecurityLastFour = Recogniser(
    "us-social-security-last-four", .usSSN, source: "Amazon Comprehend: SSN also matches the last four digits",
    labels: [
      "last four of ssn", "last 4 of ssn", "last four digits of ssn", "last 4 digits of ssn", "ssn ending in",
      "ssn ends in", "last four ssn",
      "last 4 ssn", "last four of social", "last 4 of social", "last four digits of social security number",
      "last 4 digits of social security number",
      "ssn ending", "ssn xxx xx", "social security number ending in",
    ], isLoose: true, score: 0.9, examples: ["SSN ending in «4321»", "last 4 of SSN: «4321»", "SSN XXX-XX-«4321»"],
    counterexamples: ["ending in 4321"],
    take: LabelledValue.shapes(["9999"]))
}
