import Documents
import Language

extension Recogniser {
  /// Vehicle identification numbers.
  static let vehicleIdentificationNumber = Recogniser(
    "vehicle-identification-number", .vehicleID,
    source: "ISO 3779: 17 characters without I, O, Q; 49 CFR 565: the ninth is a check digit, MOD 11",
    shapes: ["[0-9A-HJ-NPR-Z]{17}"], context: vinWords, alone: 0.85, near: 0.98,
    proof: "the check digit holds", examples: ["VIN: «1M8GDM9AXKP042788»", "«1HGCM82633A004352»"],
    counterexamples: ["1M8GDM9A1KP042788", "11111111111111111"]
  ) { match in
    let text = match.letters
    let values: [Int] = [1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9]
    let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
    let rest = Checksum.sum(text.map { $0 < 0x3A ? Int($0) - 0x30 : values[Int($0) - 0x41] }, weights) % 11
    return text[8] == (rest == 10 ? UInt8(ascii: "X") : UInt8(0x30 + rest)) && text.contains { $0 > 0x39 }
      && match.digits.count >= 5
  }

  private static let vinWords = [
    "vin", "vehicle", "chassis", "vehicle identification number", "fahrgestellnummer", "fin",
  ]

  /// Those of makers outside North America, which have no check digit; known by their label.
  static let vehicleIdentificationLabelled = Recogniser(
    "vehicle-identification-labelled", .vehicleID, source: "ISO 3779, as above", shapes: ["[0-9A-HJ-NPR-Z]{17}"],
    context: [
      "vin", "chassis number", "chassis no", "vehicle identification number", "fahrgestellnummer",
      "fahrzeug identifizierungsnummer",
    ], near: 0.85,
    examples: ["VIN «WVWZZZ1JZXW000001»"], counterexamples: ["WVWZZZ1JZXW000001", "VIN WVWZZZ1JZXWABCDEFG"]
  ) { match in
    match.digits.count >= 5 && match.letters.suffix(4).allSatisfy { $0 < 0x3A } && match.letters.contains { $0 > 0x39 }
  }
}
