import Documents
import Language

extension Recogniser {
  /// Indian job card numbers (MGNREGA).
  static let indianNREGA = Recogniser(
    "indian-nrega", .inNREGA,
    source: "Ministry of Rural Development: code of the state, then district, block, panchayat, village, family",
    shapes: ["AA-99-999-999-999-999", "AA9{14}", "AA-99-999-999-999-9{3-6}"],
    context: ["nrega", "mgnrega", "job card", "jobcard"], alone: 0.55, near: 0.9,
    mixesGaps: true, examples: ["NREGA job card «BH-23-012-005-002/117»", "NREGA «KA12345678901234»"],
    counterexamples: ["XQ12345678901234 of 2020"]
  ) { match in
    states.contains(String(match.text.prefix(2)))
  }

  private static let states: Set<String> = [
    "AN", "AP", "AR", "AS", "BH", "BR", "CG", "CH", "CT", "DD", "DL", "DN", "GA", "GJ", "GO", "HP", "HR", "JH", "JK",
    "KA", "KL", "KN", "LA",
    "LD", "MH", "ML", "MN", "MP", "MZ", "NL", "OD", "OR", "PB", "PY", "RJ", "SK", "TG", "TN", "TR", "TS", "UK", "UP",
    "UT", "WB",
  ]
}
