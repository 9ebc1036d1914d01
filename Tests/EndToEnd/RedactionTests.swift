import Documents
import Foundation
import Imaging
import Poppler
import Support
import Testing

/// Redaction as a user runs it: files in, files out, and nothing of what was removed anywhere in the output folder.
@Suite(.serialized) struct RedactionTests {
  static let mail = "zebulon.quirke@example.org"
  static let number = "4111 1111 1111 1111"

  static func run(_ input: TemporaryFolder, _ more: [String] = []) throws -> (TemporaryFolder, Finished) {
    let output = try TemporaryFolder()
    let finished = try RunTests.run(
      input.path, output.path, pipeline: "Pipelines/redact.yaml", ["--no-keep"] + more)
    return (output, finished)
  }

  @Test func copiesAreGivenAndNothingElseTells() throws {
    let input = try TemporaryFolder()
    let lines = ["Write to \(Self.mail)", "Card number \(Self.number)", "about the garden"]
    var letter = TinyPDF([lines, ["second page"]])
    letter.width = 600
    try input.write("a/letter.pdf", letter.bytes)
    try input.write("note.txt", lines.joined(separator: "\r\n"))
    try input.write("rows.csv", "\u{FEFF}id,mail,text\r\n1,\(Self.mail),\"say \"\"\(Self.mail)\"\"\"\r\n2,,plain\r\n")
    try input.write("rows.jsonl", "{\"id\":\"x\",\"text\":\"at \(Self.mail)\"}\n")
    let (output, finished) = try Self.run(input)
    #expect(finished.status == 0, "\(finished.error)")
    let stars = String(repeating: "*", count: Self.mail.count)
    let cards = String(repeating: "*", count: Self.number.count)
    #expect(try output.text("redacted/note.txt") == "Write to \(stars)\r\nCard number \(cards)\r\nabout the garden")
    let rows = try output.files()["redacted/rows.csv"].map { [UInt8]($0) }
    #expect(rows == Array("\u{FEFF}id,mail,text\r\n1,\(stars),\"say \"\"\(stars)\"\"\"\r\n2,,plain\r\n".utf8))
    #expect(try output.text("redacted/rows.jsonl") == "{\"id\":\"x\",\"text\":\"at \(stars)\"}\n")
    let pdf = try PDF(bytes: [UInt8](Data(contentsOf: URL(fileURLWithPath: output.path + "/redacted/a/letter.pdf"))))
    #expect(try pdf.pageCount == 2 && pdf.page(0).plainText.contains("about the garden"))
    for (name, bytes) in try output.files() {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("zebulon") && !text.contains("4111"), "\(name)")
    }
    #expect(try RunTests.rows(output, "redactions.csv").count >= 6)
    #expect(try RunTests.rows(output, "lines.csv").contains { $0["text"] == "about the garden" })
  }

  /// Every way in which a document cannot be redacted ends without a copy and with a reason.
  @Test func whatCannotBeRedactedGivesNoFile() throws {
    let input = try TemporaryFolder()
    try input.write("broken.pdf", Array(TinyPDF([[Self.mail]]).bytes.prefix(300)))
    try input.write(
      "locked.pdf", Data(contentsOf: URL(fileURLWithPath: RunTests.samples + "/papers/locked.pdf")))
    var huge = TinyPDF([[Self.mail]])
    (huge.width, huge.height) = (190_000, 190_000)
    try input.write("huge.pdf", huge.bytes)
    var half = TinyPDF([[Self.mail], [Self.mail]])
    half.width = 300
    // The second page has no size.
    let text = String(decoding: half.bytes, as: UTF8.self)
    let last = try #require(text.ranges(of: "[0 0 300 200]").last)
    try input.write("half.pdf", text.replacingCharacters(in: last, with: "[0 0 000 000]"))
    try input.write("whole.pdf", TinyPDF([[Self.mail]]).bytes)
    let (output, finished) = try Self.run(input)
    #expect(finished.status == 4, "\(finished.error)")
    let rows = try RunTests.rows(output, "documents.csv")
    for row in rows {
      let name = row["document"] ?? ""
      let isGiven = FileManager.default.fileExists(atPath: output.path + "/redacted/" + name)
      #expect(isGiven == (row["status"] == "ok"), "\(row)")
      #expect(isGiven || row["error"]?.isEmpty == false && row["status"] == "failed", "\(row)")
      #expect(!finished.error.contains("zebulon") && !(row["error"] ?? "").contains("zebulon"))
    }
    #expect(rows.first { $0["document"] == "whole.pdf" }?["status"] == "ok")
    #expect(rows.filter { $0["status"] == "ok" }.count <= 2)
  }

  /// One page was redacted and one was not: that is no part of a copy, but none, and who only counts failures must see it.
  @Test func aWithheldCopyFailsItsDocument() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    try input.write(
      "scan.png", PNG.encode(Raster(width: 60, height: 60, channels: 1, bytes: .init(repeating: 255, count: 3_600))))
    try input.write("note.txt", "nobody")
    let file = try output.write(
      "p.yaml",
      "stages: [pages.render, pages.text, ocr.read: {ocr: never}, privacy.find: {encoder: never}, privacy.redact, privacy.release]\n"
    )
    let finished = try RunTests.run(input.path, output.path + "/o", pipeline: file)
    #expect(finished.status == 4, "\(finished.error)")
    try FileManager.default.moveItem(atPath: output.path + "/o/documents.csv", toPath: output.path + "/documents.csv")
    let rows = try RunTests.rows(output, "documents.csv")
    #expect(rows.map { $0["status"] } == ["ok", "failed"])
    #expect(rows[1]["error"]?.hasPrefix("withheld: the page was not read") == true, "\(rows[1])")
  }
}
