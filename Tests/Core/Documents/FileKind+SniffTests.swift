import Documents
import Testing

/// A file told wrong is a document lost or garbage read.
@Suite struct FileKindSniffTests {
  static let readable: [(String, [UInt8], FileKind)] = [
    ("PDF", Array("%PDF-1.7\n".utf8), .pdf),
    ("PDF behind junk", Array("junk\r\n\r\n%PDF-1.2\n".utf8), .pdf),
    ("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
    ("JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0], .jpeg),
    ("little-endian TIFF", [0x49, 0x49, 0x2A, 0, 8], .tiff),
    ("big-endian TIFF", [0x4D, 0x4D, 0, 0x2A, 0], .tiff),
    ("BigTIFF", [0x49, 0x49, 0x2B, 0, 8], .tiff),
    ("text", Array("Dear reader,\n".utf8), .text),
    ("CSV", Array("id,text\n1,hello\n".utf8), .csv),
    ("CSV with semicolons", Array("id;text\n1;hello\n".utf8), .csv),
    ("CSV with quoted header and mark", [0xEF, 0xBB, 0xBF] + Array("\"id\",\"text\"\n".utf8), .csv),
    ("CSV without the column is text", Array("id,comment\n1,hello\n".utf8), .text),
    ("CSV of one column", Array("text\nhello\n".utf8), .csv),
    ("a note of one word", Array("text\n".utf8), .text),
    ("JSON Lines", Array("{\"id\": 1, \"text\": \"hello\"}\n{\"text\": \"x\"}".utf8), .jsonl),
    ("a text in braces", Array("{not json}".utf8), .text),
  ]

  @Test(arguments: readable)
  func isRead(name: String, bytes: [UInt8], kind: FileKind) {
    #expect(FileKind.sniff(head: bytes, textColumn: "text") == .readable(kind))
  }

  static let unsupported: [(String, [UInt8], String)] = [
    ("nothing", [], "empty"), ("GIF", Array("GIF89a".utf8), "GIF"), ("ZIP", Array("PK\u{3}\u{4}..".utf8), "ZIP"),
    ("HTML", Array("\n<!DOCTYPE html><html>".utf8), "HTML"), ("XML", Array("<?xml version='1.0'?>".utf8), "XML"),
    ("JSON without the field", Array("{\"id\": 1}\n".utf8), "no text field"),
    ("noise", [0, 1, 2, 3, 254, 255], "no kind"),
  ]

  @Test(arguments: unsupported)
  func isNamed(name: String, bytes: [UInt8], reason: String) {
    guard case .unsupported(let found) = FileKind.sniff(head: bytes, textColumn: "text") else {
      Issue.record("\(name) was taken for something readable")
      return
    }
    #expect(found.contains(reason))
  }

  @Test func headThatCutsACharacterIsStillText() {
    let whole = Array(String(repeating: "ä", count: FileKind.sniffLength).utf8)
    #expect(
      FileKind.sniff(head: [0x61] + whole.prefix(FileKind.sniffLength - 1), textColumn: "text") == .readable(.text))
  }
}
