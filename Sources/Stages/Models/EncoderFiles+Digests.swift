import Encoder
import Pipeline

extension EncoderFiles {
  /// Returns name and digest of what the results of a task's graph depend on. The weights are known by the digest that they must have:
  /// reading 90 MB for every plan would cost more than many a run, so `sheaf doctor` does that.
  func digests(graph name: String) throws -> [ModelDigest] {
    [
      ModelDigest(name: "minilm-l6", digest: Self.weightsDigest),
      ModelDigest(name: "minilm-l6/vocabulary", digest: try FileReading.digest(path: vocabulary)),
      ModelDigest(name: "graph/\(name)", digest: try FileReading.digest(path: graph)),
    ]
  }
}
