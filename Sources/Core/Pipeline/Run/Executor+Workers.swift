import Documents
import Foundation

// Starting workers, watching them, and what is done when one is lost.
extension Executor {
  /// Longest silence of a busy worker, which beats every second; seconds.
  static let longestSilence = 60.0
  /// Longest time that a worker may take to end after its input was closed; seconds.
  static let longestFarewell = 5.0
  /// Longest line and most standard error of a unit, in bytes; more is a flood.
  static let longestLine = 512_000_000
  static let mostErrors = 64_000_000

  func start() throws -> WorkerProcess {
    let worker = try WorkerProcess(program: settings.program, arguments: settings.arguments, now: Self.now)
    workers.append(worker)
    try worker.send(.setup(setup))
    return worker
  }

  /// Starts a worker; nil when the system is short of processes or descriptors and others are there to go on.
  func startIfPossible() throws -> WorkerProcess? {
    do { return try start() } catch {
      let alive = workers.filter { !$0.isRetiring }.count
      guard alive > 0 else { throw error }
      settings.jobs = alive
      return nil
    }
  }

  func retire(_ worker: WorkerProcess) {
    worker.lastSign = Self.now
    worker.retire()
  }

  /// Kills workers that are past a limit; looks no more than ten times a second.
  func look() {
    guard Self.now - lastLook > 0.1 else { return }
    lastLook = Self.now
    let limits = graph.limits
    for worker in workers {
      if worker.isRetiring {
        if Self.now - worker.lastSign > Self.longestFarewell {
          worker.kill(Failure(.timeout, "the worker did not end"))
        }
        continue
      }
      if worker.unit == nil && worker.isReady { continue }
      let limit = worker.isReady ? Double(limits.secondsPerPage) : Self.longestSilence
      if Self.now - worker.pageStart > limit {
        let reason =
          worker.isReady
          ? "more than \(limits.secondsPerPage) s for a page (limits: seconds_per_page)"
          : "the worker did not start in time"
        worker.kill(Failure(.timeout, reason))
      } else if Self.now - worker.lastSign > Self.longestSilence {
        worker.kill(Failure(.timeout, "the worker was silent for \(Int(Self.longestSilence)) s"))
      } else if let resident = ProcessMemory.resident(of: worker.process), resident > limits.memory.bytes {
        worker.kill(Failure(.memory, "more than \(limits.memory.canonical) of memory (limits: memory)"))
      }
    }
  }

  func bury(_ worker: WorkerProcess) throws {
    workers.removeAll { $0 === worker }
    let failure = worker.reap()
    guard worker.isReady else {
      failedStarts += 1
      guard failedStarts < 3 else { throw Failure(.internal, "workers do not start: \(failure.message)") }
      // The unit it was started for has not been tried.
      if let unit = worker.unit { schedule.putBack(unit) }
      return
    }
    guard let unit = worker.unit else { return }
    schedule.lost(unit, failure: failure)
    let name = schedule.jobs[unit.job].file.name
    var page: Int?
    if case .pages(let pages) = unit.task { page = pages.first { schedule.jobs[unit.job].pageFailures[$0] != nil } }
    observe(.lost(name: name, page: page, failure: failure, isFinal: unit.isAlone))
    report(unit)
  }

  /// Lets idle workers end and waits for them, so that none outlives the run.
  func retireAll() {
    guard stopSignal == nil else { return }
    for worker in workers { worker.retire() }
    let deadline = Self.now + Self.longestFarewell
    while workers.contains(where: { !$0.hasEnded }), Self.now < deadline { usleep(5_000) }
    for worker in workers {
      worker.kill(Failure(.timeout, "the worker did not end"))
      _ = worker.reap()
    }
    workers = []
  }
}
