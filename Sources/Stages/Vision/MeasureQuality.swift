import Binding
import Documents
import Pipeline

/// How bright, sharp and full of contrast a page's picture is, and its colours.
struct PictureQuality: PageArtifact {
  /// 0...100, as Rekognition has it: black to white.
  var brightness: Double
  /// 0...100: nothing but soft changes to hard edges.
  var sharpness: Double
  /// 0...100: one grey to black and white.
  var contrast: Double
  var colors: [DominantColor]
  /// 0 where there was no picture.
  var width: Int
  var height: Int
}

/// `vision.quality`: what can be said of a page's picture without a model.
struct MeasureQuality: Stage {
  static let id: StageID = "vision.quality"
  static let about = "Measures brightness, sharpness, contrast and colours of a page's picture"
  static let version = 2

  struct Options: Bindable {
    var colors = 5
    static let fields: [Field<Options>] = [Field("colors", \.colors, in: 0...20, "Most colours of a picture")]
  }

  private let options: Options

  init(_ options: Options) { self.options = options }

  func run(_ picture: Lazy<PageImage>) throws -> PictureQuality {
    guard let image = try picture.getIfAny() else {
      return PictureQuality(brightness: 0, sharpness: 0, contrast: 0, colors: [], width: 0, height: 0)
    }
    let (brightness, contrast) = Self.spread(image.grey)
    return PictureQuality(
      brightness: brightness, sharpness: Self.sharpness(image.grey), contrast: contrast,
      colors: PictureColors.dominant(image, in: image.frame.bounds, isEllipse: false, most: options.colors),
      width: image.width, height: image.height)
  }

  /// Returns the mean of a grey picture and twice its standard deviation, both as hundredths of the whole range.
  static func spread(_ grey: PageImage) -> (brightness: Double, contrast: Double) {
    var (sum, squares) = (0, 0)
    for byte in grey.bytes {
      sum += Int(byte)
      squares += Int(byte) * Int(byte)
    }
    let count = Double(max(1, grey.bytes.count))
    let mean = Double(sum) / count
    let deviation = max(0, Double(squares) / count - mean * mean).squareRoot()
    return (mean / 255 * 100, min(100, deviation / 127.5 * 100))
  }

  /// Returns how hard the hardest edges are: the step from pixel to pixel that one in a hundred passes, as hundredths of half the range.
  /// Looked at in at most about a megapixel, each pixel against its neighbours, so that a picture only made larger is less sharp.
  static func sharpness(_ grey: PageImage) -> Double {
    guard grey.width > 1, grey.height > 1 else { return 0 }
    var counts = [Int](repeating: 0, count: 256)
    var total = 0
    let step = max(1, grey.width * grey.height / 1_000_000)
    grey.bytes.withUnsafeBufferPointer { bytes in
      for y in Swift.stride(from: 0, to: grey.height - 1, by: step) {
        let row = y * grey.width
        for x in 0..<(grey.width - 1) {
          let here = Int(bytes[row + x])
          let change = max(abs(Int(bytes[row + x + 1]) - here), abs(Int(bytes[row + x + grey.width]) - here))
          counts[change] += 1
          total += 1
        }
      }
    }
    var passed = 0
    for change in (0..<256).reversed() {
      passed += counts[change]
      if passed * 100 >= total { return min(100, Double(change) / 127.5 * 100) }
    }
    return 0
  }

  static let examples = [
    Example(
      "A photo before a green field", options: "{colors: 2}", sample: "photos/jockey.jpg", table: "picture_quality",
      columns: ["brightness", "sharpness", "contrast", "colors", "width", "height"],
      rows: [["48", "59", "47", "green; black", "640", "426"]], tolerance: 1)
  ]

  static let tables = [
    Table<PictureQuality>(
      "picture_quality", about: "One row a picture", rows: { $0.width > 0 ? [$0] : [] },
      columns: [
        Column<PictureQuality>("brightness") { .fixed($0.brightness, places: 2) },
        Column("sharpness") { .fixed($0.sharpness, places: 2) }, Column("contrast") { .fixed($0.contrast, places: 2) },
        Column("colors") { .text($0.colors.map(\.name).joined(separator: "; ")) },
        Column("color_codes") { .text($0.colors.map(\.hex).joined(separator: "; ")) },
        Column("width") { .int($0.width) }, Column("height") { .int($0.height) },
      ])
  ]
}
