import Binding
import Documents
import Imaging
import Pipeline
import Tesseract

/// `privacy.redact`: a page without its personal information.
///
/// Of a PDF's page and of a picture it makes a new picture with boxes over what was found, reads that picture again, and keeps the words
/// that are left; of a text or record it makes a new text. What the document as a whole becomes, and whether it may leave, is for
/// `privacy.release` to say.
struct RedactPages: Stage {
  static let id: StageID = "privacy.redact"
  static let about =
    "Removes personal information, identity documents and faces from a page, and reads the result again"
  static let version = 2

  let models: [ModelDigest]
  private let options: RedactionOptions
  private let color: BoxColor
  private let look: SecondLook
  private let scanner: OtherTexts

  init(_ options: RedactionOptions) throws {
    guard let paths = Tessdata.paths(of: options.languages) else {
      throw MissingPart(
        "Tesseract languages of \(options.languages.joined(separator: ", ")) are not installed; on Debian: apt-get "
          + "install tesseract-ocr-" + (options.languages.first ?? "eng").replacing("_", with: "-"))
    }
    models = try zip(options.languages, paths).map {
      ModelDigest(name: "tesseract/\($0)", digest: try FileReading.digest(path: $1))
    }
    (self.options, look) = (options, SecondLook(languages: options.languages))
    color = options.color ?? BoxColor(red: 0, green: 0, blue: 0)
    scanner = OtherTexts(types: options.wanted, least: options.minScore)
  }

  func run(
    _ input: Needs<PageText, PIIEntities, Lazy<PageImage>, SourcePage, IfMade<IdentityPlaces>, IfMade<Faces>>
  ) throws -> RedactedPage {
    let (text, entities, picture, source, places, faces) = input.parts
    let contents = source.document.contents
    let wanted = options.wanted
    let chosen = entities.all.filter { $0.score >= options.minScore && wanted.contains($0.type) }
    var seen: Set<HiddenValue> = []
    let identity = IdentityHiding(places.artifact ?? IdentityPlaces(all: []), wanted: wanted)
    let values = (chosen.map { HiddenValue(text.text($0.span.range), type: $0.type) } + identity.values)
      .filter { seen.insert($0).inserted }
    var page = RedactedPage(
      kind: source.document.kind, pageCount: contents.recordIDs == nil ? contents.pageCount : 1,
      removals: chosen.map { RedactedPage.Removal(type: $0.type, way: .found, boxes: $0.boxes) }, values: values,
      mask: options.textMask, color: color, margin: options.margin, languages: options.languages,
      rotation: text.rotation, faceCover: options.faces)
    page.removals += identity.removals
    page.removals += (faces.artifact?.all ?? []).map { RedactedPage.Removal(type: nil, way: .face, boxes: [$0.box]) }
    let search = ValueSearch(values)
    let ranges = chosen.map { (range: $0.span.range, type: $0.type) } + identity.ranges
    let same = search.matches(in: text.text).filter { match in
      !ranges.contains {
        $0.range.lowerBound <= match.range.lowerBound && match.range.upperBound <= $0.range.upperBound
      }
    }
    page.removals += same.map {
      RedactedPage.Removal(type: $0.type, way: .same, boxes: text.boxes(in: Span($0.range)))
    }
    let all = ranges + same.map { ($0.range, $0.type) }
    if let file = try source.document.source(page: source.number) {
      try write(file, text: text, ranges: all, search: search, page: &page)
    } else {
      try burn(picture.get(), text: text, ranges: all.map(\.range), search: search, page: &page)
    }
    return page
  }

  private func write(
    _ file: TextSource, text: PageText, ranges: [(range: Range<Int>, type: PIIType)], search: ValueSearch,
    page: inout RedactedPage
  ) throws {
    let redaction = TextRedaction(mask: options.textMask, columns: options.columns, others: scanner)
    let (written, more) = redaction.text(file, read: text.text, ranges: ranges, search: search)
    page.values += more.filter { !page.values.contains($0) }
    page.removals += more.map { RedactedPage.Removal(type: $0.type, way: .found, boxes: []) }
    page.removals += redaction.wholeColumns(file).map { _ in
      RedactedPage.Removal(type: nil, way: .column, boxes: [])
    }
    page.written = RedactedPage.Written(header: file.header, text: written)
    if case .cells(let delimiter, _) = file.form { page.written?.delimiter = String(delimiter) }
  }

  /// Burns, reads again, and burns what can still be read, until nothing can be.
  private func burn(
    _ image: PageImage, text: PageText, ranges: [Range<Int>], search: ValueSearch, page: inout RedactedPage
  ) throws {
    // A blank page has been read as well: only ocr: never leaves one without.
    guard text.source == .ocr || !text.words.isEmpty else {
      throw Failure(.withheld, "the page was not read, so nobody knows what is on it (ocr.read: ocr)")
    }
    guard text.words.allSatisfy({ $0.box != nil }) else {
      throw Failure(.withheld, "the page's words have no places, so nothing can be covered")
    }
    let raster = PictureBurner.faces(page.faceCover).cover(
      Raster(width: image.width, height: image.height, channels: image.channels, bytes: image.bytes), page.faces,
      by: page.faceCover)
    let burner = PictureBurner(color: color, margin: options.margin)
    for _ in 0..<3 {
      let picture =
        page.kind == .pdf
        ? try burner.page(
          raster, dpi: image.dpi, page.boxes, wanted: Double(options.dpi), quality: options.quality)
        : try burner.file(raster, dpi: image.dpi, page.boxes, isPNG: page.kind != .jpeg)
      page.picture = picture
      guard !search.values.isEmpty || options.readAgain == .every else { break }
      let again = try look.read(PictureBurner.raster(picture), dpi: picture.dpi, rotation: text.rotation)
      page.again = again
      let more = scanner.places(in: again.text)
      page.values += more.map(\.value).filter { !page.values.contains($0) }
      let places = again.places(of: search) + more.map { ($0.value.type, $0.boxes) }
      guard !places.isEmpty else { break }
      page.removals += places.map { RedactedPage.Removal(type: $0.type, way: .readAgain, boxes: $0.boxes) }
    }
    if let again = page.again, !again.places(of: ValueSearch(page.values)).isEmpty {
      throw Failure(.withheld, "a value that was to be removed can still be read in the picture")
    }
    // Words of picture files only tell what other pages' values stand here.
    let shown = page.kind == .pdf ? try page.picture.map(PictureBurner.raster) : nil
    page.left = RemainingWords.of(text, without: ranges, boxes: page.boxes + page.faces, shownIn: shown)
  }

  static let examples = [
    Example(
      "A letter without mail addresses and social security numbers", options: "{types: [EMAIL, SSN]}",
      sample: "texts/private-letter.txt", others: [("privacy.find", "{encoder: never}")], table: "redactions",
      columns: ["type", "way"], rows: [["EMAIL", "found"], ["SSN", "found"]])
  ]

  static let tables = [
    Table<RedactedPage>(
      "redactions", about: "One row a place that was removed: its type, how it was found, and where it was",
      rows: RemovalRow.rows,
      columns: [
        Column<RemovalRow>("type") { row in row.type.map { .text($0.rawValue) } ?? .empty },
        Column("way") { .text($0.way.rawValue) },
      ] + Column.box(\.box))
  ]
}

/// A row of redactions.csv.
private struct RemovalRow {
  let type: PIIType?
  let way: RedactedPage.Way
  let box: Rect<Ratio>?

  @Sendable static func rows(_ page: RedactedPage) -> [RemovalRow] {
    page.removals.flatMap { removal in
      removal.boxes.isEmpty
        ? [RemovalRow(type: removal.type, way: removal.way, box: nil)]
        : removal.boxes.map { RemovalRow(type: removal.type, way: removal.way, box: $0) }
    }
  }
}
