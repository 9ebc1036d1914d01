import Crypto
import Documents
import Foundation

/// Reads files by the exact bytes of their paths.
package enum FileReading {
  /// Returns a file's bytes; refuses more than a limit.
  package static func bytes(path: [CChar], limit: Int) throws -> [UInt8] {
    let file = try Descriptor(path)
    let size = try file.status().st_size
    guard size <= limit else { throw Failure(.limit, "the file has \(size) bytes, more than \(limit) (limits: bytes)") }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(size))
    try file.readAll { bytes += $0 }
    return bytes
  }

  /// Returns the file as an input: kind by its first bytes, SHA-256 of all of them.
  package static func source(_ found: FoundFile, options: InputOptions, limits: Limits) throws -> SourceFile {
    let file = try Descriptor(found.path)
    let status = try file.status()
    var head: [UInt8] = []
    var hash = SHA256()
    var kind: FileKind?
    func sniff() throws {
      switch FileKind.sniff(head: head, textColumn: options.textColumn) {
      case .readable(let readable): kind = readable
      case .unsupported(let reason): throw Failure(.unsupported, reason)
      }
    }
    let limit = limits.bytes.bytes
    guard status.st_size <= limit else {
      throw Failure(.limit, "the file has \(status.st_size) bytes, more than \(limit) (limits: bytes)")
    }
    try file.readAll { block in
      if kind == nil {
        head += block.prefix(FileKind.sniffLength - head.count)
        if head.count == FileKind.sniffLength { try sniff() }
      }
      hash.update(bufferPointer: UnsafeRawBufferPointer(block))
    }
    if kind == nil { try sniff() }
    guard let kind else { throw Failure(.internal, "the file has no kind") }
    return SourceFile(
      name: found.name, uri: Folder.uri(found.path), kind: kind, digest: hex(hash.finalize()),
      bytes: Int(status.st_size),
      modified: modified(status))
  }

  /// Throws when a file is no longer what it was when the run was planned.
  package static func checkUnchanged(_ file: SourceFile) throws {
    let status = try Descriptor(Folder.path(uri: file.uri)).status()
    guard Int(status.st_size) == file.bytes, modified(status) == file.modified else {
      throw Failure(.changed, "the file changed during the run; run again when nothing writes to it")
    }
  }

  private static func modified(_ status: stat) -> Int {
    Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)

  static func hex(_ digest: some Sequence<UInt8>) -> String {
    String(decoding: digest.flatMap { [hexDigits[Int($0 >> 4)], hexDigits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Returns the SHA-256 of a model file, lower-case hexadecimal.
  package static func digest(path: String) throws -> String {
    var hash = SHA256()
    try Descriptor(path.utf8CString.map { $0 }).readAll { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    return hex(hash.finalize())
  }

  /// Returns the id that git gives a file of these bytes (SHA-1 over `blob SIZE`, a zero byte and the content).
  package static func gitBlob(path: String) throws -> String {
    let file = try Descriptor(path.utf8CString.map { $0 })
    var hash = Insecure.SHA1()
    hash.update(data: Array("blob \(try file.status().st_size)\0".utf8))
    try file.readAll { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    return hex(hash.finalize())
  }

  /// An open file, closed with its owner.
  private final class Descriptor {
    private let descriptor: Int32

    init(_ path: [CChar]) throws {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw Failure(.unreadable, "the file cannot be opened: \(String(cString: strerror(errno)))")
      }
    }

    deinit { close(descriptor) }

    func status() throws -> stat {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw Failure(.unreadable, "the file cannot be examined") }
      return status
    }

    func readAll(_ take: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
      var buffer = [UInt8](repeating: 0, count: 1 << 17)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count < 0 {
          if errno == EINTR { continue }
          throw Failure(.unreadable, "the file cannot be read: \(String(cString: strerror(errno)))")
        }
        if count == 0 { return }
        try buffer.withUnsafeBufferPointer { try take(UnsafeBufferPointer(rebasing: $0[..<count])) }
      }
    }
  }
}
