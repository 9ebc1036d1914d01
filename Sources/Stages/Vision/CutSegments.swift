import Binding
import Documents
import Foundation
import Imaging
import OpenCV
import Pipeline

/// `vision.segment`: cuts things out of a page's picture, pixel by pixel, where prompts point at them.
///
/// Prompts come from the pipeline file, from a list, and from the objects that an earlier stage found. A page that none is for has no
/// segments; a text file has no picture and so none either.
struct CutSegments: Stage {
  static let id: StageID = "vision.segment"
  static let about =
    "Cuts things out of a picture pixel by pixel, where points, boxes, outlines, masks or found objects say they are"
  static let version = 1

  /// How found objects become prompts.
  enum ObjectPrompt: String, BindableChoice {
    case box, point, both, none
  }

  struct Options: Bindable {
    var engine = SegmentEngines.Name.grabcut
    var model = ""
    var prompts: [PromptOptions] = []
    var list = ""
    var objects = ObjectPrompt.box
    var candidates = 1
    var pixels = 20_000
    var masks = true

    static let fields: [Field<Options>] = [
      Field(
        "engine", \.engine,
        "What cuts: grabcut (colour and edges, no model), sam (a promptable model), classes (a model that names each pixel's class) or "
          + "prompt (nothing: boxes and outlines are taken as they are)"),
      Field("model", \.model, "The model of sam or classes, as sheaf models lists it; the engine's own when left out"),
      Field(list: "prompts", \.prompts, "What to cut out: a list of mappings with box, point, contour or mask") {
        PromptOptions(label: $0)
      },
      Field("list", \.list, "A CSV with a prompt in each row: document, page, label, left, top, width, height, x, y"),
      Field(
        "objects", \.objects, "How objects found by another stage become prompts: box, point (the middle), both, none"),
      Field(
        "candidates", \.candidates, in: 1...3,
        "Most masks for each prompt, the best first, where the engine gives several"),
      Field("pixels", \.pixels, in: 1_000...1_000_000, "The size at which grabcut works; the mask is scaled back"),
      Field("masks", \.masks, "Whether each mask is written as a PNG too"),
    ]
  }

  let models: [ModelDigest]
  let readsNames: Bool
  private let options: Options
  private let engine: any SegmentEngine
  private let prompts: PromptList

  init(_ options: Options) throws {
    self.options = options
    let (engine, digests) = try SegmentEngines.engine(options)
    var rows = try options.prompts.map {
      PromptList.Row(document: $0.document, page: $0.page, prompt: try $0.prompt())
    }
    var digestsOfFiles = try options.prompts.map(\.mask).filter { !$0.isEmpty }.map { try Self.digest($0) }
    if !options.list.isEmpty {
      let list = try PromptList(path: options.list)
      rows += list.rows
      digestsOfFiles += try ([options.list] + list.files).map { try Self.digest($0) }
    }
    (self.engine, prompts) = (engine, PromptList(rows: rows))
    models = digests + digestsOfFiles
    readsNames = rows.contains { !$0.document.isEmpty }
  }

  /// A file that the output depends on, known by its bytes.
  private static func digest(_ path: String) throws -> ModelDigest {
    do { return ModelDigest(name: "file", digest: try FileReading.digest(path: path)) } catch {
      throw MissingPart("\(path) cannot be read; mend the file or its path")
    }
  }

  func run(_ input: Needs<SourcePage, Lazy<PageImage>, IfMade<Objects>>) throws -> Segments {
    let (page, picture, objects) = input.parts
    let prompts =
      prompts.prompts(document: page.name, page: page.number) + Self.prompts(objects.artifact, as: options.objects)
    // A page without prompts is not drawn for it.
    guard !prompts.isEmpty, let image = try picture.getIfAny() else { return Segments(all: [], engine: "") }
    let placed = try prompts.map { try $0.placed(in: image.frame) }
    let found = try Self.guarded { try engine.candidates(placed, in: image) }
    let all = try zip(prompts, found).map { prompt, candidates in
      PictureSegment(
        label: prompt.label.isEmpty ? candidates.first?.label ?? "" : prompt.label, source: prompt.source,
        prompt: prompt.kind,
        candidates: try candidates.prefix(options.candidates).map { try self.kept($0, in: image.frame) })
    }
    return Segments(all: all, engine: engine.name)
  }

  private static func guarded<R>(_ body: () throws -> R) throws -> R {
    do { return try body() } catch OpenCVError.failed(let what) {
      throw Failure(.internal, "OpenCV gave up on the picture (\(what))")
    }
  }

  private func kept(_ candidate: SegmentCandidate, in frame: PageFrame) throws -> PictureSegment.Candidate {
    var kept = candidate.placed(in: frame)
    guard options.masks else { return kept }
    let mask = kept.mask.mask
    let raster = Raster(
      width: mask.width, height: mask.height, channels: 1, bytes: mask.bytes.map { $0 == 0 ? 0 : 255 })
    do { kept.png = Data(try PNG.encode(raster, dpi: frame.dpi)) } catch {
      throw Failure(.internal, "the mask cannot be written")
    }
    return kept
  }

  /// Found objects as prompts, in their order.
  private static func prompts(_ objects: Objects?, as use: ObjectPrompt) -> [SegmentPrompt] {
    guard let objects, use != .none else { return [] }
    return objects.all.filter { $0.box.area > 0 }.map { object in
      let (box, center) = (object.box, object.box.center)
      return SegmentPrompt(
        label: object.label, source: objects.model,
        box: use == .point ? [] : [box.left, box.top, box.width, box.height],
        points: use == .box ? [] : [[center.x, center.y]])
    }
  }

  static let examples = [
    Example(
      "A horse and its rider, by a box around them",
      options: "{prompts: [{label: horse, box: [0.26, 0.05, 0.48, 0.87]}]}", sample: "photos/jockey.jpg",
      table: "segments", columns: ["label", "prompt", "engine", "mask", "area"],
      rows: [["horse", "box", "grabcut", "001-horse.png", "0.19"]], tolerance: 0.05)
  ]

  static let tables = [
    Table<Segments>(
      "segments", about: "One row a mask", rows: SegmentRow.rows,
      columns: [
        Column<SegmentRow>("segment") { .int($0.number) }, Column("candidate") { .int($0.candidate) },
        Column("label") { .text($0.segment.label) }, Column("score") { .score($0.mask.score) },
        Column("area") { .ratio($0.area) }, Column("pixels") { .int($0.mask.mask.area) },
      ] + Column.box { $0.mask.box } + [
        Column("mask") { $0.mask.png.isEmpty ? .empty : .text($0.file) },
        Column("prompt") { .text($0.segment.prompt) }, Column("source") { .text($0.segment.source) },
        Column("engine") { .text($0.engine) },
      ]),
    Table<Segments>(
      "segment_masks", about: "One row a mask as COCO's compressed run lengths", isOptional: true,
      rows: SegmentRow.rows,
      columns: [
        Column<SegmentRow>("segment") { .int($0.number) }, Column("candidate") { .int($0.candidate) },
        Column("label") { .text($0.segment.label) },
        Column("width") { .int($0.mask.mask.width) }, Column("height") { .int($0.mask.mask.height) },
        Column("rle") { .text($0.mask.mask.compressed) },
      ]),
  ]

  static let files = [
    FileSet<Segments>("masks", about: "Each mask as a PNG of the page's size, white inside") { segments in
      SegmentRow.rows(segments).filter { !$0.mask.png.isEmpty }
        .map { ExportedFile(.inside($0.file), bytes: [UInt8]($0.mask.png)) }
    }
  ]
}

/// A mask as a row of segments.csv.
private struct SegmentRow {
  /// From 1.
  let number: Int
  /// From 1, the best first.
  let candidate: Int
  let segment: PictureSegment
  let mask: PictureSegment.Candidate
  let engine: String

  var area: Double { Double(mask.mask.area) / Double(max(1, mask.mask.width * mask.mask.height)) }
  var file: String { FileLabel.name(number, candidate > 1 ? "\(segment.label)-\(candidate)" : segment.label) + ".png" }

  static func rows(_ segments: Segments) -> [SegmentRow] {
    segments.all.enumerated().flatMap { index, segment in
      segment.candidates.enumerated().map { candidate, mask in
        SegmentRow(
          number: index + 1, candidate: candidate + 1, segment: segment, mask: mask, engine: segments.engine)
      }
    }
  }
}
