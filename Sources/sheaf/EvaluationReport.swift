import ArgumentParser
import Documents
import Evaluation
import Foundation
import Pipeline
import Reports

/// The options that every evaluation shares.
struct EvaluationArguments: ParsableArguments {
  @Flag(name: .long, help: "Print JSON.")
  var json = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write every wrong answer to this CSV file.", discussion: "It holds text of the documents: keep it local.",
      valueName: "file"))
  var errors: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Keep what was read in this folder, so that the next evaluation is quick.", valueName: "folder"))
  var keep: String?
}

/// What an evaluation found: a scorecard for each side of its split, and the wrong answers.
struct EvaluationReport {
  struct Side {
    let name: String
    var documents = 0
    var card = Scorecard()
    /// Means over documents, each with the same weight, by name.
    fileprivate var means: [(name: String, counts: [Scorecard.Count])] = []
  }

  /// A wrong, missing or invented answer.
  struct Miss {
    let document: String
    let side: String
    let field: String
    let truth: String
    let given: String
  }

  /// What one document is called, such as `receipt`.
  let unit: String
  private(set) var sides: [Side] = []
  private(set) var misses: [Miss] = []

  init(unit: String) { self.unit = unit }

  /// Counts a document on a side.
  mutating func addDocument(side: String) { sides[index(side)].documents += 1 }

  /// Counts one field of a document: at most one answer and one truth.
  mutating func add(
    _ field: String, document: String, side: String, truth: String?, given: String?, isRight: Bool
  ) {
    sides[index(side)].card.add(field, truth: truth, given: given, isRight: isRight)
    guard truth != nil || given != nil, !(truth != nil && given != nil && isRight) else { return }
    misses.append(Miss(document: document, side: side, field: field, truth: truth ?? "", given: given ?? ""))
  }

  /// Counts several answers of a field at once, with the wrong ones spelled out by the caller.
  mutating func add(_ field: String, side: String, _ count: Scorecard.Count, misses: [Miss] = []) {
    sides[index(side)].card.add(field, count)
    self.misses += misses
  }

  /// Counts a document that is to be given one label of several: under its own as one to find, under the one it was given as one given.
  ///
  /// - Parameter given: empty where it was given none.
  mutating func addLabel(document: String, side: String, truth: String, given: String) {
    let isRight = given == truth
    addDocument(side: side)
    let miss = Miss(document: document, side: side, field: truth, truth: truth, given: given)
    add(truth, side: side, Scorecard.Count(truth: 1, right: isRight ? 1 : 0), misses: isRight ? [] : [miss])
    if !given.isEmpty { add(given, side: side, Scorecard.Count(given: 1)) }
  }

  /// Adds a document's count to a mean in which every document has the same weight.
  mutating func addMean(_ name: String, side: String, _ count: Scorecard.Count) {
    let side = index(side)
    if let old = sides[side].means.firstIndex(where: { $0.name == name }) {
      sides[side].means[old].counts.append(count)
    } else {
      sides[side].means.append((name, [count]))
    }
  }

  private mutating func index(_ side: String) -> Int {
    if let index = sides.firstIndex(where: { $0.name == side }) { return index }
    sides.append(Side(name: side))
    sides.sort { $0.name < $1.name }
    return sides.firstIndex { $0.name == side } ?? 0
  }

  // MARK: Showing

  func show(_ arguments: EvaluationArguments) throws {
    try writeErrors(arguments)
    Console.out(arguments.json ? json.text(pretty: true) : table)
  }

  /// Writes the wrong answers where the arguments ask for it.
  func writeErrors(_ arguments: EvaluationArguments) throws {
    if let path = arguments.errors { try write(path) }
  }

  private var table: String {
    func row(_ name: String, _ count: Scorecard.Count) -> String {
      let numbers = [count.precision, count.recall, count.f1].map {
        Self.padded(JSON.fixed($0, places: 3).text(pretty: false), 10)
      }
      let counts = [count.truth, count.given, count.right].map { Self.padded(String($0), 7) }
      return "  " + name.padding(toLength: max(24, name.count), withPad: " ", startingAt: 0)
        + (numbers + counts).joined()
    }
    let head =
      "  " + "field".padding(toLength: 24, withPad: " ", startingAt: 0)
      + ["precision", "recall", "F1"].map { Self.padded($0, 10) }.joined()
      + ["truth", "given", "right"].map { Self.padded($0, 7) }.joined()
    return sides.map { side in
      let lines = side.card.fields.map { row($0, side.card[$0]) }
      let mean = JSON.fixed(side.card.meanF1, places: 3).text(pretty: false)
      let title = "\(side.documents) \(unit)s, \(side.name): mean F1 of the fields \(mean)"
      let means = side.means.map { mean in
        let numbers = Self.mean(mean.counts).map { Self.padded(JSON.fixed($0, places: 3).text(pretty: false), 10) }
        return "  " + "mean of \(mean.name)".padding(toLength: 24, withPad: " ", startingAt: 0) + numbers.joined()
      }
      return ([title, head] + lines + [row("all", side.card.all)] + means).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// Returns the means of precision, recall and F1.
  private static func mean(_ counts: [Scorecard.Count]) -> [Double] {
    let divisor = Double(max(1, counts.count))
    return [counts.map(\.precision), counts.map(\.recall), counts.map(\.f1)].map { $0.reduce(0, +) / divisor }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }

  private var json: JSON {
    func object(_ count: Scorecard.Count) -> JSON {
      .object([
        "precision": .fixed(count.precision, places: 4), "recall": .fixed(count.recall, places: 4),
        "f1": .fixed(count.f1, places: 4), "truth": .int(count.truth), "given": .int(count.given),
        "right": .int(count.right),
      ])
    }
    return .object(
      sides.map { side in
        JSON.Member(
          side.name,
          .object([
            "documents": .int(side.documents), "mean_f1": .fixed(side.card.meanF1, places: 4),
            "fields": .object(side.card.fields.map { JSON.Member($0, object(side.card[$0])) }),
            "all": object(side.card.all),
            "means": .object(
              side.means.map { mean in
                let numbers = Self.mean(mean.counts).map { JSON.fixed($0, places: 4) }
                return JSON.Member(
                  mean.name, .object(["precision": numbers[0], "recall": numbers[1], "f1": numbers[2]]))
              }),
          ]))
      })
  }

  private func write(_ path: String) throws {
    let csv = CSV(CSVOptions())
    var bytes: [UInt8] = []
    csv.append(header: ["document", "side", "field", "truth", "given"], to: &bytes)
    for miss in misses {
      csv.append(row: [miss.document, miss.side, miss.field, miss.truth, miss.given].map(Cell.text), to: &bytes)
    }
    do { try Data(bytes).write(to: URL(fileURLWithPath: path)) } catch {
      throw Exit(.unwritable, "sheaf: \(path) cannot be written")
    }
  }
}
