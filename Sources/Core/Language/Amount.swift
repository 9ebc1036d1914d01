/// An exact decimal number: an amount of money, a quantity, a price.
package struct Amount: Hashable, Sendable, Codable {
  /// The number without its point.
  package let units: Int
  /// Decimal places as written, 0...9.
  package let places: Int

  package init(units: Int, places: Int) { (self.units, self.places) = (units, places) }

  /// Rounds a number of a price: at four places, or two where the others are 0.
  ///
  /// - Parameter value: of a magnitude below 9e14.
  package init(price value: Double) {
    let units = Int((value * 10_000).rounded())
    self = units % 100 == 0 ? Amount(units: units / 100, places: 2) : Amount(units: units, places: 4)
  }

  package var value: Double { Double(units) / Self.scale(places) }

  /// With a decimal point, a leading minus and no groups: `-1234.50`.
  package var text: String {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let whole = padded.dropLast(places)
    return (units < 0 ? "-" : "") + whole + (places > 0 ? "." + padded.suffix(places) : "")
  }

  /// The amount in hundredths, rounded half away from zero: what sums are checked in.
  package var cents: Int { Int((value * 100).rounded()) }

  package var negated: Amount { Amount(units: -units, places: places) }

  private static func scale(_ places: Int) -> Double {
    (0..<places).reduce(1) { product, _ in product * 10 }
  }
}
