import Foundation

/// Reads a descriptor line by line; blocks until a line is whole.
package struct LineReader {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var searched = 0

  package init(descriptor: Int32) { self.descriptor = descriptor }

  /// Returns the next line without its end, nil at the end of input.
  package mutating func next() throws -> [UInt8]? {
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        searched = 0
        guard end == buffer.count - 1 else {
          let line = Array(buffer[..<end])
          buffer.removeSubrange(...end)
          return line
        }
        // A document of a thousand pages is a line of hundreds of megabytes: it is handed on, not copied.
        var line = buffer
        buffer = []
        line.removeLast()
        return line
      }
      searched = buffer.count
      var block = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(descriptor, &block, block.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return nil }
      buffer += block[..<count]
    }
  }
}

/// Writes whole lines to a descriptor, from any thread.
package final class LineWriter: @unchecked Sendable {
  private let descriptor: Int32
  private let lock = NSLock()

  package init(descriptor: Int32) { self.descriptor = descriptor }

  package func write(_ message: some Encodable) throws {
    let line = try MessageCoding.line(message)
    lock.withLock {
      line.withUnsafeBytes { bytes in
        var offset = 0
        while offset < bytes.count {
          let count = Foundation.write(descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
          if count < 0 && errno == EINTR { continue }
          // The coordinator is gone: there is nobody left to tell.
          guard count > 0 else { _exit(1) }
          offset += count
        }
      }
    }
  }
}

/// Reads the memory of processes from /proc.
package enum ProcessMemory {
  /// Returns the resident bytes of a process, nil when it is gone.
  package static func resident(of process: pid_t) -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8) else { return nil }
    let fields = text.split(separator: " ")
    return fields.count > 1 ? Int(fields[1]).map { $0 * sysconf(Int32(_SC_PAGESIZE)) } : nil
  }
}
