import Binding
import Documents
import Pipeline
import Tesseract

/// The machine-readable zones of a page, the surest first.
struct Zones: PageArtifact {
  struct Zone: Codable, Sendable, Equatable {
    var zone: MRZ
    /// Around its lines, in page ratios; nil for text without places.
    var box: Rect<Ratio>?
    /// Whether it was read again from the picture.
    var isFromPicture: Bool
    /// The lines of the page's text that are it, or show traces of it.
    var lines: [Int] = []
  }

  var all: [Zone]
}

/// `identity.scan`: the machine-readable zones of a page, from its text, and from its picture where the text shows one badly.
struct ScanZones: Stage {
  static let id: StageID = "identity.scan"
  static let about =
    "Finds machine-readable zones (ICAO 9303) in a page's text, and reads them again from its picture where the text is bad"
  static let version = 2

  let models: [ModelDigest]
  private let reader = ZoneReader()

  init(_ options: NoOptions) throws {
    guard let path = Tessdata.paths(of: [ZoneReader.language])?.first else {
      throw MissingPart("the Tesseract language \"eng\" is not installed; on Debian: apt-get install tesseract-ocr-eng")
    }
    models = [ModelDigest(name: "tesseract/\(ZoneReader.language)", digest: try FileReading.digest(path: path))]
  }

  func run(_ input: Needs<PageText, Lazy<PageImage>>) throws -> Zones {
    let (text, image) = input.parts
    let lines = text.lines.map { text.text(of: $0) }
    // What a file says itself is not OCR's: nothing is to be mended by trying.
    let found = MRZFinder.zones(lines, searches: text.source == .ocr)
    var zones = found.map { found in
      Zones.Zone(
        zone: found.zone, box: Self.box(text, lines: found.lines), isFromPicture: false,
        lines: Array(found.lines))
    }
    guard text.source == .ocr, let band = band(text, lines: lines, found: found), let image = try image.getIfAny()
    else { return Zones(all: zones) }
    for zone in try reader.zones(
      in: image.grey, band: band.box, letters: band.letters, rotation: text.rotation)
    {
      let better = Zones.Zone(
        zone: zone, box: image.frame.ratios(band.zone ?? band.box), isFromPicture: true, lines: band.lines)
      guard let first = zones.first else {
        zones.append(better)
        continue
      }
      // Of two that are as good the picture's: its names were looked at more closely.
      if MRZFitting.badness(zone) <= MRZFitting.badness(first.zone) { zones[0] = better }
    }
    return Zones(all: zones)
  }

  private static func box(_ text: PageText, lines: Range<Int>) -> Rect<Ratio>? {
    let words = text.lines[lines].reduce(nil) { box, line -> Rect<Pixels>? in
      PageText.box(text.words(of: line)).map { box?.union($0) ?? $0 } ?? box
    }
    return words.flatMap { text.frame?.ratios($0) }
  }

  /// Returns where a zone must be, in the page's frame, where it is when that is known, and how high its letters are: around the lines that
  /// show traces of one, nil where none does.
  private func band(
    _ text: PageText, lines: [String], found: [MRZFinder.Found]
  ) -> (box: Rect<Pixels>, zone: Rect<Pixels>?, letters: Double, lines: [Int])? {
    guard let frame = text.frame else { return nil }
    var traces = lines.indices.filter { MRZFinder.isTrace(lines[$0]) }
    if let first = found.first { traces = Array(first.lines) }
    let boxes = traces.compactMap { PageText.box(text.words(of: text.lines[$0])) }
    guard let around = boxes.dropFirst().reduce(boxes.first, { $0?.union($1) }) else { return nil }
    // Room for a line above and one below that the text lacks, and for what it lost at the ends. The band runs along the text.
    let isSideways = text.rotation % 180 != 0
    let thickness = boxes.map { isSideways ? $0.width : $0.height }.min() ?? 0
    let side = 0.1 * max(around.width, around.height)
    func widened(_ room: Double) -> Rect<Pixels> {
      Rect<Pixels>(
        left: around.left - (isSideways ? room : side), top: around.top - (isSideways ? side : room),
        right: around.right + (isSideways ? room : side), bottom: around.bottom + (isSideways ? side : room)
      ).intersection(frame.bounds)
    }
    // Where the text has the whole zone, it stands in those lines and nowhere else.
    return (widened(2.5 * thickness), found.isEmpty ? nil : widened(0.5 * thickness), thickness, traces)
  }

  static let examples = [
    Example(
      "The zone of a passport that lies on its side, as identity.read takes it apart",
      sample: "identity/passport-turned.png",
      table: "identities", columns: ["LAST_NAME", "FIRST_NAME", "MRZ_CODE"],
      rows: [
        [
          "OKONKWO LINDQVIST", "PETER",
          "P<UTOOKONKWO<LINDQVIST<<PETER<<<<<<<<<<<<<<<\nX012345679UTO5811030M2908111<<<<<<<<<<<<<<<0",
        ]
      ])
  ]

  static let tables: [Table<Zones>] = []
}
