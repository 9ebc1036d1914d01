import Documents
import Foundation
import Pipeline
import Support
import Testing

/// The main job as a user runs it: the program, the samples, the files it writes.
@Suite(.serialized) struct RunTests {
  static let sheaf = Places.product("sheaf")

  @discardableResult
  static func run(
    _ input: String, _ output: String, pipeline: String = "Pipelines/read.yaml", _ more: [String] = []
  ) throws -> Finished {
    try runProgram(sheaf, ["run", pipeline, "--input", input, "--output", output] + more)
  }

  /// The rows of a CSV file as dictionaries.
  static func rows(_ folder: TemporaryFolder, _ name: String) throws -> [[String: String]] {
    var records = DelimitedText(try folder.text(name)).makeIterator()
    let header = records.next() ?? []
    var rows: [[String: String]] = []
    while let cells = records.next() {
      #expect(cells.count == header.count, "\(name): every row has every column")
      rows.append(Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first }))
    }
    return rows
  }

  static let samples = Places.root + "/Samples"
  static let notSamples = ["--exclude", "*.md", "--exclude", "LICENSE*"]

  @Test func readsEverySample() throws {
    let output = try TemporaryFolder()
    let finished = try Self.run(Self.samples, output.path, Self.notSamples)
    #expect(finished.status == 4, "two samples cannot be read on purpose: \(finished.error)")
    let documents = try Self.rows(output, "documents.csv")
    let status = Dictionary(uniqueKeysWithValues: documents.map { ($0["document"] ?? "", $0["status"] ?? "") })
    #expect(status["papers/broken.pdf"] == "failed" && status["papers/locked.pdf"] == "failed")
    #expect(status["pictures/unsupported.gif"] == "skipped")
    #expect(status.filter { $0.value != "ok" }.count == 3)
    let text = Dictionary(grouping: try Self.rows(output, "lines.csv"), by: { $0["document"] ?? "" })
      .mapValues { $0.compactMap { $0["text"] }.joined(separator: "\n") }
    for (name, words) in Self.expected {
      for word in words { #expect(text[name]?.contains(word) == true, "\(name): \(word)") }
    }
    let pages = try Self.rows(output, "pages.csv")
    func page(_ name: String, _ number: Int = 1) -> [String: String]? {
      pages.first { $0["document"] == name && $0["page"] == "\(number)" }
    }
    #expect(page("papers/mixed.pdf", 1)?["source"] == "text-layer" && page("papers/mixed.pdf", 2)?["source"] == "ocr")
    #expect(page("pictures/page-turned.png")?["rotation"] == "90")
    #expect(abs((Double(page("pictures/page-skewed.png")?["skew"] ?? "") ?? 0) - 3) < 0.3)
    #expect(page("pictures/photo-exif-6.jpg")?["width"] == "1200")
    #expect(page("texts/notes-latin1.txt")?["reason"] == "Latin-1")
    try Self.checkCounts(output, documents: documents)
  }

  /// Words that must be read from each sample, whatever its kind.
  static let expected: [String: [String]] = [
    "papers/born-digital.pdf": ["Hello, here is some text without a meaning"],
    "papers/scanned.pdf": ["library", "Sherwood Forest"],
    "papers/mixed.pdf": ["heliotrope", "swimming"], "papers/invoice.pdf": ["INV-100", "$110.00"],
    "papers/filled-form.pdf": ["Alice", "Sampleton"],
    "pictures/book-pages.tiff": ["PREFACE", "portholes", "springtime"],
    "pictures/page-skewed.png": ["raced across the court"],
    "pictures/page-turned.png": ["This is a lot of 12 point text"],
    "pictures/plain-text.png": ["The quick brown dog jumped over the"], "pictures/receipt.jpg": ["CHICAGO"],
    "texts/notes-utf8.txt": ["Żuławy", "東京"], "texts/notes-latin1.txt": ["Grüße aus der Bücherei"],
    "texts/comments.csv#c-003": [","], "texts/records.jsonl#r-1": [" "],
  ]

  /// run.json must agree with documents.csv, and its counts with each other.
  static func checkCounts(_ output: TemporaryFolder, documents: [[String: String]]) throws {
    let run = try JSONSerialization.jsonObject(with: Data(output.text("run.json").utf8)) as? [String: Any]
    let counts = try #require(run?["counts"] as? [String: Int])
    #expect(counts["documents"] == documents.count)
    #expect(DocumentStatus.allCases.reduce(0) { $0 + (counts[$1.rawValue] ?? 0) } == documents.count)
    for status in DocumentStatus.allCases {
      #expect(counts[status.rawValue] == documents.filter { $0["status"] == status.rawValue }.count)
    }
    #expect(Set(documents.compactMap { $0["document"] }).count == documents.count, "every input once")
  }

  @Test func wordsStandWhereTheyAre() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    for rotate in [0, 90, 180, 270] { try input.write("r\(rotate).pdf", TinyPDF([["Hello"]], rotate: rotate).bytes) }
    try Self.run(input.path, output.path)
    let lines = Dictionary(uniqueKeysWithValues: try Self.rows(output, "lines.csv").map { ($0["document"] ?? "", $0) })
    func center(_ name: String) -> (Double, Double) {
      func number(_ column: String) -> Double { Double(lines[name]?[column] ?? "") ?? -9 }
      return (number("left") + number("width") / 2, number("top") + number("height") / 2)
    }
    // The word stands top left; /Rotate turns the page clockwise as it is shown.
    let (x, y) = center("r0.pdf")
    #expect(x < 0.3 && y < 0.3)
    for (name, expected) in [("r90.pdf", (1 - y, x)), ("r180.pdf", (1 - x, 1 - y)), ("r270.pdf", (y, 1 - x))] {
      let found = center(name)
      #expect(abs(found.0 - expected.0) < 0.02 && abs(found.1 - expected.1) < 0.02, "\(name): \(found)")
    }
  }

  /// A page scanned sideways: every word's box must be where the word is on the page as it came.
  @Test func boxesOfATurnedScanComeBack() throws {
    let output = try TemporaryFolder()
    try Self.run(Self.samples, output.path, ["--include", "plain-text.png", "--include", "page-turned.png"])
    let words = Dictionary(grouping: try Self.rows(output, "words.csv"), by: { $0["document"] ?? "" })
    let upright = try #require(words["pictures/plain-text.png"])
    let turned = try #require(words["pictures/page-turned.png"])
    #expect(upright.count == turned.count && upright.count > 50)
    func center(_ row: [String: String]) -> (x: Double, y: Double) {
      func number(_ column: String) -> Double { Double(row[column] ?? "") ?? -9 }
      return (number("left") + number("width") / 2, number("top") + number("height") / 2)
    }
    for (up, side) in zip(upright, turned) {
      #expect(up["text"] == side["text"])
      // Turned clockwise by a quarter: what was at (x, y) is at (1 - y, x).
      let (expected, found) = (center(up), center(side))
      #expect(abs(found.x - (1 - expected.y)) < 0.01 && abs(found.y - expected.x) < 0.01)
    }
  }

  @Test func sameBytesForAnyJobsAndAfterReuse() throws {
    let input = try TemporaryFolder()
    try input.write("a.pdf", TinyPDF((1...9).map { ["page \($0)"] }).bytes)
    try input.write("scan.png", Data(contentsOf: URL(fileURLWithPath: Self.samples + "/pictures/plain-text.png")))
    try input.write("bad.pdf", "%PDF-1.4 nothing")
    try input.write("t.csv", "id,text\n1,=one\n2,two\n")
    let outputs = try (0..<3).map { _ in try TemporaryFolder() }
    for (jobs, output) in zip(["1", "2", "5"], outputs) { try Self.run(input.path, output.path, ["--jobs", jobs]) }
    let first = try outputs[0].files()
    #expect(first.count >= 9)
    for output in outputs { #expect(try output.files() == first) }
    try Self.run(input.path, outputs[0].path)
    #expect(try outputs[0].files() == first, "a run that reuses everything writes the same")
    try Self.run(input.path, outputs[1].path, ["--no-reuse"])
    #expect(try outputs[1].files() == first)
  }

  @Test func staleFilesOfOursAreRemovedAndOthersStay() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    try input.write("a.txt", "one")
    try input.write("sub/b.txt", "two")
    try Self.run(input.path, output.path)
    try output.write("documents/mine.json", "{}")
    try FileManager.default.removeItem(atPath: input.path + "/sub")
    try Self.run(input.path, output.path)
    let files = try output.files()
    #expect(files["documents/a.txt.json"] != nil && files["documents/sub/b.txt.json"] == nil)
    #expect(files["documents/mine.json"] != nil)
  }

  @Test func barcodesOfAMixedFolder() throws {
    let (output, pipeline) = (try TemporaryFolder(), try TemporaryFolder())
    let path = try pipeline.write("p.yaml", "stages: [pages.render, pages.text, ocr.read, barcodes.read]\n")
    let globs = ["barcode.png", "receipt.jpg", "*.txt"].flatMap { ["--include", $0] }
    try Self.run(Self.samples, output.path, pipeline: path, globs + ["--exclude", "LICENSE*"])
    let codes = try Self.rows(output, "barcodes.csv").map { "\($0["format"] ?? "") \($0["text"] ?? "")" }
    #expect(codes == ["PDF417 A PDF 417 barcode with ASCII text", "Code39 A47380E60"])
    #expect(try Self.rows(output, "documents.csv").allSatisfy { $0["status"] == "ok" })
  }

  @Test func anEmptyFolderIsNoErrorAndSaysSo() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    let finished = try Self.run(input.path, output.path)
    #expect(finished.status == 0 && finished.error.contains("holds no files"))
    #expect(try Self.rows(output, "documents.csv").isEmpty)
  }

  @Test func passwordsComeFromAFile() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    try input.write("locked.pdf", Data(contentsOf: URL(fileURLWithPath: Self.samples + "/papers/locked.pdf")))
    #expect(try Self.run(input.path, output.path).status == 5)
    #expect(try output.text("documents.csv").contains("encrypted"))
    let file = try TemporaryFolder().write("p", "openpassword\n")
    let secret = try TemporaryFolder()
    let path = try secret.write("password", "openpassword\n")
    #expect(!file.isEmpty)
    #expect(try Self.run(input.path, output.path, ["--password-file", path]).status == 0)
    #expect(try output.text("lines.csv").contains("Lorem ipsum"))
  }

  /// A name is data: it must not colour a terminal, nor look like another line of the log.
  @Test func namesCannotSpeakToTheTerminal() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    try input.write("a\u{1B}[31m\nok.pdf", "%PDF-1.4 nothing")
    let finished = try Self.run(input.path, output.path)
    #expect(finished.status == 5 && !finished.error.contains("\u{1B}") && !finished.error.contains("\nok.pdf"))
    #expect(try Self.rows(output, "documents.csv").first?["document"] == "a\u{1B}[31m\nok.pdf")
  }

  @Test func noDocumentTextInMessagesOrErrors() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    try input.write("a.txt", "topsecretword and more")
    try input.write("b.jsonl", "{\"text\": \"topsecretword\"}\n{\"text\": topsecretword}\n")
    let finished = try Self.run(input.path, output.path, ["--log-format", "json"])
    #expect(!finished.error.contains("topsecretword") && !finished.out.contains("topsecretword"))
    #expect(try !output.text("documents.csv").contains("topsecretword"))
    #expect(try !output.text("run.json").contains("topsecretword"))
    for line in finished.error.split(separator: "\n") {
      let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(read?["level"] != nil && read?["ts"] != nil)
    }
  }
}
