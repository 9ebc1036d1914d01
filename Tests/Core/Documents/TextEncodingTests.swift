import Documents
import Foundation
import Testing

@Suite struct TextEncodingTests {
  static let texts: [(String, [UInt8], String?, TextEncoding?)] = [
    ("ASCII", Array("abc".utf8), "abc", .utf8),
    ("UTF-8", Array("Żuławy €".utf8), "Żuławy €", .utf8),
    ("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + Array("é".utf8), "é", .utf8),
    ("UTF-16 LE with mark", [0xFF, 0xFE, 0x41, 0, 0xAC, 0x20], "A€", .utf16),
    ("UTF-16 BE with mark", [0xFE, 0xFF, 0, 0x41, 0x20, 0xAC], "A€", .utf16),
    ("UTF-16 LE without mark", Array("hello".utf16).flatMap { [UInt8($0), 0] }, "hello", .utf16),
    ("UTF-16 BE without mark", Array("hello".utf16).flatMap { [0, UInt8($0)] }, "hello", .utf16),
    ("Latin-1", [0x47, 0x72, 0xFC, 0xDF, 0x65], "Grüße", .latin1),
    ("Windows-1252 quotes", [0x93, 0x68, 0x69, 0x94], "\u{201C}hi\u{201D}", .latin1),
    ("binary", [0x00, 0x01, 0x02, 0x80], nil, nil),
    ("the separators of a licence's barcode", Array("@\n\u{1E}\rANSI".utf8), "@\n\u{1E}\rANSI", .utf8),
    ("control characters", [0x41, 0x01, 0x42], nil, nil),
  ]

  @Test(arguments: texts)
  func decode(name: String, bytes: [UInt8], text: String?, encoding: TextEncoding?) {
    let found = TextEncoding.decode(bytes)
    #expect(found?.0 == text)
    #expect(found?.1 == encoding)
  }
}
