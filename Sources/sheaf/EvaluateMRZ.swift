import ArgumentParser
import Documents
import Foundation
import Pipeline

/// `sheaf evaluate mrz DIR`: how many machine-readable zones are read, from strings and from pictures in all four rotations.
struct EvaluateMRZ: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mrz",
    abstract:
      "Machine-readable zones: strings accepted or flagged by their check digits, pictures read in four rotations.",
    discussion: """
      DIR holds JSON files, each an array of {"lines": [...]}, and pictures (JPEG, PNG) of documents, the JPEG ones also tried turned. \
      A string may have "valid": whether all its check digits hold, once letters are letters and digits are digits; a picture may \
      have its zone's lines in a same-named .txt.
      """)

  @Argument(help: ArgumentHelp("Folder with strings and pictures.", valueName: "dir"))
  var directory: String

  @OptionGroup var arguments: EvaluationArguments

  /// A zone of a JSON file.
  private struct Item: Decodable {
    var lines: [String]
    var valid: Bool?
  }

  /// A file to read and what it is.
  private struct Case {
    let name: String
    let file: String
    /// The zone's lines; nil where they are not known.
    let truth: [String]?
    /// Whether the check digits hold; nil where the set does not say.
    let valid: Bool?
    let isPicture: Bool
  }

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sheaf-mrz-\(getpid())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cases = try strings(folder) + pictures(folder)
    guard !cases.isEmpty else { throw Exit(.usage, "sheaf: \(directory) holds no zones and no pictures") }
    let rows = try EvaluationRun.rows(
      of: "identity_fields", pipeline: EvaluateMRZ.pipeline, pictures: cases.map(\.file), keep: nil)
    var counts = Counts()
    var misses = EvaluationReport(unit: "zone")
    for item in cases {
      let row = (rows[item.file] ?? []).first { $0[1] == .text("MRZ_CODE") && $0[5] == .text("mrz") }
      let zone = row.flatMap { if case .text(let text) = $0[2] { text } else { nil } }
      // A format without check digits says nothing.
      let holds = row.map { $0[6] != .text("no") }
      counts.add(zone: zone, holds: holds, truth: item.truth, valid: item.valid, isPicture: item.isPicture)
      misses.add(
        "MRZ_CODE", document: item.name, side: item.isPicture ? "pictures" : "strings",
        truth: item.truth?.joined(separator: "\n"), given: zone, isRight: zone == item.truth?.joined(separator: "\n"))
    }
    if arguments.errors != nil { try misses.writeErrors(arguments) }
    Console.out(arguments.json ? counts.json.text(pretty: true) : counts.text)
  }

  /// All that identity documents need.
  static let pipeline =
    "stages: [pages.render, pages.text, ocr.read, barcodes.read, identity.scan, identity.read]"

  private func strings(_ folder: String) throws -> [Case] {
    var cases: [Case] = []
    for name in names where name.hasSuffix(".json") {
      guard let data = FileManager.default.contents(atPath: "\(directory)/\(name)"),
        let items = try? JSONDecoder().decode([Item].self, from: data)
      else { continue }
      for (index, item) in items.enumerated() {
        let file = "\(folder)/\(cases.count)-string.txt"
        try Data((item.lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: file))
        cases.append(
          Case(name: "\(name)#\(index + 1)", file: file, truth: item.lines, valid: item.valid, isPicture: false))
      }
    }
    return cases
  }

  private func pictures(_ folder: String) throws -> [Case] {
    var cases: [Case] = []
    for name in names {
      let kind = (name as NSString).pathExtension.lowercased()
      guard ["jpg", "jpeg", "png"].contains(kind) else { continue }
      let path = "\(directory)/\(name)"
      let truth = FileManager.default.contents(atPath: (path as NSString).deletingPathExtension + ".txt")
        .map { String(decoding: $0, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init) }
      cases.append(Case(name: name, file: path, truth: truth, valid: nil, isPicture: true))
      guard kind != "png", let bytes = FileManager.default.contents(atPath: path) else { continue }
      for orientation in [6, 3, 8] {
        guard let turned = Self.turned([UInt8](bytes), orientation: orientation) else { continue }
        let file = "\(folder)/\(cases.count)-turned.jpg"
        try Data(turned).write(to: URL(fileURLWithPath: file))
        cases.append(Case(name: "\(name), turned", file: file, truth: truth, valid: nil, isPicture: true))
      }
    }
    return cases
  }

  private var names: [String] { ((try? FileManager.default.subpathsOfDirectory(atPath: directory)) ?? []).sorted() }

  /// Returns a JPEG that shows itself turned: the same bytes with an EXIF orientation (6, 3 and 8 are quarter turns) before all else.
  /// Nil for something else than a JPEG.
  static func turned(_ jpeg: [UInt8], orientation: Int) -> [UInt8]? {
    guard jpeg.starts(with: [0xFF, 0xD8]) else { return nil }
    let tiff: [UInt8] =
      Array("MM".utf8) + [
        0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0, 0, 0, 0, 0,
      ]
    let content = Array("Exif".utf8) + [0, 0] + tiff
    return [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(content.count + 2)] + content + jpeg.dropFirst(2)
  }
}

/// What became of the zones.
private struct Counts {
  var strings = 0, read = 0, accepted = 0, mended = 0, flagged = 0, judged = 0, judgedRight = 0
  var pictures = 0, picturesRead = 0, picturesAccepted = 0, picturesKnown = 0, picturesExact = 0

  mutating func add(zone: String?, holds: Bool?, truth: [String]?, valid: Bool?, isPicture: Bool) {
    let lines = truth?.joined(separator: "\n")
    if isPicture {
      pictures += 1
      picturesRead += zone == nil ? 0 : 1
      picturesAccepted += holds == true ? 1 : 0
      picturesKnown += truth == nil ? 0 : 1
      picturesExact += zone != nil && zone == lines ? 1 : 0
      return
    }
    strings += 1
    read += zone == nil ? 0 : 1
    accepted += holds == true ? 1 : 0
    mended += holds == true && zone != lines ? 1 : 0
    flagged += holds == false ? 1 : 0
    if let valid {
      judged += 1
      judgedRight += holds == valid ? 1 : 0
    }
  }

  var text: String {
    let judged = self.judged == 0 ? "" : "; \(judgedRight) of \(self.judged) judged right"
    let exact = picturesKnown == 0 ? "" : "; \(picturesExact) of \(picturesKnown) letter by letter"
    return """
      \(strings) strings: \(read) read, \(accepted) accepted (\(mended) of them mended), \(flagged) flagged for wrong check digits\(judged)
      \(pictures) pictures (JPEG in four rotations): \(picturesRead) read, \(picturesAccepted) with right check digits\(exact)
      """
  }

  var json: JSON {
    .object([
      "strings": .int(strings), "read": .int(read), "accepted": .int(accepted), "mended": .int(mended),
      "flagged": .int(flagged), "judged": .int(judged), "judged_right": .int(judgedRight), "pictures": .int(pictures),
      "pictures_read": .int(picturesRead), "pictures_accepted": .int(picturesAccepted),
      "pictures_known": .int(picturesKnown), "pictures_exact": .int(picturesExact),
    ])
  }
}
