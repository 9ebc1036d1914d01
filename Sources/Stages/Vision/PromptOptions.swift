import Binding
import Documents
import Imaging
import Pipeline

/// A prompt in a pipeline file.
struct PromptOptions: Bindable {
  var label = ""
  var document = ""
  var page = 0
  var units = SegmentPrompt.Unit.ratio
  var box: [Double] = []
  var point: [Double] = []
  var points: [[Double]] = []
  var background: [[Double]] = []
  var contour: [[Double]] = []
  var mask = ""

  static let fields: [Field<PromptOptions>] = [
    Field("label", \.label, "What the thing is, for reports"),
    Field("document", \.document, "The document it is for, as documents.csv names it; all documents when left out"),
    Field("page", \.page, in: 0...10_000_000, "The page it is for; 0 for all pages"),
    Field("units", \.units, "Whether positions are a ratio of the page (0 to 1) or pixels of its picture"),
    Field("box", \.box, "A box around the thing: left, top, width, height"),
    Field("point", \.point, "A point on the thing: x, y"),
    Field("points", \.points, "Several points on the thing: [[x, y], [x, y]]"),
    Field("background", \.background, "Points beside the thing: [[x, y], [x, y]]"),
    Field("contour", \.contour, "The corners of an outline about the thing: [[x, y], [x, y], [x, y]]"),
    Field("mask", \.mask, "A PNG of the picture's size, light where the thing is; a path"),
  ]

  func check() -> [(field: String, message: String)] {
    var prompt = plain
    // The file itself is read where the stage is made.
    if !mask.isEmpty { prompt.mask = Mask(width: 1, height: 1) }
    let field = [("box", !box.isEmpty), ("point", !point.isEmpty), ("contour", !contour.isEmpty)].first { $0.1 }?.0
    return prompt.problem.map { [(field ?? "points", $0)] } ?? []
  }

  private var plain: SegmentPrompt {
    SegmentPrompt(
      label: label, unit: units, box: box, points: (point.isEmpty ? [] : [point]) + points, background: background,
      contour: contour)
  }

  /// The prompt with its mask read; throws `MissingPart` where that cannot be.
  func prompt() throws -> SegmentPrompt {
    var prompt = plain
    if !mask.isEmpty { prompt.mask = try MaskFile.read(mask) }
    return prompt
  }
}

/// A mask in a PNG file.
enum MaskFile {
  /// Returns the pixels of at least half the full brightness; throws `MissingPart` where the file is no picture.
  static func read(_ path: String) throws -> Mask {
    do {
      let bytes = try FileReading.bytes(path: Array(path.utf8CString), limit: 200_000_000)
      let header = try PNG.header(bytes)
      guard header.width <= 30_000, header.height <= 30_000, header.rawBytes <= 400_000_000 else {
        throw MissingPart("the mask \(path) is too large")
      }
      let raster = try PNG.decode(bytes).onWhite
      let channels = raster.channels
      return Mask(
        width: raster.width, height: raster.height,
        bytes: (0..<(raster.width * raster.height)).map { raster.bytes[$0 * channels] >= 128 ? 1 : 0 })
    } catch let missing as MissingPart {
      throw missing
    } catch {
      throw MissingPart("the mask \(path) is no PNG that can be read; mend the file or its path")
    }
  }
}
