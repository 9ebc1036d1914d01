import Binding
import Documents
import Foundation
import Imaging
import Pipeline

/// What was cut out of a page's picture, as pictures of their own.
struct Crops: PageArtifact {
  struct Crop: Codable, Sendable, Equatable {
    var label: String
    /// 0...1.
    var score: Double
    /// What the picture shows, in ratios of the page.
    var box: Rect<Ratio>
    /// Pixels.
    var width: Int
    var height: Int
    /// The file's name and bytes.
    var name: String
    var bytes: Data
  }

  var all: [Crop]
}

/// `vision.crop`: each thing that was found, as a picture of its own.
struct CropRegions: Stage {
  static let id: StageID = "vision.crop"
  static let about = "Writes each segment, object or face that was found as a picture of its own"
  static let version = 1

  /// What stands where a mask says that the thing is not.
  enum Ground: String, BindableChoice {
    case keep, white, black, transparent
  }

  struct Options: Bindable {
    var background = Ground.keep
    var margin = 0.0
    var format = PictureFile.png
    var most = 200

    static let fields: [Field<Options>] = [
      Field(
        "background", \.background, "What stands around a segment: keep (the picture), white, black or transparent"),
      Field(
        "margin", \.margin, in: 0...2, "How much of the surroundings to add on each side, over the thing's own size"),
      Field("format", \.format, "png or jpeg"),
      Field("most", \.most, in: 1...100_000, "Most pictures of a page"),
    ]

    func check() -> [(field: String, message: String)] {
      format == .jpeg && background == .transparent
        ? [("format", "jpeg has no transparency; take png or another background")] : []
    }
  }

  private let options: Options

  init(_ options: Options) { self.options = options }

  func run(
    _ input: Needs<Lazy<PageImage>, IfMade<Segments>, IfMade<Objects>, IfMade<Faces>>
  ) throws -> Crops {
    let (picture, segments, objects, faces) = input.parts
    let regions = FoundRegions(segments: segments.artifact, objects: objects.artifact, faces: faces.artifact).all
    guard !regions.isEmpty, let image = try picture.getIfAny() else { return Crops(all: []) }
    let frame = image.frame
    var crops: [Crops.Crop] = []
    for (index, region) in regions.prefix(options.most).enumerated() {
      guard let (left, top, mask) = region.pixels(in: frame, margin: options.margin) else { continue }
      let raster = cut(image, left: left, top: top, mask: mask)
      let box = Rect<Pixels>(
        left: Double(left), top: Double(top), width: Double(mask.width), height: Double(mask.height))
      crops.append(
        Crops.Crop(
          label: region.label, score: region.score, box: frame.ratios(box), width: mask.width, height: mask.height,
          name: "\(FileLabel.name(index + 1, region.label)).\(options.format.ending)",
          bytes: try options.format.bytes(raster, dpi: image.dpi)))
    }
    return Crops(all: crops)
  }

  private func cut(_ image: PageImage, left: Int, top: Int, mask: Mask) -> Raster {
    let channels = options.background == .transparent ? 4 : image.channels
    var bytes: [UInt8] = []
    bytes.reserveCapacity(mask.width * mask.height * channels)
    for y in 0..<mask.height {
      for x in 0..<mask.width {
        let at = ((top + y) * image.width + left + x) * image.channels
        let pixel = image.bytes[at..<(at + image.channels)]
        switch options.background {
        case .keep: bytes += pixel
        case .white, .black:
          bytes += mask[x, y] ? pixel : ArraySlice(repeating: options.background == .white ? 255 : 0, count: channels)
        case .transparent:
          bytes += image.channels == 1 ? ArraySlice(repeating: pixel.first ?? 0, count: 3) : pixel
          bytes.append(mask[x, y] ? 255 : 0)
        }
      }
    }
    return Raster(width: mask.width, height: mask.height, channels: channels, bytes: bytes)
  }

  static let examples = [
    Example(
      "What stands in a box", options: "{margin: 0.1}", sample: "photos/jockey.jpg",
      others: [("vision.segment", "{engine: prompt, prompts: [{label: horse, box: [0.25, 0.15, 0.5, 0.75]}]}")],
      table: "crops", columns: ["file", "label", "width_pixels", "height_pixels"],
      rows: [["001-horse.png", "horse", "384", "387"]])
  ]

  static let tables = [
    Table<Crops>(
      "crops", about: "One row a picture that was cut out", rows: { $0.all },
      columns: [
        Column<Crops.Crop>("file") { .text($0.name) }, Column("label") { .text($0.label) },
        Column("score") { .score($0.score) },
      ] + Column.box { $0.box } + [
        Column("width_pixels") { .int($0.width) }, Column("height_pixels") { .int($0.height) },
      ])
  ]

  static let files = [
    FileSet<Crops>("crops", about: "Each thing as a picture of its own") { crops in
      crops.all.map { ExportedFile(.inside($0.name), bytes: [UInt8]($0.bytes)) }
    }
  ]
}
