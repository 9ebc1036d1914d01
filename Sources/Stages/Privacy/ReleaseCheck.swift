import Documents
import Imaging
import Pipeline
import Poppler

/// Reads a redacted file back and refuses it when anything that was to be removed is there. It trusts nothing that wrote the file: it
/// opens the bytes as other programs do.
enum ReleaseCheck {
  static func check(_ files: [RedactedDocument.File], pages: [RedactedPage], search: ValueSearch) throws {
    guard let first = pages.first else { throw Failure(.internal, "there is no page to check") }
    switch first.kind {
    case .pdf:
      for file in files { try pdf([UInt8](file.data), pages: pages, search: search) }
    case .png, .jpeg, .tiff:
      guard files.count == pages.count else { throw Failure(.internal, "a page has no file") }
      for (file, page) in zip(files, pages) { try picture([UInt8](file.data), page: page, search: search) }
    case .text:
      // All pages at once: a value may stand over their seam.
      guard files.allSatisfy({ search.matches(in: String(decoding: $0.data, as: UTF8.self)).isEmpty }) else {
        throw Failure(.withheld, "a removed value is in the redacted text")
      }
    case .csv, .jsonl:
      for page in pages { try record(page, search: search) }
    }
  }

  private static func pdf(_ bytes: [UInt8], pages: [RedactedPage], search: ValueSearch) throws {
    do {
      let pdf = try PDF(bytes: bytes)
      guard pdf.pageCount == pages.count else { throw Failure(.withheld, "the redacted PDF has lost pages") }
      guard pdf.extras.isEmpty else {
        throw Failure(.withheld, "the redacted PDF holds \(pdf.extras.joined(separator: ", "))")
      }
      for (index, page) in pages.enumerated() {
        let shown = try pdf.page(index)
        guard !shown.hasExtras else { throw Failure(.withheld, "the redacted page \(index + 1) holds annotations") }
        guard search.matches(in: shown.plainText).isEmpty else {
          throw Failure(.withheld, "a removed value is in the text of the redacted page \(index + 1)")
        }
        try covered(page, number: index + 1) { width, height in
          try Raster(width: width, height: height, channels: 3, bytes: shown.draw(width: width, height: height))
        }
      }
      guard !PDFInspection(bytes).holds(search) else {
        throw Failure(.withheld, "a removed value is in the bytes of the redacted PDF")
      }
    } catch is PDFError {
      throw Failure(.withheld, "the redacted PDF cannot be read back")
    }
  }

  /// Checks that what the file shows has every box covered.
  private static func covered(_ page: RedactedPage, number: Int, draw: (Int, Int) throws -> Raster) throws {
    // What was only blurred cannot be told from what was not.
    let faces = [.black, .white].contains(page.faceCover) ? page.faces : []
    guard !page.boxes.isEmpty || !faces.isEmpty else { return }
    guard let picture = page.picture else { throw Failure(.internal, "a page without its redacted picture") }
    let shown = try draw(picture.width, picture.height)
    let burner = PictureBurner(color: page.color, margin: page.margin)
    guard burner.covers(page.boxes, in: shown, isLossy: !picture.isPNG) else {
      throw Failure(.withheld, "a box of the redacted page \(number) does not cover its place")
    }
    // A box in another colour may lie over a face.
    let bare = faces.filter { face in !page.boxes.contains { $0.intersection(face).area > 0 } }
    guard PictureBurner.faces(page.faceCover).covers(bare, in: shown, isLossy: !picture.isPNG) else {
      throw Failure(.withheld, "a face of the redacted page \(number) is not covered")
    }
  }

  private static func picture(_ bytes: [UInt8], page: RedactedPage, search: ValueSearch) throws {
    guard PictureInspection.isBare(bytes) else {
      throw Failure(.withheld, "the redacted picture holds more than pixels")
    }
    guard !PictureInspection.holds(bytes, search) else {
      throw Failure(.withheld, "a removed value is in the bytes of the redacted picture")
    }
    do {
      try covered(page, number: 1) { _, _ in try page.kind == .jpeg ? JPEG.decode(bytes) : PNG.decode(bytes) }
    } catch is ImagingError {
      throw Failure(.withheld, "the redacted picture cannot be read back")
    }
  }

  private static func record(_ page: RedactedPage, search: ValueSearch) throws {
    guard let written = page.written else { throw Failure(.internal, "a text without its redacted copy") }
    guard !TextRedaction.leaks(in: written, kind: page.kind, search: search) else {
      throw Failure(.withheld, "a removed value is in the redacted text")
    }
  }
}
