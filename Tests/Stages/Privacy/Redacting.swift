import Binding
import Documents
import Foundation
import Imaging
import Pipeline
import Support

@testable import Stages

/// A document on its way through `privacy.redact` and `privacy.release`, as a run takes it.
struct Redacting {
  var bytes: [UInt8]
  var kind: FileKind
  /// What is found, by its text; only the first occurrence where `onlyFirst`.
  var values: [(String, PIIType)]
  var options = RedactionOptions()
  var onlyFirst = false
  var input = InputOptions()
  var ocr = ReadOCR.Choice.auto
  /// Whether identity documents are looked for.
  var readsIdentity = false
  /// What `vision.faces` says of every page; nil where it is not in the pipeline.
  var faces: [Rect<Ratio>]?

  init(_ bytes: [UInt8], _ kind: FileKind, _ values: [(String, PIIType)]) {
    (self.bytes, self.kind, self.values) = (bytes, kind, values)
  }

  init(_ text: String, _ kind: FileKind, _ values: [(String, PIIType)]) { self.init(Array(text.utf8), kind, values) }

  private func opened(_ folder: TemporaryFolder) throws -> any OpenDocument {
    let path = try folder.write("document.\(kind.rawValue)", bytes)
    let file = SourceFile(
      name: "document", uri: "file://\(path)", kind: kind, digest: "", bytes: bytes.count, modified: 0)
    return try OpenDocuments.open(file, input: input, limits: Limits())
  }

  /// Returns the redacted pages, or records.
  func pages() throws -> [RedactedPage] {
    let folder = try TemporaryFolder()
    let document = try opened(folder)
    let stage = try RedactPages(options)
    return try document.contents.pages.map { number in
      let source = SourcePage(document: document, number: number, name: "a")
      let layer = try ReadTextLayer(NoOptions()).run(source)
      let image = Lazy { try document.picture(page: number) }
      var reading = ReadOCR.Options()
      reading.ocr = ocr
      let text = try ReadOCR(reading).run(Needs(layer, image))
      return try stage.run(
        Needs(
          text, entities(in: text), image, source, IfMade(readsIdentity ? places(text, image, source) : nil),
          IfMade(
            faces.map { boxes in
              Faces(all: boxes.map { DetectedFace(box: $0, confidence: 0.9, landmarks: nil) }, model: "planted")
            })))
    }
  }

  private func places(_ text: PageText, _ image: Lazy<PageImage>, _ source: SourcePage) throws -> IdentityPlaces {
    let zones = try ScanZones(NoOptions()).run(Needs(text, image))
    let codes = try ReadBarcodes(ReadBarcodes.Options()).run(image)
    return LocateIdentity(NoOptions()).run(Needs(text, zones, IfMade(codes), source))
  }

  /// Returns the files of the whole document.
  func files() throws -> [[UInt8]] { try released().files.map { [UInt8]($0.data) } }

  func released() throws -> RedactedDocument {
    let pages = try pages().enumerated().map { (number: $0 + 1, artifact: $1) }
    return try ReleaseRedacted(NoOptions()).run(Pages(pages))
  }

  private func entities(in text: PageText) -> PIIEntities {
    var found: [PIIEntity] = []
    for (value, type) in values {
      for range in text.text.ranges(of: value).prefix(onlyFirst ? 1 : .max) {
        let start = text.text.utf8.distance(from: text.text.startIndex, to: range.lowerBound)
        let span = Span(start..<(start + value.utf8.count))
        found.append(PIIEntity(type: type, span: span, of: text, score: 0.9, evidence: "planted"))
      }
    }
    return PIIEntities(all: found.sorted { $0.span.range.lowerBound < $1.span.range.lowerBound })
  }
}

extension TinyPDF {
  /// The first page as a picture of 200 dpi.
  func raster() throws -> Raster {
    let folder = try TemporaryFolder()
    let path = try folder.write("page.pdf", bytes)
    let file = SourceFile(name: "page", uri: "file://\(path)", kind: .pdf, digest: "", bytes: 1, modified: 0)
    var input = InputOptions()
    input.dpi = 200
    let image = try OpenDocuments.open(file, input: input, limits: Limits()).picture(page: 1)
    return Raster(width: image.width, height: image.height, channels: image.channels, bytes: image.bytes)
  }
}
