import ArgumentParser
import Documents
import Evaluation
import Foundation
import Pipeline
import Stages

/// `sheaf evaluate receipts DIR`: SROIE's four fields, from the pictures and from the set's own text boxes.
struct EvaluateReceipts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipts",
    abstract: "Company, date, address and total of receipts, exact after folding case and space (SROIE).",
    discussion: """
      DIR holds SROIE's folders img, box and key. A seller's receipts are all on one side of the split: rules were written looking at
      three fifths of the sellers, chosen by a hash of the name, and the others are reported apart.
      """)

  @Argument(help: ArgumentHelp("Folder with img, box and key.", valueName: "dir"))
  var directory: String

  @OptionGroup var arguments: EvaluationArguments

  @Flag(name: .long, help: "Read the set's own text boxes instead of the pictures.")
  var boxes = false

  private static let fields: [(name: String, type: String)] = [
    ("company", "VENDOR_NAME"), ("date", "INVOICE_RECEIPT_DATE"), ("address", "VENDOR_ADDRESS"), ("total", "TOTAL"),
  ]

  func run() throws {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: "\(directory)/key")) ?? []).sorted()
      .map { ($0 as NSString).deletingPathExtension }
    guard !names.isEmpty else { throw Exit(.usage, "sheaf: \(directory) holds no folder key with truth") }
    let pictures = names.map { "\(directory)/img/\($0).jpg" }
    let texts =
      boxes
      ? [:]
      : try EvaluationRun.artifacts(
        PageText.self, pipeline: "stages: [pages.render, pages.text, ocr.read]", files: pictures, keep: arguments.keep)
    var report = EvaluationReport(unit: "receipt")
    for (name, picture) in zip(names, pictures) {
      guard let truth = truth(name) else { continue }
      let pages = boxes ? [boxText(name)] : texts[picture] ?? []
      let side = Self.side(company: truth["company"] ?? "")
      report.addDocument(side: side)
      let found = ExpenseValues.read(pages)
      for (field, type) in Self.fields {
        let (truth, given) = (truth[field].flatMap { $0.isEmpty ? nil : $0 }, found[type])
        report.add(
          field, document: name, side: side, truth: truth, given: given,
          isRight: Self.folded(truth ?? "") == Self.folded(given ?? ""))
      }
    }
    try report.show(arguments)
  }

  /// Which side of the split a seller is on: FNV-1a over the first ten letters of the name; two fifths are held out.
  static func side(company: String) -> String {
    let letters = company.uppercased().unicodeScalars.filter { ("A"..."Z").contains($0) }.prefix(10)
    return Fingerprint.hash(letters.map { UInt8($0.value) }) % 5 < 2 ? "held out" : "tuned on"
  }

  private static func folded(_ text: String) -> String { text.uppercased().filter { !$0.isWhitespace } }

  private func truth(_ name: String) -> [String: String]? {
    guard let data = FileManager.default.contents(atPath: "\(directory)/key/\(name).json") else { return nil }
    return try? JSONDecoder().decode([String: String].self, from: data)
  }

  /// The set's own boxes as a page: x1,y1,...,x4,y4,text a line; a box's words share its width by their length.
  private func boxText(_ name: String) -> PageText {
    var builder = PageTextBuilder()
    let data = FileManager.default.contents(atPath: "\(directory)/box/\(name).csv") ?? Data()
    var (right, bottom) = (1.0, 1.0)
    for line in String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ",", maxSplits: 8, omittingEmptySubsequences: false)
      let numbers = parts.prefix(8).compactMap { Double($0) }
      guard parts.count == 9, numbers.count == 8 else { continue }
      let points = stride(from: 0, to: 8, by: 2).map { Point<Pixels>(x: numbers[$0], y: numbers[$0 + 1]) }
      guard let box = Rect.around(points) else { continue }
      (right, bottom) = (max(right, box.right), max(bottom, box.bottom))
      builder.add(line: Self.words(String(parts[8]), box))
    }
    return builder.pageText(
      source: .ocr, reason: "the set's boxes",
      frame: PageFrame(width: Int(right) + 1, height: Int(bottom) + 1, dpi: nil))
  }

  private static func words(_ text: String, _ box: Rect<Pixels>) -> [(
    text: String, box: Rect<Pixels>?, confidence: Double
  )] {
    let count = Double(max(1, text.count))
    var offset = 0
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      defer { offset += word.count + 1 }
      let left = box.left + box.width * Double(offset) / count
      let width = box.width * Double(word.count) / count
      return (String(word), Rect(left: left, top: box.top, width: width, height: box.height), 1)
    }
  }
}
