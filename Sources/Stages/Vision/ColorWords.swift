import Documents

/// The basic English colour words, and which colours they are.
enum ColorWords {
  /// Other spellings and shades, each with the word that stands for it.
  private static let same: [String: String] = [
    "gray": "grey", "silvery": "silver", "golden": "yellow", "gold": "yellow", "violet": "purple", "lilac": "purple",
    "magenta": "pink", "crimson": "red", "scarlet": "red", "maroon": "red", "navy": "blue", "azure": "blue",
    "cyan": "turquoise", "teal": "turquoise", "olive": "green", "lime": "green", "tan": "beige", "cream": "beige",
    "chestnut": "brown", "blonde": "yellow", "ivory": "white", "coloured": "colourful", "colored": "colourful",
    "colorful": "colourful",
  ]

  private static let words: Set<String> = [
    "black", "white", "grey", "silver", "red", "orange", "yellow", "green", "turquoise", "blue", "purple", "pink",
    "brown", "beige", "dark", "light", "colourful",
  ]

  /// Returns the basic word for a word, nil for one that is no colour.
  static func basic(_ word: String) -> String? {
    let word = word.lowercased()
    return words.contains(word) ? word : same[word]
  }

  /// Whether a colour can be called by a basic word. Words overlap: what is silver is grey too. Bounds are of HSL: lightness 0...1, colour
  /// strength (the largest minus the smallest of red, green and blue) 0...1, hue in degrees.
  static func names(_ word: String, red: Int, green: Int, blue: Int) -> Bool {
    let all = [red, green, blue].map { min(255, max(0, $0)) }
    let (most, least) = (Double(all.max() ?? 0) / 255, Double(all.min() ?? 0) / 255)
    let (lightness, strength) = ((most + least) / 2, most - least)
    let hue = PictureColors.hue(red: all[0], green: all[1], blue: all[2])
    let isPale = strength < 0.16
    func isHue(_ range: Range<Double>) -> Bool { !isPale && lightness > 0.1 && lightness < 0.93 && range.contains(hue) }
    switch word {
    case "black": return lightness < 0.22 && strength < 0.25
    case "white": return lightness > 0.8 && strength < 0.2
    case "grey": return isPale && (0.2..<0.82).contains(lightness)
    case "silver": return isPale && (0.42..<0.9).contains(lightness)
    case "red": return isHue(0..<15) || isHue(340..<361)
    case "orange": return isHue(15..<42) && lightness > 0.35 && strength > 0.35
    case "yellow": return isHue(42..<68) && lightness > 0.3
    case "green": return isHue(68..<165)
    case "turquoise": return isHue(160..<200)
    case "blue": return isHue(190..<260)
    case "purple": return isHue(255..<310)
    case "pink": return (isHue(300..<350) || isHue(345..<361) || isHue(0..<20)) && lightness > 0.55
    case "brown": return isHue(0..<50) && lightness < 0.5
    case "beige": return (25..<65).contains(hue) && (0.05..<0.4).contains(strength) && lightness > 0.6
    case "dark": return lightness < 0.35
    case "light": return lightness > 0.65
    case "colourful": return strength > 0.35
    default: return false
    }
  }
}
