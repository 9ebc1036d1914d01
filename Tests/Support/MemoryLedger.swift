import Pipeline

/// A ledger that keeps everything in memory and counts what it was asked.
package final class MemoryLedger: Ledger {
  package private(set) var artifacts: [Key: KeptArtifact] = [:]
  private var traces: [String: Trace] = [:]

  package init() {}

  package func kept(_ key: Key) -> KeptArtifact? { artifacts[key] }
  package func attempts(_ key: Key) -> Int? { artifacts[key]?.attempts }
  package func keep(_ new: [(key: Key, artifact: KeptArtifact)]) {
    for (key, artifact) in new { artifacts[key] = artifact }
  }
  package func trace(document: String, stage: String) -> Trace? { traces["\(stage) \(document)"] }
  package func record(_ new: [Trace]) {
    for trace in new { traces["\(trace.stage) \(trace.document)"] = trace }
  }
}
