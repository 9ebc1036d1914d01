import Foundation
import Zlib
import Documents

/// An artifact as the ledger keeps it.
package struct KeptArtifact: Hashable, Sendable {
  /// Compressed JSON (see `ArtifactCoding`); empty where the stage's condition did not hold.
  package let data: [UInt8]
  /// How many attempts it took, from 1.
  package let attempts: Int

  package init(data: [UInt8], attempts: Int) { (self.data, self.attempts) = (data, attempts) }
}

/// How a stage's last output for a document came about: what `--explain` compares.
package struct Trace: Hashable, Sendable {
  package let document: String
  package let stage: String
  package let digest: String
  package let version: Int
  package let options: String
  package let models: String

  package init(document: String, stage: String, digest: String, version: Int, options: String, models: String) {
    (self.document, self.stage, self.digest) = (document, stage, digest)
    (self.version, self.options, self.models) = (version, options, models)
  }
}

/// How a run ended, as far as it did.
package enum RunState: String, Sendable, Codable {
  case running, complete, interrupted, stopped
}

/// The memory of an output folder. Guarantees: what `keep` returned from survives the death of this process at any moment; a reader
/// sees an artifact whole or not at all; one run at a time holds it.
package protocol Ledger: AnyObject {
  func kept(_ key: Key) throws -> KeptArtifact?
  /// The attempts of a kept artifact, nil when it is not there; cheaper than `kept`.
  func attempts(_ key: Key) throws -> Int?
  func keep(_ artifacts: [(key: Key, artifact: KeptArtifact)]) throws
  func trace(document: String, stage: String) throws -> Trace?
  func record(_ traces: [Trace]) throws
}

/// Turns artifacts into what the ledger keeps and workers send, and back.
package enum ArtifactCoding {
  package static func encode(_ artifact: any Artifact) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return Zlib.compress([UInt8](try encoder.encode(artifact)))
  }

  package static func encode(_ contents: Contents) throws -> [UInt8] {
    Zlib.compress([UInt8](try JSONEncoder().encode(contents)))
  }

  package static func decodeContents(_ data: [UInt8]) throws -> Contents {
    try JSONDecoder().decode(Contents.self, from: Data(try Zlib.decompress(data)))
  }
}

extension Artifact {
  /// Returns what `ArtifactCoding.encode` was given.
  package static func decoded(from data: [UInt8]) throws -> Self {
    try JSONDecoder().decode(Self.self, from: Data(try Zlib.decompress(data)))
  }
}
