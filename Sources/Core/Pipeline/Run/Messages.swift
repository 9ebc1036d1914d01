import Documents
import Foundation

// The worker protocol, version 1: one JSON object a line, requests on standard input, replies on standard output, logs on standard
// error. A worker does one thing at a time; the same request gives the same reply, so a lost one can simply be sent again. A cluster
// engine drives the same lines.

/// A line from the coordinator to a worker.
package enum Request: Codable, Sendable {
  /// The first line: what to bind, and the limits the worker sets for itself.
  case setup(Setup)
  /// Open a file and say what it holds.
  case open(id: Int, file: SourceFile, attempt: Int)
  /// Make the kept artifacts of pages (numbers from 1), in order; each is answered as soon as it is done.
  case pages(id: Int, file: SourceFile, pages: [Int], attempt: Int)
  /// Make the kept artifacts of a whole document from its pages' artifacts.
  case document(id: Int, file: SourceFile, pages: [PageArtifacts], attempt: Int)

  package struct Setup: Codable, Sendable {
    package var version: Int
    /// The text of the pipeline file.
    package var pipeline: String
    /// Overrides the file's password.
    package var password: String?
  }

  package static let version = 1
}

/// The artifacts of one page, by node name, encoded by `ArtifactCoding`.
package struct PageArtifacts: Codable, Sendable {
  package var page: Int
  package var artifacts: [String: Data]
}

/// A line from a worker to the coordinator.
package enum Reply: Codable, Sendable {
  /// The first line: the protocol's version, the program's, and the digests of the models in use.
  case hello(version: Int, program: String, models: [ModelDigest])
  case opened(id: Int, contents: Contents)
  /// A page is done: the artifacts that could be made, and the first failure of a stage.
  case page(id: Int, result: PageArtifacts, failure: Failure?)
  case document(id: Int, artifacts: [String: Data])
  /// The unit as a whole could not be done (the file does not open, a document stage fails).
  case failed(id: Int, failure: Failure)
  /// The unit is over; `rss` is the worker's memory in bytes.
  case done(id: Int, rss: Int)
  /// Sent every second while busy.
  case beat
}

/// Writes and reads the lines.
package enum MessageCoding {
  package static func line(_ message: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var data = try encoder.encode(message)
    data.append(UInt8(ascii: "\n"))
    return [UInt8](data)
  }

  package static func message<Message: Decodable>(_ type: Message.Type, from line: some Sequence<UInt8>) throws
    -> Message
  {
    // Bytes that lie in one piece are read where they are.
    let message = try line.withContiguousStorageIfAvailable { bytes in
      let data = bytes.baseAddress.map {
        Data(bytesNoCopy: UnsafeMutableRawPointer(mutating: $0), count: bytes.count, deallocator: .none)
      }
      return try JSONDecoder().decode(type, from: data ?? Data())
    }
    return try message ?? JSONDecoder().decode(type, from: Data(line))
  }
}
