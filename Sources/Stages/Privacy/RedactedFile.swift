import Documents
import Foundation
import Pipeline
import SearchablePDF

/// Puts the redacted pages of a document together to its new file or files.
enum RedactedFile {
  static func files(_ pages: [RedactedPage]) throws -> [RedactedDocument.File] {
    guard let first = pages.first else { throw Failure(.internal, "there is no page to put together") }
    switch first.kind {
    case .pdf: return [RedactedDocument.File(place: .document(extension: nil), data: Data(try pdf(pages)))]
    case .png, .jpeg:
      return try pages.map { RedactedDocument.File(place: .document(extension: nil), data: try picture($0).data) }
    case .tiff:
      // Nothing here writes TIFF: each of its pages becomes a PNG.
      return try pages.enumerated().map { index, page in
        let digits = String(index + 1)
        let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return RedactedDocument.File(place: .inside("page-\(number).png"), data: try picture(page).data)
      }
    case .text, .csv, .jsonl:
      return try pages.map { page in
        guard let written = page.written else { throw Failure(.internal, "a text without its redacted copy") }
        return written.isRecord
          ? RedactedDocument.File(
            place: .record(header: Data(written.header.utf8)), data: Data(written.text.utf8))
          : RedactedDocument.File(
            place: .document(extension: nil), data: Data((written.header + written.text).utf8))
      }
    }
  }

  private static func picture(_ page: RedactedPage) throws -> RedactedPage.Picture {
    guard let picture = page.picture else { throw Failure(.internal, "a page without its redacted picture") }
    return picture
  }

  private static func pdf(_ pages: [RedactedPage]) throws -> [UInt8] {
    SearchablePDF.file(
      try pages.map { page in
        let picture = try self.picture(page)
        return SearchablePage(
          jpeg: [UInt8](picture.data), pixels: (picture.width, picture.height), channels: picture.channels,
          dpi: picture.pageDPI, words: page.left.map(words) ?? [])
      })
  }

  /// Returns the words of a page as the text layer has them.
  static func words(_ text: PageText) -> [SearchableWord] {
    guard let frame = text.frame else { return [] }
    return text.lines.flatMap { line in
      // A quarter turn of the line, or of the page where the line does not say.
      let turns = (Int((line.angle / 90).rounded()) + 4) & 3
      return text.words(of: line).compactMap { word in
        word.box.map {
          SearchableWord(
            text.text(of: word), box: frame.ratios($0), quarterTurns: turns == 0 ? (text.rotation / 90) & 3 : turns)
        }
      }
    }
  }
}
