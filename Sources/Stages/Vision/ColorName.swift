/// The common English name of a colour.
enum ColorName {
  /// Hues in degrees up to which each name holds, going round from red.
  private static let hues: [(upTo: Double, name: String)] = [
    (15, "red"), (42, "orange"), (68, "yellow"), (165, "green"), (195, "turquoise"), (255, "blue"), (290, "purple"),
    (340, "pink"), (360, "red"),
  ]

  /// Returns one of some twenty names, by lightness, strength and hue (HSL).
  ///
  /// - Parameters: red, green and blue, 0...255.
  static func of(red: Int, green: Int, blue: Int) -> String {
    let (most, least) = (max(red, green, blue), min(red, green, blue))
    let lightness = Double(most + least) / 510
    let strength = Double(most - least) / 255
    if lightness < 0.1 { return "black" }
    if strength < 0.1 {
      if lightness > 0.92 { return "white" }
      return lightness < 0.35 ? "dark grey" : lightness > 0.7 ? "light grey" : "grey"
    }
    let hue = Self.hue(red, green, blue, most: most, range: most - least)
    // Weak or dark orange and yellow have names of their own.
    if (10..<68).contains(hue) {
      if lightness > 0.62 && strength < 0.4 { return "beige" }
      if lightness < 0.45 && hue < 50 { return "brown" }
    }
    let name = hues.first { hue < $0.upTo }?.name ?? "red"
    return lightness < 0.25 ? "dark \(name)" : lightness > 0.8 ? "light \(name)" : name
  }

  /// 0..<360.
  private static func hue(_ red: Int, _ green: Int, _ blue: Int, most: Int, range: Int) -> Double {
    let sixth =
      if most == red {
        Double(green - blue) / Double(range)
      } else if most == green {
        Double(blue - red) / Double(range) + 2
      } else {
        Double(red - green) / Double(range) + 4
      }
    return sixth < 0 ? sixth * 60 + 360 : sixth * 60
  }
}
