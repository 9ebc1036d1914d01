import Foundation

/// A file as read-only memory, shared by all processes that map it; it must not be shortened meanwhile.
final class MappedFile: @unchecked Sendable {
  private let start: UnsafeMutableRawPointer
  let count: Int

  var address: UInt { UInt(bitPattern: start) }

  /// Maps a file; nil when it cannot be read or is empty.
  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    count = Int(status.st_size)
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else { return nil }
    self.start = start
  }

  deinit { munmap(start, count) }
}
