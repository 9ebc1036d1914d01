import Binding
import Documents
import Pipeline

/// In what numbers a model is computed.
enum Precision: String, BindableChoice {
  /// What the processor has for it: 16 bits where it can, so scores can differ a little between kinds of processor.
  case fast
  /// 32 bits everywhere.
  case exact
}

/// `vision.detect`: the things in a page's picture: what they are, where, and of what colours.
struct DetectObjects: Stage {
  static let id: StageID = "vision.detect"
  static let about = "Finds things in a page's picture: their label, box, kind and colours"
  static let version = 2

  struct Options: Bindable {
    var model = "detector@approved"
    var labels: [String] = []
    var exclude: [String] = []
    var confidence = 0.5
    var overlap = 0.7
    var most = 100
    var colors = 3
    var tile = 0
    var precision = Precision.exact

    static let fields: [Field<Options>] = [
      Field("model", \.model, "The detector: a name, or a group such as detector@approved; see sheaf models list"),
      Field("labels", \.labels, "Only these labels, or kinds of thing such as vehicle; all when empty"),
      Field("exclude", \.exclude, "Not these labels or kinds of thing"),
      Field("confidence", \.confidence, in: 0.001...1, "Least confidence"),
      Field("overlap", \.overlap, in: 0...1, "Of boxes of one label that overlap more than this the surest is kept"),
      Field("most", \.most, in: 1...1_000, "Most things of a page"),
      Field("colors", \.colors, in: 0...10, "Most colours of a thing"),
      Field(
        "tile", \.tile, in: 0...8_192,
        "Side of the squares that large pictures are also looked at in, in pixels; 0 for none"),
      Field("precision", \.precision, "exact for the same scores on every processor, or fast"),
    ]

    func check() -> [(field: String, message: String)] {
      tile != 0 && tile < 128 ? [("tile", "must be 0, or at least 128")] : []
    }
  }

  private let options: Options
  private let detector: PictureDetector
  private let names: [String]

  init(_ options: Options) throws {
    self.options = options
    detector = try PictureDetector(options.model, for: .detect, isExact: options.precision == .exact)
    names = try detector.model.labels()
  }

  var models: [ModelDigest] { detector.model.digests }

  func run(_ picture: Lazy<PageImage>) throws -> Objects {
    guard let image = try picture.getIfAny() else { return Objects(all: [], model: "") }
    var found = try detector.detections(image, threshold: options.confidence)
    for tile in PictureTiles.tiles(width: image.width, height: image.height, side: options.tile) {
      let part = PictureTiles.cut(image, tile)
      found += try detector.detections(part, threshold: options.confidence)
        .map { $0.moved(x: Double(tile.left), y: Double(tile.top)) }
        .filter { !tile.cuts($0.box, width: image.width, height: image.height) }
    }
    let kept = Suppression.surest(found, overlap: options.overlap)
      .filter { isWanted($0.label) && $0.box.intersection(image.frame.bounds).area > 0 }.prefix(options.most)
    return Objects(all: kept.map { object($0, in: image) }, model: detector.model.entry.name)
  }

  private func label(_ number: Int) -> String {
    names.indices.contains(number) && !names[number].isEmpty ? names[number] : String(number)
  }

  private func isWanted(_ number: Int) -> Bool {
    let words = [label(number)] + (CocoLabels.parent(of: label(number)).map { [$0] } ?? [])
    guard !options.exclude.contains(where: words.contains) else { return false }
    return options.labels.isEmpty || options.labels.contains(where: words.contains)
  }

  private func object(_ detection: Detection, in image: PageImage) -> DetectedObject {
    let label = label(detection.label)
    return DetectedObject(
      label: label, box: image.frame.ratios(detection.box), confidence: detection.score,
      parents: CocoLabels.parent(of: label).map { [$0] } ?? [],
      colors: PictureColors.dominant(image, in: detection.box, isEllipse: true, most: options.colors))
  }

  static let examples = [
    Example(
      "A horse with its rider", sample: "photos/jockey.jpg", table: "objects",
      columns: ["label", "left", "top", "width", "height", "parents"],
      rows: [["horse", "0.265", "0.141", "0.458", "0.751", "animal"]], tolerance: 0.02)
  ]

  static let tables = [
    Table<Objects>(
      "objects", about: "One row a thing in a picture", rows: { $0.all },
      columns: [Column<DetectedObject>("label") { .text($0.label) }, Column("confidence") { .score($0.confidence) }]
        + Column.box { $0.box }
        + [
          Column("parents") { .text($0.parents.joined(separator: "; ")) },
          Column("colors") { .text($0.colors.map(\.name).joined(separator: "; ")) },
          Column("color_codes") { .text($0.colors.map(\.hex).joined(separator: "; ")) },
        ])
  ]
}
