import Foundation

/// Holds an output folder for one process; the system lets go of it when the process ends, however it ends.
final class FolderLock {
  private let descriptor: Int32

  init(path: String) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw LedgerError.unwritable(reason: "the output folder cannot be written: \(String(cString: strerror(errno)))")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      var bytes = [UInt8](repeating: 0, count: 32)
      let count = max(0, read(descriptor, &bytes, bytes.count))
      close(descriptor)
      throw LedgerError.locked(process: String(decoding: bytes[..<count], as: UTF8.self))
    }
    ftruncate(descriptor, 0)
    let process = Array(String(getpid()).utf8)
    _ = pwrite(descriptor, process, process.count, 0)
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
