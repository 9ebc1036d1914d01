import Documents
import Foundation
import Pipeline

/// A CSV of prompts: one row a thing to cut out of a page.
struct PromptList: Sendable {
  struct Row: Hashable, Sendable {
    /// As documents.csv names it; empty for every document.
    var document: String
    /// Counted from 1; 0 for every page.
    var page: Int
    var prompt: SegmentPrompt
  }

  static let columns = [
    "document", "page", "label", "kind", "units", "left", "top", "width", "height", "x", "y", "points", "background",
    "contour", "mask", "rle",
  ]

  let rows: [Row]
  /// The files of masks that it names.
  let files: [String]

  init(rows: [Row]) { (self.rows, files) = (rows, []) }

  /// Reads a file; throws `MissingPart` that says what is wrong with it.
  init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path), data.count <= 100_000_000,
      let text = String(data: data, encoding: .utf8)
    else { throw MissingPart("the list of prompts \(path) cannot be read as UTF-8 text; mend the file or its path") }
    try self.init(text, name: path, folder: (path as NSString).deletingLastPathComponent)
  }

  /// Reads the text of a list; throws `MissingPart` that names the row for one that is no prompt.
  ///
  /// - Parameters:
  ///   - name: of the list, for messages and reports.
  ///   - folder: in which masks are looked up.
  init(_ text: String, name: String, folder: String) throws {
    let delimiter = [",", ";", "\t"].max {
      text.prefix(400).split(separator: $0).count < text.prefix(400).split(separator: $1).count
    }
    var records = DelimitedText(
      text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text, delimiter: delimiter ?? ",")
    guard let header = records.next()?.map({ $0.lowercased().trimmingCharacters(in: .whitespaces) }),
      header.contains(where: ["left", "x", "points", "contour", "mask", "rle"].contains)
    else {
      throw MissingPart(
        "\(name) is no list of prompts: its first line names columns such as document, page, left, top, width, height")
    }
    if let odd = header.first(where: { !$0.isEmpty && !Self.columns.contains($0) }) {
      throw MissingPart("\(name) has an unknown column \"\(odd)\"; known: \(Self.columns.joined(separator: ", "))")
    }
    var (rows, files): ([Row], [String]) = ([], [])
    var line = 1
    while let cells = records.next() {
      line += 1
      let row = Dictionary(zip(header, cells).map { ($0, $1.trimmingCharacters(in: .whitespaces)) }) { first, _ in first
      }
      guard row.values.contains(where: { !$0.isEmpty }) else { continue }
      do {
        let mask = row["mask"].flatMap {
          $0.isEmpty ? nil : $0.hasPrefix("/") || folder.isEmpty ? $0 : "\(folder)/\($0)"
        }
        rows.append(try Self.row(row, name: name, mask: mask))
        if let mask { files.append(mask) }
      } catch let error as RowError {
        throw MissingPart("\(name), row \(line): \(error.message)")
      }
    }
    (self.rows, self.files) = (rows, files)
  }

  private struct RowError: Error { let message: String }

  private static func row(_ row: [String: String], name: String, mask: String?) throws -> Row {
    func cell(_ column: String) -> String { row[column] ?? "" }
    func number(_ column: String) throws -> Double? {
      if cell(column).isEmpty { return nil }
      guard let value = Double(cell(column)) else { throw RowError(message: "\(column) is no number") }
      return value
    }
    func pairs(_ column: String) throws -> [[Double]] {
      try cell(column).split(whereSeparator: { ";|".contains($0) }).map { pair in
        let numbers = pair.split(whereSeparator: { " ,".contains($0) }).map { Double($0) }
        guard numbers.count == 2, let x = numbers[0], let y = numbers[1] else {
          throw RowError(message: "\(column) is no list such as 0.2 0.3; 0.4 0.5")
        }
        return [x, y]
      }
    }
    var prompt = SegmentPrompt(label: cell("label"), source: (name as NSString).lastPathComponent)
    if !cell("units").isEmpty {
      guard let unit = SegmentPrompt.Unit(rawValue: cell("units")) else {
        throw RowError(message: "units is ratio or pixels")
      }
      prompt.unit = unit
    }
    let box = try ["left", "top", "width", "height"].map(number)
    let isWhole = box.allSatisfy { $0 != nil }
    guard isWhole || box.allSatisfy({ $0 == nil }) else { throw RowError(message: "a box is left, top, width, height") }
    prompt.box = box.compactMap { $0 }
    switch (try number("x"), try number("y")) {
    case (let x?, let y?): prompt.points = [[x, y]]
    case (nil, nil): break
    default: throw RowError(message: "a point is x, y")
    }
    prompt.points += try pairs("points")
    (prompt.background, prompt.contour) = (try pairs("background"), try pairs("contour"))
    prompt.runLengths = cell("rle")
    prompt.mask = try mask.map(MaskFile.read)
    try keep(cell("kind"), of: &prompt)
    if let problem = prompt.problem { throw RowError(message: problem) }
    guard let page = Int(cell("page").isEmpty ? "0" : cell("page")), page >= 0 else {
      throw RowError(message: "page is no number")
    }
    return Row(document: cell("document"), page: page, prompt: prompt)
  }

  /// Keeps what a row's kind names, so that one list can serve several kinds of prompt.
  private static func keep(_ kind: String, of prompt: inout SegmentPrompt) throws {
    guard !kind.isEmpty else { return }
    let kinds = kind.split(separator: "+").map { $0.trimmingCharacters(in: .whitespaces) }
    if let odd = kinds.first(where: { !["point", "points", "box", "contour", "mask"].contains($0) }) {
      throw RowError(message: "\"\(odd)\" is no kind of prompt: point, box, contour, mask, or several with +")
    }
    if !kinds.contains("box") { prompt.box = [] }
    if !kinds.contains("contour") { prompt.contour = [] }
    if !kinds.contains("mask") { (prompt.mask, prompt.runLengths) = (nil, "") }
    if !kinds.contains("point") && !kinds.contains("points") { (prompt.points, prompt.background) = ([], []) }
  }

  /// Returns the prompts for a page, in the list's order.
  func prompts(document: String, page: Int) -> [SegmentPrompt] {
    rows.filter { ($0.document.isEmpty || $0.document == document) && ($0.page == 0 || $0.page == page) }.map(\.prompt)
  }
}
