import Binding
import Documents
import Pipeline
import Tesseract

/// `ocr.read`: the text of a page, from its own text layer where that is good and from its picture where it is not.
struct ReadOCR: Stage {
  static let id: StageID = "ocr.read"
  static let about =
    "Reads every word of a page with its place and confidence, from its text layer or by OCR (Tesseract, and PP-OCR where that is in doubt)"
  static let version = 2

  /// When a page's picture is read.
  enum Choice: String, BindableChoice {
    /// Where the page's own text is not good.
    case auto
    case always
    case never
  }

  /// Who reads a picture.
  enum Reader: String, BindableChoice {
    /// Tesseract, and the second reader, where it is installed, what Tesseract is unsure of.
    case auto
    case tesseract
  }

  struct Options: Bindable {
    var ocr = Choice.auto
    var languages = ["eng"]
    var reader = Reader.auto

    static let fields: [Field<Options>] = [
      Field("ocr", \.ocr, "When to read the page's picture: auto (where its own text is not good), always or never"),
      Field("languages", \.languages, "Tesseract languages, the main one first, such as [eng, deu]"),
      Field(
        "reader", \.reader,
        "Who reads pictures: auto (Tesseract, then PP-OCR where Tesseract is unsure and it is installed) or tesseract (alone)"
      ),
    ]

    func check() -> [(field: String, message: String)] {
      languages.isEmpty ? [("languages", "at least one is needed")] : []
    }
  }

  let models: [ModelDigest]
  private let choice: Choice
  private let reader: PictureReader

  init(_ options: Options) throws {
    choice = options.ocr
    let isReadable = options.reader == .auto && LineModels.languages.isSuperset(of: options.languages)
    let second = isReadable && options.ocr != .never ? LineModels.find() : nil
    reader = PictureReader(languages: options.languages, models: second)
    // Orientation data decides how pages are turned, so it is part of every result.
    models =
      options.ocr == .never
      ? [] : try Self.models(options.languages) + Self.models(["osd"]) + (second?.digests ?? [])
  }

  /// Returns the digests of the data that is loaded for languages.
  private static func models(_ languages: [String]) throws -> [ModelDigest] {
    guard let paths = Tessdata.paths(of: languages) else {
      let missing = languages.first { Tessdata.paths(of: [$0]) == nil }
      guard let missing else {
        throw MissingPart("the Tesseract languages \(languages.joined(separator: ", ")) do not lie in one folder")
      }
      throw MissingPart(
        "the Tesseract language \"\(missing)\" is not installed; on Debian: apt-get install tesseract-ocr-"
          + missing.replacing("_", with: "-") + " (installed: \(Tessdata.languages.joined(separator: ", ")))")
    }
    return try zip(languages, paths).map {
      ModelDigest(name: "tesseract/\($0)", digest: try FileReading.digest(path: $1))
    }
  }

  func run(_ input: Needs<TextLayer, Lazy<PageImage>>) throws -> PageText {
    let (layer, image) = input.parts
    let usesLayer: Bool =
      switch choice {
      case .auto: layer.isGood
      case .always: layer.text.origin == .plain
      case .never: true
      }
    if usesLayer { return layer.text.text.with(reason: layer.reason) }
    let reason = choice == .always ? "always" : layer.reason
    let read = try reader.read(image.get(), reason: reason)
    // A doubtful layer is better than nothing.
    if read.words.isEmpty, choice == .auto, !layer.text.text.words.isEmpty {
      return layer.text.text.with(reason: "\(reason); OCR found nothing")
    }
    return read
  }

  static let examples = [
    Example(
      "A page that lies on its side", sample: "pictures/page-turned.png", table: "pages",
      columns: ["source", "rotation", "words"], rows: [["ocr", "90", "60"]]),
    Example(
      "Clean print", sample: "pictures/plain-text.png", table: "lines", columns: ["line", "text"],
      rows: [
        ["1", "This is a lot of 12 point text to test the"],
        ["2", "ocr code and see if it works on all types"],
        ["3", "of file format."],
        ["4", "The quick brown dog jumped over the"],
        ["5", "lazy fox. The quick brown dog jumped"],
        ["6", "over the lazy fox. The quick brown dog"],
        ["7", "jumped over the lazy fox. The quick"],
        ["8", "brown dog jumped over the lazy fox."],
      ]),
  ]

  static let tables = [
    Table<PageText>(
      "pages", about: "One row a page: its size, and where its text comes from", rows: { [$0] },
      columns: [
        Column("width") { .optional($0.frame?.width) },
        Column("height") { .optional($0.frame?.height) },
        Column("dpi") { $0.frame?.dpi.map { .fixed($0, places: 0) } ?? .empty },
        Column("rotation") { .int($0.rotation) },
        Column("source") { .text($0.source.rawValue) },
        Column("words") { .int($0.words.count) },
        Column("mean_confidence") { $0.meanConfidence.map { .score($0) } ?? .empty },
        Column("lines") { .int($0.lines.count) },
        Column("skew") { .fixed($0.skew, places: 2) },
        Column("reason") { .text($0.reason) },
      ]),
    Table<PageText>(
      "lines", about: "One row a line of text", rows: LineRow.rows,
      columns: [
        Column<LineRow>("line") { .int($0.number) }, Column("text") { .text($0.text) },
        Column("confidence") { .score($0.confidence) },
      ] + Column.box(\.box) + [Column("angle") { .fixed($0.angle, places: 2) }]),
    Table<PageText>(
      "words", about: "One row a word", isOptional: true, rows: WordRow.rows,
      columns: [
        Column<WordRow>("line") { .int($0.line) }, Column("word") { .int($0.number) },
        Column("text") { .text($0.text) },
        Column("confidence") { .score($0.confidence) },
      ] + Column.box(\.box)),
  ]
}

/// A row of lines.csv.
private struct LineRow {
  let number: Int
  let text: String
  let confidence: Double
  let box: Rect<Ratio>?
  let angle: Double

  @Sendable static func rows(_ page: PageText) -> [LineRow] {
    page.lines.enumerated().map { index, line in
      let words = page.words(of: line)
      return LineRow(
        number: index + 1, text: page.text(of: line), confidence: PageText.meanConfidence(words),
        box: page.ratios(PageText.box(words)), angle: line.angle)
    }
  }
}

/// A row of words.csv.
private struct WordRow {
  let line: Int
  let number: Int
  let text: String
  let confidence: Double
  let box: Rect<Ratio>?

  @Sendable static func rows(_ page: PageText) -> [WordRow] {
    page.lines.enumerated().flatMap { index, line in
      page.words(of: line).enumerated().map { number, word in
        WordRow(
          line: index + 1, number: number + 1, text: page.text(of: word), confidence: word.confidence,
          box: page.ratios(word.box))
      }
    }
  }
}

extension PageText {
  fileprivate func ratios(_ box: Rect<Pixels>?) -> Rect<Ratio>? { box.flatMap { frame?.ratios($0) } }

  fileprivate func with(reason: String) -> PageText {
    PageText(
      source: source, reason: reason, frame: frame, rotation: rotation, skew: skew,
      text: text, words: words, lines: lines)
  }
}
