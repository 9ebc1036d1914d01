/// What the first bytes of a file say it is.
package enum SniffedKind: Hashable, Sendable {
  case readable(FileKind)
  /// Something that is not read; the reason is a sentence for documents.csv.
  case unsupported(reason: String)
}

extension FileKind {
  /// How many bytes `sniff` wants to see.
  package static let sniffLength = 65_536

  /// Tells the kind of a file from its first bytes.
  ///
  /// - Parameters:
  ///   - head: the first `sniffLength` bytes, or all of a shorter file.
  ///   - textColumn: the column or field whose presence makes a text a table of records.
  package static func sniff(head: [UInt8], textColumn: String) -> SniffedKind {
    guard !head.isEmpty else { return .unsupported(reason: "the file is empty") }
    if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .readable(.png) }
    if head.starts(with: [0xFF, 0xD8, 0xFF]) { return .readable(.jpeg) }
    if tiffMagics.contains(where: head.starts(with:)) { return .readable(.tiff) }
    // PDF 1.7, Annex H note 13: readers accept the header anywhere in the first 1,024 bytes.
    if head.prefix(1_024).firstRange(of: Array("%PDF-".utf8)) != nil { return .readable(.pdf) }
    for (offset, magic, name) in foreignMagics where head.dropFirst(offset).starts(with: magic) {
      return .unsupported(reason: "\(name) is not read")
    }
    guard let (text, _) = TextEncoding.decode(head, isWhole: head.count < sniffLength) else {
      return .unsupported(reason: "the bytes are of no kind that is read")
    }
    return sniff(text: text, textColumn: textColumn)
  }

  private static func sniff(text: String, textColumn: String) -> SniffedKind {
    let start = text.drop(while: \.isWhitespace).prefix(64).lowercased()
    for (prefix, name) in foreignTexts where start.hasPrefix(prefix) {
      return .unsupported(reason: "\(name) is not read")
    }
    let lines = JSONLines.lines(text)
    if let firstLine = lines.first?.drop(while: \.isWhitespace), firstLine.hasPrefix("{") {
      if JSONLines.field(textColumn, of: firstLine) != nil { return .readable(.jsonl) }
      // A first record longer than the head is judged by its beginning.
      let isCut = lines.count == 1 && text.utf8.count >= sniffLength - 4
      if isCut, firstLine.contains("\"\(textColumn)\"") { return .readable(.jsonl) }
      if JSONLines.isObject(firstLine) {
        return .unsupported(reason: "the JSON records have no text field \"\(textColumn)\" (see input: text_column)")
      }
    }
    if DelimitedText.delimiter(of: text, column: textColumn) != nil { return .readable(.csv) }
    return .readable(.text)
  }

  private static let tiffMagics: [[UInt8]] = [
    [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A], [0x49, 0x49, 0x2B, 0x00], [0x4D, 0x4D, 0x00, 0x2B],
  ]

  /// Formats that are told apart only to name them. Source: the file(1) magic database.
  private static let foreignMagics: [(offset: Int, magic: [UInt8], name: String)] = [
    (0, Array("GIF8".utf8), "a GIF picture"), (0, Array("BM".utf8), "a BMP picture"),
    (8, Array("WEBP".utf8), "a WebP picture"), (4, Array("ftyp".utf8), "an MP4 or HEIF file"),
    (0, [0xFF, 0x4F, 0xFF, 0x51], "a JPEG 2000 picture"), (4, Array("jP  ".utf8), "a JPEG 2000 picture"),
    (0, Array("PK\u{3}\u{4}".utf8), "a ZIP archive or Office document"), (0, [0x1F, 0x8B], "a gzip archive"),
    (0, [0xD0, 0xCF, 0x11, 0xE0], "an old Office document"), (0, Array("Rar!".utf8), "a RAR archive"),
    (0, [0x7F, 0x45, 0x4C, 0x46], "a program"), (0, Array("%!PS".utf8), "PostScript"),
    (0, Array("{\\rtf".utf8), "rich text (RTF)"), (0, Array("SQLite format 3".utf8), "a SQLite database"),
  ]

  private static let foreignTexts: [(prefix: String, name: String)] = [
    ("<!doctype html", "HTML"), ("<html", "HTML"), ("<?xml", "XML"), ("<svg", "an SVG picture"),
  ]
}
