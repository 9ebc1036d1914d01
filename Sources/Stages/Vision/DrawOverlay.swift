import Binding
import Cairo
import Documents
import Foundation
import Imaging
import Pipeline

/// A page's picture with what was found drawn on it.
struct Overlay: PageArtifact {
  /// A JPEG or PNG; empty where nothing was drawn.
  var bytes: Data
  /// The file's name.
  var name: String
}

/// `vision.overlay`: a page's picture with boxes, masks and labels drawn on it, to look at.
struct DrawOverlay: Stage {
  static let id: StageID = "vision.overlay"
  static let about = "Draws the boxes, masks and labels of what was found on a page's picture"
  static let version = 1

  struct Options: Bindable {
    var boxes = true
    var masks = true
    var labels = true
    var longest = 1_600
    var format = PictureFile.jpeg
    var empty = false

    static let fields: [Field<Options>] = [
      Field("boxes", \.boxes, "Whether boxes are drawn"),
      Field("masks", \.masks, "Whether the pixels of segments are tinted"),
      Field("labels", \.labels, "Whether labels and scores are written"),
      Field("longest", \.longest, in: 50...20_000, "Most pixels of the longer side; a larger picture is scaled down"),
      Field("format", \.format, "png or jpeg"),
      Field("empty", \.empty, "Whether pages on which nothing was found are written too"),
    ]
  }

  private let options: Options

  init(_ options: Options) { self.options = options }

  func run(
    _ input: Needs<Lazy<PageImage>, IfMade<Segments>, IfMade<Objects>, IfMade<Faces>>
  ) throws -> Overlay {
    let (picture, segments, objects, faces) = input.parts
    let regions = FoundRegions(segments: segments.artifact, objects: objects.artifact, faces: faces.artifact).all
    let nothing = Overlay(bytes: Data(), name: "")
    guard options.empty || !regions.isEmpty, let image = try picture.getIfAny() else { return nothing }
    let raster = try Self.guarded { try drawn(regions, on: image) }
    return Overlay(
      bytes: try options.format.bytes(raster, dpi: nil), name: "overlay.\(options.format.ending)")
  }

  private static func guarded<R>(_ body: () throws -> R) throws -> R {
    do { return try body() } catch let error as CairoError {
      throw Failure(.internal, "cairo cannot draw: \(error)")
    }
  }

  private func drawn(_ regions: [FoundRegions.Region], on image: PageImage) throws -> Raster {
    let small = try ColorPicture(image, longest: options.longest)
    var rgb = small.rgb
    // Large things first, so that small ones in front of them can be seen.
    let order = regions.indices.sorted { (regions[$0].box.area, $1) > (regions[$1].box.area, $0) }
    if options.masks {
      for index in order {
        guard let mask = regions[index].mask else { continue }
        Self.tint(&rgb, small, mask: mask, box: regions[index].box, ink: Self.ink(index))
      }
    }
    let canvas = try Canvas(rgb: rgb, width: small.width, height: small.height)
    let (width, height) = (Double(small.width), Double(small.height))
    let size = max(11, max(width, height) / 50)
    for index in order where options.boxes {
      let box = regions[index].box
      canvas.outline(
        left: box.left * width, top: box.top * height, width: box.width * width, height: box.height * height,
        line: max(1.5, size / 7), ink: Self.ink(index))
    }
    for index in order where options.labels {
      let region = regions[index]
      let score = JSON.fixed(region.score, places: 2).text(pretty: false)
      canvas.tag(
        region.label.isEmpty ? "\(index + 1) \(score)" : "\(region.label) \(score)", left: region.box.left * width,
        top: region.box.top * height, size: size, ink: Self.ink(index))
    }
    return Raster(width: small.width, height: small.height, channels: 3, bytes: try canvas.rgb())
  }

  /// Lays a colour over the pixels of a mask, and a stronger one along its outline.
  private static func tint(
    _ rgb: inout [UInt8], _ picture: ColorPicture, mask: RunLengths, box: Rect<Ratio>, ink: Canvas.Ink
  ) {
    let frame = PageFrame(width: mask.width, height: mask.height, dpi: nil)
    let region = FoundRegions.Region(label: "", score: 0, box: box, mask: mask)
    guard let (left, top, part) = region.pixels(in: frame) else { return }
    let scaleX = Double(mask.width) / Double(picture.width)
    let scaleY = Double(mask.height) / Double(picture.height)
    func isInside(_ x: Int, _ y: Int) -> Bool {
      let column = Int((Double(x) + 0.5) * scaleX) - left
      let row = Int((Double(y) + 0.5) * scaleY) - top
      return (0..<part.width).contains(column) && (0..<part.height).contains(row) && part[column, row]
    }
    let colors = [ink.red, ink.green, ink.blue].map { $0 * 255 }
    let (firstX, firstY) = (max(0, Int(Double(left) / scaleX) - 1), max(0, Int(Double(top) / scaleY) - 1))
    let endX = min(picture.width, Int(Double(left + part.width) / scaleX) + 2)
    let endY = min(picture.height, Int(Double(top + part.height) / scaleY) + 2)
    for y in firstY..<max(firstY, endY) {
      for x in firstX..<max(firstX, endX) where isInside(x, y) {
        let isEdge = !(isInside(x - 1, y) && isInside(x + 1, y) && isInside(x, y - 1) && isInside(x, y + 1))
        let share = isEdge ? 0.9 : 0.4
        for channel in 0..<3 {
          let at = (y * picture.width + x) * 3 + channel
          rgb[at] = UInt8(Double(rgb[at]) * (1 - share) + colors[channel] * share)
        }
      }
    }
  }

  /// Colours that can be told apart one beside the other, over and over.
  private static func ink(_ index: Int) -> Canvas.Ink {
    let all: [(Double, Double, Double)] = [
      (0.90, 0.10, 0.29), (0.24, 0.71, 0.29), (0.00, 0.51, 0.78), (1.00, 0.88, 0.10), (0.57, 0.12, 0.71),
      (0.96, 0.51, 0.19), (0.27, 0.94, 0.94), (0.94, 0.20, 0.90), (0.74, 0.96, 0.05), (0.00, 0.50, 0.50),
    ]
    let (red, green, blue) = all[index % all.count]
    return Canvas.Ink(red: red, green: green, blue: blue)
  }

  static let examples = [
    Example(
      "A box on a photo", options: "{format: png}", sample: "photos/jockey.jpg",
      others: [("vision.segment", "{engine: prompt, prompts: [{label: horse, box: [0.25, 0.15, 0.5, 0.75]}]}")],
      table: "overlays", columns: ["file"], rows: [["overlay.png"]])
  ]

  static let files = [
    FileSet<Overlay>("overlays", about: "Each page's picture with what was found drawn on it") { overlay in
      overlay.bytes.isEmpty ? [] : [ExportedFile(.inside(overlay.name), bytes: [UInt8](overlay.bytes))]
    }
  ]
}
