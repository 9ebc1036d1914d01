import Documents
import Language

extension Recogniser {
  /// Dutch citizen service numbers (BSN).
  static let dutchCitizenServiceNumber = Recogniser(
    "dutch-citizen-service-number", .nlCitizen,
    source: "Wet algemene bepalingen burgerservicenummer: weights 9 ... 2 and -1, MOD 11",
    shapes: ["9999_99_999", "999_999_999", "9{9}"],
    context: ["bsn", "burgerservicenummer", "sofinummer", "sofi", "citizen service number"], near: 0.95,
    proof: "MOD 11 holds", repairs: 2, examples: ["BSN: «111222333»", "Burgerservicenummer «1112.22.333»"],
    counterexamples: ["BSN: 111222334", "111222333"]
  ) { match in
    match.digits != Array(repeating: 0, count: 9) && Checksum.sum(match.digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 == 0
  }
}
