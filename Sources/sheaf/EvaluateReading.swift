import ArgumentParser
import Documents
import Evaluation
import Foundation

/// `sheaf evaluate reading DIR`: character error of OCR on pictures with a same-named .txt, or SROIE's box files.
struct EvaluateReading: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reading",
    abstract: "Character error and word recall of OCR, beside the tesseract command's.",
    discussion: """
      DIR holds pictures with a same-named .txt each, or the folders img and box of SROIE receipts. Runs of white space count as one
      blank; case is folded for SROIE, whose truth is in capitals and in order from the top. How pictures are prepared was tuned on 40
      SROIE receipts, spread evenly by name; they and the others are reported apart.
      """)

  @Argument(help: ArgumentHelp("Folder with pictures and their truth.", valueName: "dir"))
  var directory: String

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  @Option(name: .long, help: ArgumentHelp("Write a row for each picture to this CSV file.", valueName: "file"))
  var errors: String?

  /// A picture and its true text.
  private struct Sample {
    let picture: String
    let truth: String
    var foldsCase = false
    /// Whether settings were tuned on it.
    var isTuned = false
  }

  private struct Score {
    var error = CharacterError()
    var recall = WordRecall()

    init() {}

    init(_ sample: Sample, read: String) {
      func fold(_ text: String) -> String { sample.foldsCase ? text.lowercased() : text }
      error = CharacterError(truth: fold(sample.truth), read: fold(read))
      recall = WordRecall(truth: sample.truth, read: read)
    }

    static func += (sum: inout Score, score: Score) {
      sum.error += score.error
      sum.recall += score.recall
    }
  }

  func run() throws {
    let samples = try samples()
    guard !samples.isEmpty else { throw Exit(.usage, "sheaf: \(directory) holds no pictures with truth") }
    let texts = try Self.read(samples.map(\.picture))
    var groups: [Bool: (ours: Score, theirs: Score, count: Int)] = [:]
    var rows = "picture,sheaf_edits,tesseract_edits,characters\r\n"
    for sample in samples {
      let our = Score(sample, read: texts[sample.picture] ?? "")
      let their = Score(sample, read: try Self.tesseract(sample.picture))
      var group = groups[sample.isTuned] ?? (Score(), Score(), 0)
      group.ours += our
      group.theirs += their
      group.count += 1
      groups[sample.isTuned] = group
      let name = (sample.picture as NSString).lastPathComponent
      rows += "\(name),\(our.error.edits),\(their.error.edits),\(our.error.characters)\r\n"
    }
    if let errors { try rows.write(toFile: errors, atomically: true, encoding: .utf8) }
    for isTuned in [false, true] {
      guard let group = groups[isTuned] else { continue }
      show(
        [("sheaf", group.ours), ("tesseract", group.theirs)], pictures: group.count,
        note: groups.count == 1 ? "" : isTuned ? ", tuned on" : ", held out")
    }
  }

  private func show(_ scores: [(name: String, score: Score)], pictures: Int, note: String) {
    if json {
      let members = scores.map { name, score in
        JSON.Member(
          name,
          .object([
            "character_error": .fixed(score.error.rate, places: 5), "edits": .int(score.error.edits),
            "characters": .int(score.error.characters), "word_recall": .fixed(score.recall.rate, places: 5),
            "words": .int(score.recall.words),
          ]))
      }
      return Console.out(
        JSON.object(
          [JSON.Member("pictures", .int(pictures)), JSON.Member("tuned", .bool(note == ", tuned on"))] + members
        ).text(pretty: true))
    }
    Console.out("\(pictures) pictures\(note): character error, word recall")
    for (name, score) in scores {
      let padded = name.padding(toLength: 12, withPad: " ", startingAt: 0)
      Console.out(
        "\(padded) \(Self.percent(score.error.rate)) (\(score.error.edits) of \(score.error.characters))   "
          + "\(Self.percent(score.recall.rate)) (\(score.recall.found) of \(score.recall.words))")
    }
  }

  private static func percent(_ value: Double) -> String {
    JSON.fixed(value * 100, places: 2).text(pretty: false) + " %"
  }

  // MARK: Reading

  /// Reads pictures through the same stages as a run.
  private static func read(_ pictures: [String]) throws -> [String: String] {
    let pipeline = "stages: [pages.render, pages.text, {ocr.read: {ocr: always}}]"
    return try EvaluationRun.rows(of: "lines", pipeline: pipeline, pictures: pictures).mapValues { rows in
      rows.map { row in if case .text(let text) = row[1] { text } else { "" } }.joined(separator: "\n")
    }
  }

  /// Reads a picture with the `tesseract` command.
  private static func tesseract(_ picture: String) throws -> String {
    try Peer.output("tesseract", [picture, "-", "--psm", "3"])
  }

  // MARK: Truth

  private func samples() throws -> [Sample] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted()
    if names.contains("img") && names.contains("box") { return sroie() }
    let pictures = names.filter { ["tiff", "tif", "png", "jpg"].contains(($0 as NSString).pathExtension.lowercased()) }
    return pictures.compactMap { name in
      // phototest-rotated-L.png shares the truth of phototest.
      let stem = (name as NSString).deletingPathExtension
      let truths = [stem, String(stem.prefix { $0 != "-" })].map { "\(directory)/\($0).txt" }
      guard let truth = truths.lazy.compactMap({ try? String(contentsOfFile: $0, encoding: .utf8) }).first else {
        return nil
      }
      return Sample(picture: "\(directory)/\(name)", truth: truth)
    }
  }

  /// SROIE: img/NAME.jpg and box/NAME.csv with x1,y1,...,x4,y4,text a line.
  private func sroie() -> [Sample] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: "\(directory)/img")) ?? []).sorted()
    let tuned = Set((0..<40).map { $0 * names.count / 40 })
    return names.enumerated().compactMap { index, name in
      let stem = (name as NSString).deletingPathExtension
      guard let data = FileManager.default.contents(atPath: "\(directory)/box/\(stem).csv") else { return nil }
      let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
      let texts = lines.map {
        $0.split(separator: ",", maxSplits: 8, omittingEmptySubsequences: false).last.map(String.init) ?? ""
      }
      return Sample(
        picture: "\(directory)/img/\(name)", truth: texts.joined(separator: "\n"), foldsCase: true,
        isTuned: tuned.contains(index))
    }
  }
}
