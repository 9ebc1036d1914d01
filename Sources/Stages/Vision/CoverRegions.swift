import Binding
import Documents
import Foundation
import Imaging
import Pipeline

extension RegionCover: BindableChoice {}

/// A page's picture with regions made unreadable.
struct CoveredPicture: PageArtifact {
  /// A PNG or JPEG; empty where there was nothing to cover.
  var bytes: Data
  /// The file's name.
  var name: String
  var regions: [Region]

  /// A region that was covered.
  struct Region: Codable, Sendable, Equatable {
    var label: String
    /// In ratios of the page.
    var box: Rect<Ratio>
    /// Pixels that were changed.
    var pixels: Int
  }
}

/// `vision.redact`: a page's picture in which what was found is black, blurred or in coarse squares. Pictures only; a document's text is
/// not touched, so nothing here makes a PDF safe.
struct CoverRegions: Stage {
  static let id: StageID = "vision.redact"
  static let about =
    "Covers the segments, objects or faces that were found in a page's picture: black, white, blurred or in squares"
  static let version = 1

  struct Options: Bindable {
    var method = RegionCover.black
    var margin = 0.0
    var shape = Shape.mask
    var format = PictureFile.png

    static let fields: [Field<Options>] = [
      Field("method", \.method, "black, white, blur or pixelate; only black and white leave nothing to guess"),
      Field("margin", \.margin, in: 0...2, "How much to cover beyond a box on each side, over its own size"),
      Field("shape", \.shape, "Whether a segment's mask or its whole box is covered"),
      Field("format", \.format, "png or jpeg"),
    ]
  }

  enum Shape: String, BindableChoice {
    case mask, box
  }

  private let options: Options

  init(_ options: Options) { self.options = options }

  func run(
    _ input: Needs<Lazy<PageImage>, IfMade<Segments>, IfMade<Objects>, IfMade<Faces>>
  ) throws -> CoveredPicture {
    let (picture, segments, objects, faces) = input.parts
    let regions = FoundRegions(segments: segments.artifact, objects: objects.artifact, faces: faces.artifact).all
    guard !regions.isEmpty, let image = try picture.getIfAny() else {
      return CoveredPicture(bytes: Data(), name: "", regions: [])
    }
    var bytes = image.bytes
    var covered: [CoveredPicture.Region] = []
    for region in regions {
      let isMask = options.shape == .mask && region.mask != nil
      let plain = FoundRegions.Region(
        label: region.label, score: region.score, box: region.box, mask: isMask ? region.mask : nil)
      guard let (left, top, mask) = plain.pixels(in: image.frame, margin: isMask ? 0 : options.margin) else { continue }
      options.method.cover(
        &bytes, width: image.width, channels: image.channels, region: mask, left: left, top: top)
      covered.append(CoveredPicture.Region(label: region.label, box: region.box, pixels: mask.area))
    }
    let raster = Raster(width: image.width, height: image.height, channels: image.channels, bytes: bytes)
    return CoveredPicture(
      bytes: try options.format.bytes(raster, dpi: image.dpi), name: "redacted.\(options.format.ending)",
      regions: covered)
  }

  static let examples = [
    Example(
      "A box of a photo in black", sample: "photos/jockey.jpg",
      others: [("vision.segment", "{engine: prompt, prompts: [{label: horse, box: [0.25, 0.15, 0.5, 0.75]}]}")],
      table: "redacted_regions", columns: ["label", "pixels", "left", "top", "width", "height"],
      rows: [["horse", "102720", "0.2500", "0.1479", "0.5000", "0.7535"]])
  ]

  static let tables = [
    Table<CoveredPicture>(
      "redacted_regions", about: "One row a region that was covered", rows: { $0.regions },
      columns: [Column<CoveredPicture.Region>("label") { .text($0.label) }, Column("pixels") { .int($0.pixels) }]
        + Column.box { $0.box })
  ]

  static let files = [
    FileSet<CoveredPicture>("redacted_pictures", about: "Each page's picture with regions covered") { picture in
      picture.bytes.isEmpty ? [] : [ExportedFile(.inside(picture.name), bytes: [UInt8](picture.bytes))]
    }
  ]
}
