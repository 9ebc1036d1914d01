import Foundation

/// A worker process as the coordinator sees it: three pipes, what it is at, and when it last said something. Never blocks.
final class WorkerProcess {
  let process: pid_t
  private let input: Int32
  let output: Int32
  let errors: Int32
  private var unsent: ArraySlice<UInt8> = []
  private var received: [UInt8] = []
  private var searched = 0

  var unit: Unit?
  /// The job whose file it has open.
  var job: Int?
  var isReady = false
  /// Set once its input is closed or it was killed: it gets no further unit.
  var isRetiring = false
  var pagesDone = 0
  var errorBytes = 0
  /// Monotonic seconds: of the start of the page at work, and of the last sign of life.
  var pageStart: Double
  var lastSign: Double
  /// Set by whoever kills it, to be told apart from a crash.
  var verdict: Failure?

  /// Starts a program in a process group of its own, so that a terminal's ctrl-C reaches only the coordinator.
  init(program: String, arguments: [String], now: Double) throws {
    let (input, output, errors) = (try Pipe(), try Pipe(), try Pipe())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.read, 0)
    posix_spawn_file_actions_adddup2(&actions, output.write, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.write, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGMASK))
    var process: pid_t = 0
    var argv = ([program] + arguments).map { strdup($0) } + [nil]
    var environment = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + environment).forEach { free($0) } }
    let status = posix_spawn(&process, program, &actions, &attributes, &argv, &environment)
    guard status == 0 else {
      throw Failure(.internal, "a worker cannot be started: \(String(cString: strerror(status)))")
    }
    (self.process, self.input, self.output, self.errors) = (process, input.write, output.read, errors.read)
    (pageStart, lastSign) = (now, now)
    close(input.read)
    close(output.write)
    close(errors.write)
    for descriptor in [self.input, self.output, self.errors] {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
  }

  deinit {
    close(input)
    close(output)
    close(errors)
  }

  /// A pipe whose ends are closed when another program starts.
  private struct Pipe {
    let read: Int32
    let write: Int32

    init() throws {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else {
        throw Failure(.internal, "no pipe can be made: \(String(cString: strerror(errno)))")
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (read, write) = (ends[0], ends[1])
    }
  }

  var hasUnsent: Bool { !unsent.isEmpty }
  var inputDescriptor: Int32 { input }

  func send(_ request: Request) throws {
    unsent += try MessageCoding.line(request)
    flush()
  }

  /// Writes as much as the pipe takes.
  func flush() {
    while !unsent.isEmpty {
      let count = unsent.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      // Full, or the worker is gone, which its output tells.
      guard count > 0 else { return }
      unsent = unsent.dropFirst(count)
    }
  }

  /// Takes what has arrived; returns whole lines, and whether the end was reached.
  func receive() -> (lines: [ArraySlice<UInt8>], isAtEnd: Bool) {
    var isAtEnd = false
    var block = [UInt8](repeating: 0, count: 1 << 17)
    while true {
      let count = read(output, &block, block.count)
      if count < 0 && errno == EINTR { continue }
      if count == 0 { isAtEnd = true }
      guard count > 0 else { break }
      received += block[..<count]
      // One turn takes a bounded amount, so that one worker's flood does not keep the loop from the others.
      if count < block.count || received.count > 1 << 24 { break }
    }
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while let end = received[max(start, searched)...].firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(received[start..<end])
      start = end + 1
      searched = start
    }
    received.removeSubrange(..<start)
    searched = received.count
    return (lines, isAtEnd)
  }

  /// Bytes of a line that has not ended yet.
  var partialLine: Int { received.count }

  /// Throws away what a library wrote to standard error: it can hold document text. Only its amount is kept.
  func drainErrors() {
    var block = [UInt8](repeating: 0, count: 1 << 16)
    // A bounded amount a turn, as for replies.
    for _ in 0..<16 {
      let count = read(errors, &block, block.count)
      guard count > 0 else { return }
      errorBytes += count
    }
  }

  /// Lets the worker end by itself: it sees the end of its input.
  func retire() {
    isRetiring = true
    // Shutting only the writing end needs a socket; a pipe's end is replaced by nothing, so the number stays taken until deinit.
    let null = open("/dev/null", O_WRONLY | O_CLOEXEC)
    if null >= 0 {
      dup2(null, input)
      close(null)
    }
  }

  func kill(_ verdict: Failure) {
    self.verdict = self.verdict ?? verdict
    isRetiring = true
    // A process that was waited for has given its number back.
    if ending == nil { Foundation.kill(process, SIGKILL) }
  }

  /// How the process ended, once it has.
  private var ending: Int32?

  /// Whether the process has ended by now.
  var hasEnded: Bool {
    var status: Int32 = 0
    if ending == nil, waitpid(process, &status, WNOHANG) != 0 { ending = status }
    return ending != nil
  }

  /// Waits for the ended process and returns how it ended.
  func reap() -> Failure {
    // A worker that has closed its output and lives on would keep the run waiting for ever.
    for _ in 0..<500 where !hasEnded { usleep(2_000) }
    if ending == nil { Foundation.kill(process, SIGKILL) }
    var status: Int32 = ending ?? 0
    while ending == nil, waitpid(process, &status, 0) < 0 && errno == EINTR {}
    ending = status
    if let verdict { return verdict }
    let signal = status & 0x7F
    return signal != 0
      ? Failure(.crashed, "the worker was ended by signal \(signal)")
      : Failure(.crashed, "the worker ended with code \((status >> 8) & 0xFF)")
  }
}
