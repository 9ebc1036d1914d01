import Documents

/// The colours of a picture or of a part of it, by name.
enum PictureColors {
  /// Counts of the pixels that look alike: 16 steps a channel.
  private struct Bin {
    var count = 0
    var red = 0
    var green = 0
    var blue = 0
  }

  /// About how many pixels are looked at; more change nothing that one sees.
  private static let most = 10_000

  /// Returns the most frequent colours, those of at least a twentieth of the pixels.
  ///
  /// - Parameters:
  ///   - box: the part that is looked at; of a thing only the ellipse in its box, as the corners are mostly what is behind it.
  static func dominant(_ image: PageImage, in box: Rect<Pixels>, isEllipse: Bool, most count: Int) -> [DominantColor] {
    guard count > 0 else { return [] }
    let part = box.intersection(image.frame.bounds)
    let (left, top) = (min(image.width - 1, Int(part.left)), min(image.height - 1, Int(part.top)))
    let (right, bottom) = (
      max(left + 1, min(image.width, Int(part.right))), max(top + 1, min(image.height, Int(part.bottom)))
    )
    let step = max(1, Int((Double((right - left) * (bottom - top)) / Double(Self.most)).squareRoot()))
    var bins = [Bin](repeating: Bin(), count: 4_096)
    let (centerX, centerY) = (Double(left + right) / 2, Double(top + bottom) / 2)
    let (radiusX, radiusY) = (max(1, Double(right - left) / 2), max(1, Double(bottom - top) / 2))
    image.bytes.withUnsafeBufferPointer { bytes in
      for y in Swift.stride(from: top, to: bottom, by: step) {
        let dy = (Double(y) + 0.5 - centerY) / radiusY
        for x in Swift.stride(from: left, to: right, by: step) {
          let dx = (Double(x) + 0.5 - centerX) / radiusX
          if isEllipse, dx * dx + dy * dy > 1 { continue }
          let start = (y * image.width + x) * image.channels
          let isGrey = image.channels == 1
          let (red, green, blue) = (
            Int(bytes[start]), Int(bytes[start + (isGrey ? 0 : 1)]), Int(bytes[start + (isGrey ? 0 : 2)])
          )
          let index = (red >> 4) << 8 | (green >> 4) << 4 | blue >> 4
          bins[index].count += 1
          bins[index].red += red
          bins[index].green += green
          bins[index].blue += blue
        }
      }
    }
    return named(bins, most: count)
  }

  private static func named(_ bins: [Bin], most: Int) -> [DominantColor] {
    var byName: [String: Bin] = [:]
    var total = 0
    for bin in bins where bin.count > 0 {
      total += bin.count
      let name = name(red: bin.red / bin.count, green: bin.green / bin.count, blue: bin.blue / bin.count)
      let old = byName[name] ?? Bin()
      byName[name] = Bin(
        count: old.count + bin.count, red: old.red + bin.red, green: old.green + bin.green, blue: old.blue + bin.blue)
    }
    return byName.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
      .filter { $0.value.count * 20 >= total }.prefix(most).map { name, bin in
        DominantColor(
          name: name, red: bin.red / bin.count, green: bin.green / bin.count, blue: bin.blue / bin.count,
          share: (Double(bin.count) / Double(max(1, total)) * 10_000).rounded() / 10_000)
      }
  }

  /// Returns a common word for a colour, such as `dark blue`: by hue, lightness and how pure it is.
  static func name(red: Int, green: Int, blue: Int) -> String {
    let (high, low) = (max(red, green, blue), min(red, green, blue))
    let chroma = high - low
    let lightness = (high + low) / 2
    // What is nearly grey, and what is so dark or so light that its hue is not seen.
    if chroma < 24 || lightness < 20 || chroma * 100 < 12 * high {
      switch lightness {
      case ..<32: return "black"
      case ..<88: return "dark grey"
      case ..<160: return "grey"
      case ..<222: return "light grey"
      default: return "white"
      }
    }
    let isPale = lightness > 185
    let isDark = lightness < 75
    switch hue(red: red, green: green, blue: blue) {
    case 15..<45 where lightness < 115 || chroma < 90: return isPale ? "beige" : isDark ? "dark brown" : "brown"
    case 15..<65 where lightness >= 115 && chroma < 100: return "beige"
    case 15..<42: return "orange"
    case 42..<68: return isDark ? "olive" : lightness < 100 ? "olive" : "yellow"
    case 68..<165: return isDark ? "dark green" : isPale ? "light green" : "green"
    case 165..<195: return isDark ? "teal" : isPale ? "light blue" : "turquoise"
    case 195..<255: return isDark ? "dark blue" : isPale ? "light blue" : "blue"
    case 255..<290: return isPale ? "violet" : "purple"
    case 290..<345: return lightness > 120 ? "pink" : "purple"
    default: return isPale ? "pink" : isDark ? "dark red" : "red"
    }
  }

  /// Returns the hue of a colour in degrees, 0..<360, red at 0; 0 for greys.
  static func hue(red: Int, green: Int, blue: Int) -> Double {
    let (most, least) = (max(red, green, blue), min(red, green, blue))
    guard most > least else { return 0 }
    let span = Double(most - least)
    let sixth =
      most == red
      ? Double(green - blue) / span
      : most == green ? Double(blue - red) / span + 2 : Double(red - green) / span + 4
    return (sixth * 60 + 360).truncatingRemainder(dividingBy: 360)
  }
}
