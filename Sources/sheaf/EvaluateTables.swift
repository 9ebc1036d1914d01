import ArgumentParser
import Documents
import Evaluation
import Foundation
import Stages

/// `sheaf evaluate tables DIR`: tables found and read, by the measure of the ICDAR 2013 competition.
struct EvaluateTables: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Adjacency relations of table cells, as in the ICDAR 2013 table competition, and tables found.",
    discussion: """
      DIR holds NAME.pdf and NAME-str.xml of the competition. Finding and reading are measured together: a table that is not there
      counts against precision, one that is missed against recall. Fields: "relations" counts pairs of neighbouring cells over all
      documents, "regions" tables whose place is right (three quarters of the joint area shared). The line "documents" is the mean
      over documents, as in the paper. One document of four is held out; rules were tuned on the others.
      """)

  @Argument(help: ArgumentHelp("Folder with PDFs and their truth.", valueName: "dir"))
  var directory: String

  @OptionGroup var arguments: EvaluationArguments

  func run() throws {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted()
    let stems = names.filter { $0.hasSuffix("-str.xml") }.map { String($0.dropLast(8)) }
      .filter { names.contains("\($0).pdf") }
    guard !stems.isEmpty else { throw Exit(.usage, "sheaf: \(directory) holds no NAME.pdf with its NAME-str.xml") }
    let found = try EvaluationRun.artifacts(
      Tables.self, pipeline: "stages: [pages.render, pages.text, ocr.read, tables.read]",
      files: stems.map { "\(directory)/\($0).pdf" }, keep: arguments.keep)
    var report = EvaluationReport(unit: "document")
    for stem in stems {
      let xml = FileManager.default.contents(atPath: "\(directory)/\(stem)-str.xml") ?? Data()
      let truth = CompetitionTables(String(decoding: xml, as: UTF8.self)).tables
      Self.add(stem, truth: truth, pages: found["\(directory)/\(stem).pdf"] ?? [], to: &report)
    }
    try report.show(arguments)
  }

  /// Returns whether a document is held out: by its name alone, one of four.
  static func isHeldOut(_ name: String) -> Bool { Fingerprint.hash(name.utf8) % 4 == 3 }

  private static func add(
    _ name: String, truth: [CompetitionTables.Table], pages: [Tables], to report: inout EvaluationReport
  ) {
    let side = isHeldOut(name) ? "held out" : "tuned on"
    report.addDocument(side: side)
    let wanted = truth.map { (page: $0.page, relations: TableRelations($0.cells)) }
    let found = pages.enumerated().flatMap { index, page in
      page.all.map { (page: index + 1, relations: TableRelations($0.cells.map(relationCell))) }
    }
    var count = Scorecard.Count(
      truth: wanted.reduce(0) { $0 + $1.relations.count }, given: found.reduce(0) { $0 + $1.relations.count })
    var misses: [EvaluationReport.Miss] = []
    func miss(_ pair: TableRelations.Pair, isTruth: Bool) {
      let text = "\(pair.first) \(pair.isBelow ? "/" : "|") \(pair.second)"
      misses.append(
        EvaluationReport.Miss(
          document: name, side: side, field: "relations", truth: isTruth ? text : "", given: isTruth ? "" : text))
    }
    let matches = TableRelations.matched(truth: wanted, found: found)
    let nothing = TableRelations([])
    for (table, match) in zip(wanted, matches) {
      let answer = match.map { found[$0].relations } ?? nothing
      count.right += table.relations.shared(answer)
      table.relations.missing(in: answer).forEach { miss($0, isTruth: true) }
      answer.missing(in: table.relations).forEach { miss($0, isTruth: false) }
    }
    report.add("relations", side: side, count, misses: misses)
    report.addMean("documents", side: side, count)
    report.add("regions", side: side, regions(truth, pages))
  }

  private static func relationCell(_ cell: Tables.Cell) -> TableRelations.Cell {
    TableRelations.Cell(
      rows: cell.row...(cell.row + cell.rowSpan - 1), columns: cell.column...(cell.column + cell.columnSpan - 1),
      text: cell.text)
  }

  /// Counts tables whose box shares three quarters of the joint area with a true one.
  private static func regions(_ truth: [CompetitionTables.Table], _ pages: [Tables]) -> Scorecard.Count {
    let wanted = truth.flatMap(\.regions)
    var right = 0
    for region in wanted where pages.indices.contains(region.page - 1) {
      let page = pages[region.page - 1]
      guard let frame = page.frame, let dpi = frame.dpi else { continue }
      let scale = dpi / 72
      let box = Rect<Pixels>(
        left: region.left * scale, top: Double(frame.height) - region.top * scale, right: region.right * scale,
        bottom: Double(frame.height) - region.bottom * scale)
      let isFound = page.all.contains { grid in
        let shared = grid.box.intersection(box).area
        return shared >= 0.75 * (grid.box.area + box.area - shared)
      }
      if isFound { right += 1 }
    }
    return Scorecard.Count(truth: wanted.count, given: pages.reduce(0) { $0 + $1.all.count }, right: right)
  }
}
