/// Check digits of public schemes. Digits are values 0...9, the check digit among them unless said otherwise.
package enum Checksum {
  /// Returns whether digits end in their Luhn digit (ISO/IEC 7812-1, annex B).
  package static func luhn(_ digits: some Collection<Int>) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let doubled = index % 2 == 1 ? digit * 2 : digit
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return !digits.isEmpty && sum % 10 == 0
  }

  /// Returns whether digits end in their Verhoeff digit (J. Verhoeff, "Error detecting decimal codes", 1969).
  package static func verhoeff(_ digits: some Collection<Int>) -> Bool {
    var state = 0
    for (index, digit) in digits.reversed().enumerated() {
      var turned = digit
      for _ in 0..<(index % 8) { turned = permutation[turned] }
      state = dihedral(state, turned)
    }
    return !digits.isEmpty && state == 0
  }

  private static let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

  /// The product in the dihedral group of order ten.
  private static func dihedral(_ a: Int, _ b: Int) -> Int {
    if a < 5 { return b < 5 ? (a + b) % 5 : 5 + (a + b) % 5 }
    return b < 5 ? 5 + (a + 5 - b) % 5 : (a + 5 - b) % 5
  }

  /// Returns the remainder by 97 of a number written in digits and letters, A as 10 and Z as 35 (ISO 7064, MOD 97-10); nil for other
  /// characters.
  package static func mod97(_ letters: some Sequence<UInt8>) -> Int? {
    var rest = 0
    for letter in letters {
      switch letter {
      case 0x30...0x39: rest = (rest * 10 + Int(letter) - 0x30) % 97
      case 0x41...0x5A: rest = (rest * 100 + Int(letter) - 55) % 97
      default: return nil
      }
    }
    return rest
  }

  /// Returns whether digits end in their check digit of ISO 7064, MOD 11,10.
  package static func mod11And10(_ digits: some Collection<Int>) -> Bool {
    var product = 10
    for digit in digits.dropLast() {
      let sum = (digit + product) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return digits.count > 1 && (product + (digits.reversed().first ?? 0)) % 10 == 1
  }

  /// Returns the sum of digits times weights, as far as both go.
  package static func sum(_ digits: some Sequence<Int>, _ weights: [Int]) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
