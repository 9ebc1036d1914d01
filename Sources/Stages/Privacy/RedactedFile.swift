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
    case .text:
      let text = try pages.map { try written($0).text }.joined()
      return [
        RedactedDocument.File(
          place: .document(extension: nil), data: Data((try written(first).header + text).utf8))
      ]
    case .csv, .jsonl:
      return try pages.map { page in
        let written = try written(page)
        return RedactedDocument.File(
          place: .record(header: Data(written.header.utf8)), data: Data(written.text.utf8))
      }
    }
  }

  private static func written(_ page: RedactedPage) throws -> RedactedPage.Written {
    guard let written = page.written else { throw Failure(.internal, "a text without its redacted copy") }
    return written
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
    let turns = text.lines.map { Self.turns(of: $0, in: text) }
    // What a line of one word does not tell, the others do.
    var counts = [0, 0, 0, 0]
    for (line, turn) in zip(text.lines, turns) { if let turn { counts[turn] += line.words.count } }
    let usual = counts.firstIndex(of: counts.max() ?? 0) ?? 0
    return zip(text.lines, turns).flatMap { line, turn in
      text.words(of: line).compactMap { word in
        guard let box = word.box else { return nil }
        let letters = text.text(of: word)
        let isTall = letters.unicodeScalars.count >= 3 && box.height > box.width
        return SearchableWord(
          letters, box: frame.ratios(box),
          quarterTurns: turn ?? (usual % 2 == 0 ? (isTall ? 3 : usual) : (isTall ? usual : 0)))
      }
    }
  }

  /// Returns the clockwise quarter turns of a line: what reading found, or the way its words go; nil where neither tells.
  private static func turns(of line: Line, in text: PageText) -> Int? {
    let read = (Int((line.angle / 90).rounded()) + 4) & 3
    if read != 0 { return read }
    if text.rotation % 360 != 0 { return (text.rotation / 90) & 3 }
    let boxes = text.words(of: line).compactMap(\.box)
    guard boxes.count >= 2, let first = boxes.first?.center, let last = boxes.last?.center else { return nil }
    let (across, down) = (last.x - first.x, last.y - first.y)
    if abs(down) > 4 * abs(across) { return down > 0 ? 1 : 3 }
    // Words that go to the left stand on their heads, unless their script goes that way (Hebrew to Arabic: U+0590 to U+08FF).
    let isLeftwards = text.text(of: line).unicodeScalars.contains { 0x0590...0x08FF ~= $0.value }
    return across < -4 * abs(down) && !isLeftwards ? 2 : 0
  }
}
