import Binding
import Documents
import Foundation
import Pipeline

/// How good a page's picture is, and its colours; nil where the page has no picture.
struct PictureQuality: PageArtifact {
  struct Measures: Codable, Sendable, Hashable {
    /// 0...1: how strongly neighbouring pixels differ.
    var sharpness: Double
    /// 0...1: the mean of the luma.
    var brightness: Double
    /// 0...1: the standard deviation of the luma over the largest that there can be.
    var contrast: Double
    var colors: [DominantColor]
  }

  var measures: Measures?
}

/// `vision.quality`: sharpness, brightness, contrast and dominant colours of a picture; needs no model.
struct MeasureQuality: Stage {
  static let id: StageID = "vision.quality"
  static let about = "Measures a picture's sharpness, brightness and contrast, and names its dominant colours"
  static let version = 1

  /// The variance of the Laplacian at which the sharpness is 1 - 1/e; a focused photograph has several hundred, a blurred one below 100
  /// (the measure: Pech-Pacheco et al. 2000, "Diatom autofocusing in brightfield microscopy").
  private static let sharpVariance = 300.0

  init(_ options: NoOptions) {}

  func run(_ picture: Lazy<PageImage>) throws -> PictureQuality {
    guard let image = try picture.getIfAny(), image.width > 0, image.height > 0 else {
      return PictureQuality(measures: nil)
    }
    let grey = image.grey
    let (mean, deviation) = Self.moments(grey.bytes)
    let whole = Rect<Pixels>(left: 0, top: 0, width: Double(image.width), height: Double(image.height))
    func rounded(_ value: Double) -> Double { (min(1, max(0, value)) * 10_000).rounded() / 10_000 }
    return PictureQuality(
      measures: .init(
        sharpness: rounded(1 - exp(-Self.laplacianVariance(grey) / Self.sharpVariance)),
        brightness: rounded(mean / 255),
        contrast: rounded(deviation / 127.5), colors: DominantColors.of(image, in: whole)))
  }

  private static func moments(_ bytes: [UInt8]) -> (mean: Double, deviation: Double) {
    var (sum, squares) = (0, 0)
    for byte in bytes {
      sum += Int(byte)
      squares += Int(byte) * Int(byte)
    }
    let mean = Double(sum) / Double(bytes.count)
    return (mean, max(0, Double(squares) / Double(bytes.count) - mean * mean).squareRoot())
  }

  /// The variance of what each pixel differs from its four neighbours; 0 for a picture without inner pixels.
  private static func laplacianVariance(_ grey: PageImage) -> Double {
    guard grey.width > 2, grey.height > 2 else { return 0 }
    var (sum, squares) = (0, 0)
    let width = grey.width
    grey.bytes.withUnsafeBufferPointer { bytes in
      for y in 1..<(grey.height - 1) {
        for place in (y * width + 1)..<(y * width + width - 1) {
          let around =
            Int(bytes[place - 1]) + Int(bytes[place + 1]) + Int(bytes[place - width]) + Int(bytes[place + width])
          let value = around - 4 * Int(bytes[place])
          sum += value
          squares += value * value
        }
      }
    }
    let count = Double((width - 2) * (grey.height - 2))
    let mean = Double(sum) / count
    return max(0, Double(squares) / count - mean * mean)
  }

  static let tables = [
    Table<PictureQuality>(
      "picture_quality", about: "One row a picture", rows: { $0.measures.map { [$0] } ?? [] },
      columns: [
        Column<PictureQuality.Measures>("sharpness") { .score($0.sharpness) },
        Column("brightness") { .score($0.brightness) }, Column("contrast") { .score($0.contrast) },
      ]),
    Table<PictureQuality>(
      "picture_colors", about: "One row a dominant colour of a picture, the most frequent first",
      rows: { $0.measures?.colors ?? [] },
      columns: [
        Column<DominantColor>("color") { .text($0.name) }, Column("hex") { .text($0.hex) },
        Column("share") { .score($0.share) },
      ]),
  ]
}
