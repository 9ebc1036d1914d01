import Crypto
import Documents

/// What an artifact is known by: a SHA-256 over everything that can change it, and nothing else (no path, no time).
package struct Key: Hashable, Sendable {
  package let bytes: [UInt8]

  /// Hashes parts, each behind its length, so that no two lists of parts look alike.
  init(_ parts: [String], producers: [Key] = []) {
    var hash = SHA256()
    for part in parts {
      hash.update(data: Array("\(part.utf8.count):".utf8))
      hash.update(data: Array(part.utf8))
    }
    for producer in producers { hash.update(data: producer.bytes) }
    bytes = Array(hash.finalize())
  }

  /// Returns a hash of parts.
  package static func hashing(_ parts: [String]) -> Key { Key(parts) }

  package var hex: String { FileReading.hex(bytes) }
}

extension Graph {
  /// The id of a run: the same pipeline over the same files has the same one. Lower-case hexadecimal.
  package func runID(_ results: [DocumentResult]) -> String {
    let inputs = results.filter { $0.record <= 1 }.flatMap { [$0.file, $0.source?.digest ?? ""] }
    return String(Key(inputIdentity + nodes.flatMap(\.identity) + inputs).hex.prefix(16))
  }

  /// The key of what a file holds.
  package func contentsKey(_ file: SourceFile) -> Key {
    // The number counts how files are cut into pages: 2 since long texts have several.
    Key(["contents", "2", file.digest, file.kind.rawValue] + inputIdentity + (readsNames ? ["name", file.name] : []))
  }

  /// Returns the key of each page node's artifact for a page; nil for document nodes. Index by node.
  package func pageKeys(contents: Key, page: Int) -> [Key?] { keys(.page, root: ["page", String(page)], contents) }

  /// Returns the key of each document node's artifact; nil for page nodes. Index by node.
  ///
  /// - Parameters:
  ///   - record: the record's number in a file of records, else 0.
  ///   - failed: the pages of a whole file that document stages could not see, ascending; without meaning for a record.
  package func documentKeys(contents: Key, record: Int, failed: [Int]) -> [Key?] {
    keys(.document, root: ["document", String(record)] + (record > 0 ? [] : failed.map(String.init)), contents)
  }

  private func keys(_ scope: ArtifactScope, root: [String], _ contents: Key) -> [Key?] {
    let root = Key(root, producers: [contents])
    var keys: [Key?] = []
    for node in nodes {
      // What a document node reads of its pages is fixed by the file in the root and the recipe of the page node.
      let producers = node.producers.map { keys[$0] ?? recipe($0) }
      keys.append(node.scope == scope ? Key(node.identity, producers: [root] + producers) : nil)
    }
    return keys
  }

  /// The key of how a node works, apart from any input.
  private func recipe(_ index: Int) -> Key {
    Key(nodes[index].identity, producers: nodes[index].producers.map(recipe))
  }
}
