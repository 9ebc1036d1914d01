import Documents
import Language

extension Recogniser {
  /// Finnish personal identity codes.
  static let finnishPersonalIdentityCode = Recogniser(
    "finnish-personal-identity-code", .fiPersonal,
    source:
      "Digital and Population Data Services Agency: day, month, year, century sign, number, control character by MOD 31",
    shapes: ["999999_999X", "999999[ABCDEFYXWVU]999X"],
    context: ["henkilotunnus", "hetu", "personal identity code", "personbeteckning"],
    alone: 0.85, near: 0.99, proof: "MOD 31 holds", examples: ["Hetu «131052-308T»", "«010203A102A»"],
    counterexamples: ["Hetu 131052-308U"]
  ) { match in
    let digits = match.letters.prefix(6) + match.letters.suffix(4).prefix(3)
    guard let number = Int(String(decoding: digits, as: UTF8.self)), let last = match.letters.last else { return false }
    let (day, month) = (number / 10_000_000, number / 100_000 % 100)
    return 1...31 ~= day && 1...12 ~= month && Array("0123456789ABCDEFHJKLMNPRSTUVWXY".utf8)[number % 31] == last
  }
}
