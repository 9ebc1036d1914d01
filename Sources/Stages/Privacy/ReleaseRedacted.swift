import Binding
import Documents
import Foundation
import Imaging
import Pipeline

/// `privacy.release`: the redacted document, read back before it may leave.
///
/// The pages of `privacy.redact` are put together to a new file of the same kind. What was found on one page and stands on another is
/// removed there too. Then the file is read as anybody would read it, and if anything that was to be removed is found, or a page is missing,
/// there is no file and the document fails.
struct ReleaseRedacted: Stage {
  static let id: StageID = "privacy.release"
  static let about =
    "Puts redacted pages together to a new file, reads it back, and gives it only when nothing removed is found in it"
  static let version = 1

  init(_ options: NoOptions) {}

  func run(_ input: Pages<RedactedPage>) throws -> RedactedDocument {
    var pages = input.all.map(\.artifact)
    guard let first = pages.first, pages.count == first.pageCount else {
      throw Failure(.withheld, "\(pages.count) of \(pages.first?.pageCount ?? 0) pages were redacted, so none is given")
    }
    var seen: Set<HiddenValue> = []
    let search = ValueSearch(pages.flatMap(\.values).filter { seen.insert($0).inserted })
    var late = 0
    for index in pages.indices where pages.count > 1 || pages[index].picture != nil {
      late += try pages[index].remove(search)
    }
    let files = try RedactedFile.files(pages)
    try ReleaseCheck.check(files, pages: pages, search: search)
    return RedactedDocument(
      files: files, pages: pages.count, removals: pages.reduce(0) { $0 + $1.removals.count }, removedLate: late)
  }

  static let examples = [
    Example(
      "A letter without mail addresses and social security numbers", sample: "texts/private-letter.txt",
      others: [("privacy.find", "{encoder: never}"), ("privacy.redact", "{types: [EMAIL, SSN]}")], table: "releases",
      columns: ["pages", "files", "removals"], rows: [["1", "1", "2"]])
  ]

  static let files = [
    FileSet<RedactedDocument>("redacted", about: "The redacted copy of each document that was released") { document in
      document.files.map { file in
        let place: ExportedFile.Place =
          switch file.place {
          case .document(let name): .document(extension: name)
          case .inside(let name): .inside(name)
          case .record(let header): .record(header: [UInt8](header))
          }
        return ExportedFile(place, bytes: [UInt8](file.data))
      }
    }
  ]

  static let tables = [
    Table<RedactedDocument>(
      "releases", about: "One row a document whose redacted copy was given: its pages, files and what was removed",
      rows: { [$0] },
      columns: [
        Column("pages") { .int($0.pages) }, Column("files") { .int($0.files.count) },
        Column("removals") { .int($0.removals) }, Column("removed_late") { .int($0.removedLate) },
        Column("bytes") { row in .int(row.files.reduce(0) { $0 + $1.data.count }) },
      ])
  ]
}

extension RedactedPage {
  private mutating func removeFromText(_ search: ValueSearch) -> Int {
    guard let text = written?.text else { return 0 }
    let matches = search.matches(in: text)
    written?.text = mask.apply(to: text, matches.map { ($0.range, $0.type) })
    removals += matches.map { Removal(type: $0.type, way: .same, boxes: []) }
    return matches.count
  }

  /// Removes what other pages' values say here; returns how many places that were.
  fileprivate mutating func remove(_ search: ValueSearch) throws -> Int {
    guard let picture else { return removeFromText(search) }
    let matches = left.map { search.matches(in: $0.text) } ?? []
    let words = matches.map { (type: $0.type, boxes: left?.boxes(in: Span($0.range)) ?? []) }
    let places = words + (again?.places(of: search) ?? [])
    guard !places.isEmpty else { return 0 }
    removals += places.map { Removal(type: $0.type, way: .same, boxes: $0.boxes) }
    left = left.map { RemainingWords.of($0, without: matches.map(\.range), boxes: boxes, shownIn: nil) }
    let burner = PictureBurner(color: color, margin: margin)
    let raster = try PictureBurner.raster(picture)
    var burnt =
      kind == .pdf
      ? try burner.page(raster, dpi: picture.dpi, boxes, wanted: picture.pageDPI, quality: 85)
      : try burner.file(raster, dpi: picture.dpi, boxes, isPNG: picture.isPNG)
    burnt.dpi = picture.dpi
    self.picture = burnt
    let read = try SecondLook(languages: languages)
      .read(PictureBurner.raster(burnt), dpi: burnt.dpi, rotation: rotation)
    guard read.places(of: search).isEmpty else {
      throw Failure(.withheld, "a value that was to be removed can still be read in the picture of another page")
    }
    again = read
    return places.count
  }
}
