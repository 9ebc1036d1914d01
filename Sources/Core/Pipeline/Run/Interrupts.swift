import Foundation
import Synchronization

/// SIGINT and SIGTERM as something to poll: the handler only writes the signal's number into a pipe.
package final class Interrupts {
  package let descriptor: Int32
  private let writing: Int32

  /// The writing end of the pipe; a handler can reach nothing but a global.
  private static let pipeEnd = Atomic<Int32>(-1)

  package init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    (descriptor, writing) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    Self.pipeEnd.store(writing, ordering: .sequentiallyConsistent)
    // A parent can leave them blocked: one that starts programs from a pool of threads often does.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&signals, number)
      Foundation.signal(number, Self.handle)
    }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  deinit {
    for number in [SIGINT, SIGTERM] { Foundation.signal(number, SIG_DFL) }
    Self.pipeEnd.store(-1, ordering: .sequentiallyConsistent)
    close(descriptor)
    close(writing)
  }

  private static let handle: @convention(c) (Int32) -> Void = { number in
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(Interrupts.pipeEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
  }

  /// Returns the signals that have come since the last call.
  package func take() -> [Int32] {
    var numbers = [UInt8](repeating: 0, count: 16)
    let count = read(descriptor, &numbers, numbers.count)
    return count > 0 ? numbers[..<count].map(Int32.init) : []
  }
}
