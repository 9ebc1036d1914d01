import Documents
import Pipeline

/// Filters in their order over a text: each reads what the ones before have left of it.
struct ModerationChain {
  /// What asks for scores, by kind of filter.
  let scores: [ModerationFilter.Kind: FilterScores]
  let filters: [ModerationFilter]

  func run(_ text: PageText) throws -> FilteredText {
    var result = FilteredText(text: text, outcomes: [], beacons: [], stop: nil)
    for (index, filter) in filters.enumerated() {
      let all = try scores[filter.type]?(result.text) ?? []
      let found = all.filter { filter.counts($0.label, $0.score) }
      let outcome = found.isEmpty ? "passed" : filter.action.outcome
      let highest = Self.highest(found)
      result.outcomes +=
        found.isEmpty
        ? [.init(filter: index + 1, type: filter.type.rawValue, outcome: outcome, label: "", score: nil)]
        : highest.map {
          .init(filter: index + 1, type: filter.type.rawValue, outcome: outcome, label: $0.label, score: $0.score)
        }
      result.beacons.append(
        Beacon(
          filter: index + 1, type: filter.type.beaconType, outcome: outcome, isFound: !found.isEmpty,
          scores: Dictionary(uniqueKeysWithValues: Self.highest(all).map { ($0.label, $0.score) })))
      guard let first = highest.first else { continue }
      switch filter.action {
      case .flag: break
      case .redact: result.text = result.text.masked(found.map(\.span), with: filter.mask.first ?? "*")
      case .stop:
        // A label is a word of the filter's, not of the document's.
        result.stop = "filter \(index + 1) (\(filter.type.rawValue)) found \(first.label), score \(first.score)"
        return result
      }
    }
    return result
  }

  /// Returns each label's highest score, the highest first.
  private static func highest(_ scores: [FilterScore]) -> [(label: String, score: Double)] {
    Dictionary(scores.map { ($0.label, $0.score) }, uniquingKeysWith: max)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }
}
