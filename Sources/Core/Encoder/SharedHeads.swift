import Foundation

/// The heads of this process: loaded when they are first used, and shared by all stages of a worker, so that one pass serves them all.
package enum SharedHeads {
  private static let lock = NSLock()
  nonisolated(unsafe) private static var loaded: [EncoderFiles: TextHeads] = [:]

  package static func heads(_ files: EncoderFiles) throws -> TextHeads {
    try lock.withLock {
      if let heads = loaded[files] { return heads }
      let heads = try TextHeads(files)
      loaded[files] = heads
      return heads
    }
  }
}
