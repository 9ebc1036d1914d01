extension Executor {
  package struct Settings {
    /// The program to start as a worker, and its arguments.
    package var program: String
    package var arguments: [String]
    /// The version that a worker must state.
    package var version: String
    package var jobs: Int
    /// Seconds after which no new work is begun, nil for ever.
    package var timeBudget: Double?
    /// A worker is replaced after this many pages.
    package var recyclePages = 2_000

    package init(program: String, arguments: [String], version: String, jobs: Int, timeBudget: Double? = nil) {
      (self.program, self.arguments, self.version) = (program, arguments, version)
      (self.jobs, self.timeBudget) = (max(1, jobs), timeBudget)
    }
  }

  /// How the loop ended.
  package enum End: Sendable, Equatable {
    case complete
    /// A signal, or the time budget (nil), drained the run; what was under way was finished.
    case drained(signal: Int32?)
    /// A second signal stopped it at once.
    case stopped(signal: Int32)
  }
}
