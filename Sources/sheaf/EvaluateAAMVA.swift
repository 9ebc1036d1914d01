import ArgumentParser
import Documents
import Foundation
import Pipeline

/// `sheaf evaluate aamva DIR`: how many licence payloads are read in full, and how many bad ones refused.
struct EvaluateAAMVA: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aamva",
    abstract: "Payloads of North American licences: good ones read in full, bad ones refused.",
    discussion: """
      DIR holds good/*.txt, which must be read with every element they hold, bad/*.txt, which must be refused, and JSON files, each \
      an array of {"payload": "...", "subfiles": [{"subfile_type": "DL", "elements": {"DAQ": "..."}}]}, which must give just these.
      """)

  @Argument(help: ArgumentHelp("Folder with payloads.", valueName: "dir"))
  var directory: String

  @OptionGroup var arguments: EvaluationArguments

  private struct Item: Decodable {
    struct Subfile: Decodable {
      var type: String
      var elements: [String: String]

      enum CodingKeys: String, CodingKey {
        case type = "subfile_type"
        case elements
      }
    }

    var payload: String
    var subfiles: [Subfile]
  }

  /// A payload and its truth.
  private struct Case {
    let name: String
    let file: String
    let isBad: Bool
    /// Elements as `DL.DAQ=value`; nil where only the codes at the starts of lines are known.
    let elements: Set<String>?
    let codes: [String]
  }

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sheaf-aamva-\(getpid())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cases = try payloads() + parsed(folder)
    guard !cases.isEmpty else { throw Exit(.usage, "sheaf: \(directory) holds no payloads") }
    let rows = try EvaluationRun.rows(
      of: "identity_elements", pipeline: EvaluateMRZ.pipeline, pictures: cases.map(\.file), keep: nil)
    let records = try EvaluationRun.rows(
      of: "identities", pipeline: EvaluateMRZ.pipeline, pictures: cases.map(\.file), keep: nil)
    var report = EvaluationReport(unit: "payload")
    for item in cases {
      let side = item.isBad ? "bad" : "good"
      report.addDocument(side: side)
      let rows = rows[item.file] ?? []
      let isRefused = rows.isEmpty || rows.contains { $0[4] != .text("") }
      if item.isBad {
        report.add(
          "refused", document: item.name, side: side, truth: "yes", given: isRefused ? "yes" : nil, isRight: isRefused)
        continue
      }
      report.add("read", document: item.name, side: side, truth: "yes", given: isRefused ? nil : "yes", isRight: true)
      let given = rows.map { row in "\(Self.text(row[1])).\(Self.text(row[2]))=\(Self.text(row[3]))" }
      if let elements = item.elements {
        let right = given.filter { elements.contains($0) }.count
        report.add(
          "elements", side: side, .init(truth: elements.count, given: given.count, right: right),
          misses: elements.subtracting(given).sorted().map {
            .init(document: item.name, side: side, field: "elements", truth: $0, given: "")
          })
      } else {
        let codes = rows.map { Self.text($0[2]) }
        let right = item.codes.filter(codes.contains).count
        report.add(
          "elements (codes)", side: side, .init(truth: item.codes.count, given: right, right: right),
          misses: item.codes.filter { !codes.contains($0) }.map {
            .init(document: item.name, side: side, field: "elements", truth: $0, given: "")
          })
      }
      // Every licence has these, whatever its version.
      let record = records[item.file]?.first ?? []
      for (field, index) in [("LAST_NAME", 1), ("FIRST_NAME", 0), ("DOCUMENT_NUMBER", 9), ("STATE_NAME", 7)] {
        let value = record.indices.contains(index) ? Self.text(record[index]) : ""
        report.add(
          field, document: item.name, side: side, truth: "any", given: value.isEmpty ? nil : value, isRight: true)
      }
      for (field, place) in [("DATE_OF_BIRTH_iso", 3), ("EXPIRATION_DATE_iso", 2)] {
        let value = record.count >= 3 ? Self.text(record[record.count - place]) : ""
        report.add(
          field, document: item.name, side: side, truth: "any", given: value.isEmpty ? nil : value, isRight: true)
      }
    }
    try report.show(arguments)
  }

  private static func text(_ cell: Cell) -> String { if case .text(let text) = cell { text } else { "" } }

  private func payloads() -> [Case] {
    ["good", "bad"].flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(directory)/\(folder)")) ?? []
      return names.sorted().filter { $0.hasSuffix(".txt") }.map { name in
        let path = "\(directory)/\(folder)/\(name)"
        let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return Case(
          name: "\(folder)/\(name)", file: path, isBad: folder == "bad", elements: nil, codes: Self.codes(text))
      }
    }
  }

  private func parsed(_ folder: String) throws -> [Case] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted()
    return try names.filter { $0.hasSuffix(".json") }.flatMap { name -> [Case] in
      guard let data = FileManager.default.contents(atPath: "\(directory)/\(name)"),
        let items = try? JSONDecoder().decode([Item].self, from: data)
      else { return [] }
      return try items.enumerated().map { index, item in
        let file = "\(folder)/\(index)-\((name as NSString).deletingPathExtension).txt"
        try Data(item.payload.utf8).write(to: URL(fileURLWithPath: file))
        let elements = item.subfiles.flatMap { subfile in
          subfile.elements.map { "\(subfile.type).\($0.key)=\($0.value)" }
        }
        return Case(name: "\(name)#\(index + 1)", file: file, isBad: false, elements: Set(elements), codes: [])
      }
    }
  }

  /// Returns the codes that lines begin with, after the header's line: a lower bound of what must be found.
  private static func codes(_ text: String) -> [String] {
    text.split { $0.isNewline || $0 == "|" }.compactMap { line in
      let code = String(line.prefix(3))
      let isCode = code.utf8.count == 3 && code.utf8.allSatisfy { (65...90).contains($0) }
      return isCode && "DZ".contains(code.prefix(1)) && line.dropFirst(2).prefix(2) != code.prefix(2) ? code : nil
    }
  }
}
