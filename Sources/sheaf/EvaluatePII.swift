import ArgumentParser
import Documents
import Evaluation
import Foundation
import Pipeline
import Stages

/// `sheaf evaluate pii DIR`: personal information in sentences, in presidio-research's own format.
struct EvaluatePII: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pii",
    abstract: "Personal information found in texts, F2 by type (presidio-research's JSON).",
    discussion: """
      DIR holds JSON files, each an array of {"full_text", "template_id", "spans": [{"entity_type", "start_position", "end_position"}]}. All texts \
      of a template are on one side of the split, chosen by a hash of its number; a quarter of the templates is held out. A \
      finding and a truth of the same type are one pair where their common characters are at least half of all they cover; pieces of one \
      type with nothing but blanks and marks between are one piece on \
      both sides. Of an age the number counts: the set leaves its unit out.
      """)

  @Argument(help: ArgumentHelp("Folder with JSON files.", valueName: "dir"))
  var directory: String

  @OptionGroup var arguments: EvaluationArguments

  @Flag(name: .long, help: "Leave the text encoder out: rules alone.")
  var rules = false

  @Option(name: .long, help: "The lowest score that counts.")
  var minScore = 0.5

  private struct Sample: Decodable {
    struct Span: Decodable {
      var entityType: String
      var startPosition: Int
      var endPosition: Int
    }
    var fullText: String
    var templateId: Int
    var spans: [Span]
  }

  /// Presidio's names and Comprehend's. Organisations, titles and nationalities are no PII there: a finding on them is wrong.
  static let names: [String: PIIType] = [
    "PERSON": .name, "ADDRESS": .address, "STREET_ADDRESS": .address, "LOCATION": .address, "GPE": .address,
    "CREDIT_CARD": .cardNumber,
    "PHONE_NUMBER": .phone, "EMAIL_ADDRESS": .email, "DOMAIN_NAME": .url, "URL": .url, "IBAN_CODE": .iban,
    "US_DRIVER_LICENSE": .driverID,
    "DATE_TIME": .dateTime, "AGE": .age, "IP_ADDRESS": .ipAddress, "US_SSN": .usSSN, "ZIP_CODE": .address,
  ]

  func run() throws {
    let files = ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).filter {
      $0.hasSuffix(".json")
    }.sorted()
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let samples = try files.flatMap { name in
      try decoder.decode([Sample].self, from: Data(contentsOf: URL(fileURLWithPath: "\(directory)/\(name)")))
    }
    guard !samples.isEmpty else { throw Exit(.usage, "sheaf: \(directory) holds no JSON files with texts") }
    let reader = try PIIReader(usesEncoder: !rules)
    let least = Dictionary(uniqueKeysWithValues: PIIType.allCases.map { ($0, minScore) })
    var report = EvaluationReport(unit: "text")
    for (number, sample) in samples.enumerated() {
      let side = PIITemplates.isHeldOut(template: sample.templateId) ? "held out" : "tuned on"
      report.addDocument(side: side)
      let offsets = Self.offsets(sample.fullText)
      let truth = sample.spans.compactMap { span in
        Self.names[span.entityType].map {
          PIIMatching.Piece(type: $0, range: offsets[span.startPosition]..<offsets[span.endPosition])
        }
      }
      let given = try reader.find(in: sample.fullText, atLeast: least).map { found in
        PIIMatching.Piece(
          type: found.type, range: found.type == .age ? Self.number(found.range, sample.fullText) : found.range)
      }
      let result = PIIMatching.match(truth: truth, given: given, in: sample.fullText)
      for (type, count) in result.counts {
        let misses = result.misses.filter { $0.piece.type == type }.map { miss in
          let text = Self.text(sample.fullText, miss.piece.range)
          return EvaluationReport.Miss(
            document: "\(number + 1)", side: side, field: type.rawValue, truth: miss.isMissing ? text : "",
            given: miss.isMissing ? "" : text)
        }
        report.add(type.rawValue, side: side, count, misses: misses)
      }
    }
    try report.writeErrors(arguments)
    Console.out(arguments.json ? json(report).text(pretty: true) : table(report))
  }

  private static func text(_ text: String, _ range: Range<Int>) -> String {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<text.utf8.index(start, offsetBy: range.count)])
  }

  /// An age's number: the set leaves the unit out, Comprehend has it in.
  private static func number(_ range: Range<Int>, _ text: String) -> Range<Int> {
    range.lowerBound..<range.lowerBound + Self.text(text, range).utf8.prefix { 0x30...0x39 ~= $0 }.count
  }

  /// The UTF-8 offset of every Unicode scalar, and of the end.
  private static func offsets(_ text: String) -> [Int] {
    var offsets = [0]
    for scalar in text.unicodeScalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    return offsets
  }

  private func table(_ report: EvaluationReport) -> String {
    func number(_ value: Double) -> String { JSON.fixed(value, places: 3).text(pretty: false) }
    func pad(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(1, width - text.count)) + text
    }
    func row(_ name: String, _ count: Scorecard.Count) -> String {
      name.padding(toLength: 36, withPad: " ", startingAt: 0)
        + [count.precision, count.recall, count.f2].map { pad(number($0), 10) }.joined()
        + [count.truth, count.given, count.right].map { pad(String($0), 7) }.joined()
    }
    let head =
      "type".padding(toLength: 36, withPad: " ", startingAt: 0)
      + ["precision", "recall", "F2"].map { pad($0, 10) }.joined()
      + ["truth", "given", "right"].map { pad($0, 7) }.joined()
    return report.sides.map { side in
      (["\(side.documents) texts, \(side.name)", head] + side.card.fields.sorted().map { row($0, side.card[$0]) } + [
        row("all", side.card.all)
      ])
      .joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private func json(_ report: EvaluationReport) -> JSON {
    func object(_ count: Scorecard.Count) -> JSON {
      .object([
        "precision": .fixed(count.precision, places: 4), "recall": .fixed(count.recall, places: 4),
        "f2": .fixed(count.f2, places: 4),
        "truth": .int(count.truth), "given": .int(count.given), "right": .int(count.right),
      ])
    }
    return .object(
      report.sides.map { side in
        JSON.Member(
          side.name,
          .object([
            "texts": .int(side.documents),
            "types": .object(side.card.fields.sorted().map { JSON.Member($0, object(side.card[$0])) }),
            "all": object(side.card.all),
          ]))
      })
  }
}

/// Which templates of presidio-research are held out.
enum PIITemplates {
  /// Whether a template is on the side that rules and models have not seen: one in four, by the first 64 bits of the SHA-256 of
  /// `presidio-template-NUMBER`, as in Scripts/train.
  static func isHeldOut(template: Int) -> Bool {
    Digest.sha256(Array("presidio-template-\(template)".utf8))[0] < 0x40
  }
}
