import Documents
import Evaluation
import Foundation
import Pipeline
import Reports

/// How well scores order the texts of sets: an area under the ROC curve for each set and side, all sets together, and their mean.
struct RankingReport {
  private struct Place: Hashable {
    let side: String
    let measure: String
    let set: String
  }

  private struct Miss {
    let document: String
    let place: Place
    let isPositive: Bool
    let score: Double
  }

  private var scored: [Place: [(score: Double, isPositive: Bool)]] = [:]
  private var misses: [Miss] = []

  /// Counts one text; a score on the wrong side of 0.5 is a miss.
  mutating func add(
    _ measure: String, set: String, side: TextSplit.Side, document: String, score: Double, isPositive: Bool
  ) {
    let place = Place(side: side.rawValue, measure: measure, set: set)
    scored[place, default: []].append((score, isPositive))
    if (score >= 0.5) != isPositive {
      misses.append(Miss(document: document, place: place, isPositive: isPositive, score: score))
    }
  }

  private struct Row {
    let place: Place
    let positives: Int
    let negatives: Int
    let area: Double?
    /// The share of texts on the right side of 0.5.
    let accuracy: Double
  }

  private var rows: [Row] {
    let places = Set(scored.keys)
    let groups = Set(places.map { Place(side: $0.side, measure: $0.measure, set: "") })
    return groups.sorted { ($0.side, $0.measure) < ($1.side, $1.measure) }.flatMap { group in
      let members = places.filter { $0.side == group.side && $0.measure == group.measure }.sorted { $0.set < $1.set }
      let all = members.flatMap { scored[$0] ?? [] }
      return members.map { row($0, scored[$0] ?? []) }
        + [row(Place(side: group.side, measure: group.measure, set: "all together"), all)]
    }
  }

  private func row(_ place: Place, _ scored: [(score: Double, isPositive: Bool)]) -> Row {
    let positives = scored.count { $0.isPositive }
    let right = scored.count { ($0.score >= 0.5) == $0.isPositive }
    return Row(
      place: place, positives: positives, negatives: scored.count - positives, area: RankingArea.area(scored),
      accuracy: Double(right) / Double(max(1, scored.count)))
  }

  func show(_ arguments: EvaluationArguments) throws {
    if let path = arguments.errors { try write(path) }
    Console.out(arguments.json ? json.text(pretty: true) : table)
  }

  private var table: String {
    func padded(_ text: String, _ width: Int) -> String { text.padding(toLength: width, withPad: " ", startingAt: 0) }
    func number(_ value: Double?) -> String { value.map { JSON.fixed($0, places: 3).text(pretty: false) } ?? "-" }
    let head = ["side", "what", "set", "AUC", "at 0.5", "yes", "no"]
    let lines = rows.map { row in
      [
        row.place.side, row.place.measure, row.place.set, number(row.area), number(row.accuracy),
        String(row.positives), String(row.negatives),
      ]
    }
    let widths = head.indices.map { index in ([head] + lines).map { $0[index].count }.max() ?? 0 }
    return ([head] + lines).map { line in zip(line, widths).map { padded($0, $1 + 2) }.joined() }
      .joined(separator: "\n")
  }

  private var json: JSON {
    .array(rows.map(Self.json))
  }

  private static func json(_ row: Row) -> JSON {
    let area: JSON = row.area.map { .fixed($0, places: 4) } ?? .null
    return .object([
      JSON.Member("side", .string(row.place.side)), JSON.Member("what", .string(row.place.measure)),
      JSON.Member("set", .string(row.place.set)), JSON.Member("auc", area),
      JSON.Member("accuracy", .fixed(row.accuracy, places: 4)), JSON.Member("yes", .int(row.positives)),
      JSON.Member("no", .int(row.negatives)),
    ])
  }

  private func write(_ path: String) throws {
    let csv = CSV(CSVOptions())
    var bytes: [UInt8] = []
    csv.append(header: ["document", "side", "what", "set", "truth", "score"], to: &bytes)
    for miss in misses {
      let cells = [miss.document, miss.place.side, miss.place.measure, miss.place.set, miss.isPositive ? "yes" : "no"]
      csv.append(row: cells.map(Cell.text) + [.score(miss.score)], to: &bytes)
    }
    do { try Data(bytes).write(to: URL(fileURLWithPath: path)) } catch {
      throw Exit(.unwritable, "sheaf: \(path) cannot be written")
    }
  }
}
