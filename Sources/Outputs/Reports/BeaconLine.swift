import Documents
import Pipeline

/// beacons.jsonl: one line a filter of the section `moderation:` and page, for programs that watch what passes.
enum BeaconLine {
  static let path = "beacons.jsonl"

  /// Returns a line with its line end.
  ///
  /// - Parameters:
  ///   - run: the run's id.
  ///   - page: as reports number it.
  static func bytes(_ beacon: Beacon, run: String, document: String, page: Int) -> [UInt8] {
    let scores = beacon.scores.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .fixed($0.value, places: 4)) }
    let line = JSON.object([
      "run": .string(run), "document": .string(document), "page": .int(page),
      // The same finding has the same id in every run, so that who takes them in can tell what is new.
      "unique_id": .string(String(Key.hashing([document, String(page), String(beacon.filter)]).hex.prefix(16))),
      "filter": .int(beacon.filter), "type": .string(beacon.type),
      "status": .string(beacon.isFound ? "LABELS_FOUND" : "LABELS_NOT_FOUND"), "outcome": .string(beacon.outcome),
      "scores": .object(scores),
    ])
    return Array((line.text(pretty: false) + "\n").utf8)
  }
}
