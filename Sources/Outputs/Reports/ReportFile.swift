import Foundation

/// Why a report cannot be written.
package struct ReportError: Error, Hashable, Sendable {
  /// The file's path below the output folder, and the system's reason.
  package let path: String
  package let reason: String
}

/// A file being written under a temporary name; it takes its place whole or not at all.
final class ReportFile {
  private let path: String
  private let place: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  /// Returns the name that a file has until it is whole: hidden, as no report's own name is.
  static func temporary(_ place: String) -> String {
    let parts = place as NSString
    return "\(parts.deletingLastPathComponent)/.\(parts.lastPathComponent).partial"
  }

  private var temporary: String { Self.temporary(place) }

  /// - Parameters:
  ///   - folder: the output folder.
  ///   - path: the file's path below it; folders on the way are made.
  init(folder: String, path: String) throws {
    (self.path, place, descriptor) = (path, folder + "/" + path, -1)
    let parent = (place as NSString).deletingLastPathComponent
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0, errno == ENOENT {
      try? FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    }
    guard descriptor >= 0 else { throw error }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(temporary)
  }

  private var error: ReportError { ReportError(path: path, reason: String(cString: strerror(errno))) }

  func append(_ body: (inout [UInt8]) -> Void) throws {
    body(&buffer)
    if buffer.count > 1 << 18 { try flush() }
  }

  private func flush() throws {
    try buffer.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let count = Foundation.write(descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { throw error }
        offset += count
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Puts the file in its place.
  ///
  /// - Parameter waits: false for one of many files, after which the caller waits for the disk once.
  func finish(waits: Bool = true) throws {
    try flush()
    guard !waits || fsync(descriptor) == 0 else { throw error }
    close(descriptor)
    descriptor = -1
    guard rename(temporary, place) == 0 else { throw error }
  }

  /// Writes a whole file; one that holds these bytes already is left alone, so that an unchanged run costs no disk writes.
  static func write(_ bytes: [UInt8], folder: String, path: String) throws {
    if let handle = fopen(folder + "/" + path, "r") {
      defer { fclose(handle) }
      var present = [UInt8](repeating: 0, count: bytes.count + 1)
      if fread(&present, 1, present.count, handle) == bytes.count, present.dropLast() == bytes[...] { return }
    }
    let file = try ReportFile(folder: folder, path: path)
    try file.append { $0 += bytes }
    try file.finish(waits: false)
  }
}
