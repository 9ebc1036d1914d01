import Documents
import Foundation

/// Runs a plan: the one concurrent place. One thread, one `poll` loop over the workers' pipes and the signals; all state is its own.
package final class Executor {
  let graph: Graph
  let setup: Request.Setup
  private let ledger: any Ledger
  var settings: Settings
  /// Let go at the end of the run: from then on signals end the program at once.
  private var interrupts: Interrupts?
  let observe: (RunEvent) -> Void
  private let planner: Planner

  var schedule = Schedule(jobs: [], workers: 1)
  var workers: [WorkerProcess] = []
  private var unsaved: [(key: Key, artifact: KeptArtifact)] = []
  private var drain: Int32??
  var stopSignal: Int32?
  var failedStarts = 0
  /// Jobs whose end was told.
  private var reported: Set<Int> = []
  var lastLook = 0.0

  /// - Parameters:
  ///   - pipeline: the text of the pipeline file that `graph` was bound from; workers bind it again.
  package init(
    graph: Graph, pipeline: String, ledger: any Ledger, settings: Settings, interrupts: Interrupts?,
    observe: @escaping (RunEvent) -> Void
  ) {
    (self.graph, self.ledger, self.settings) = (graph, ledger, settings)
    (self.interrupts, self.observe) = (interrupts, observe)
    setup = Request.Setup(version: Request.version, pipeline: pipeline, password: graph.input.password)
    planner = Planner(graph: graph, ledger: ledger, reuses: false)
  }

  /// Does all that the plan still lacks and returns the jobs as they ended; artifacts are in the ledger.
  package func run(_ plan: RunPlan) throws -> (jobs: [Schedule.Job], end: End) {
    signal(SIGPIPE, SIG_IGN)
    defer { interrupts = nil }
    schedule = Schedule(jobs: plan.jobs, workers: settings.jobs)
    observe(
      .planned(
        documents: plan.entries.count, pages: plan.jobs.reduce(0) { $0 + $1.pending.count },
        reusedPages: plan.reusedPages))
    let deadline = settings.timeBudget.map { Self.now + $0 }
    defer {
      workers.forEach {
        $0.kill(Failure(.crashed, "the run ended")); _ = $0.reap()
      }
    }
    while stopSignal == nil, drain == nil ? !schedule.isDone : workers.contains(where: { $0.unit != nil }) {
      if drain == nil { try assign() }
      wait()
      takeSignals()
      try takeReplies()
      if let deadline, Self.now > deadline, drain == nil {
        beginDrain(signal: nil, reason: "the time budget is used up")
      }
      look()
      try save()
    }
    retireAll()
    if let stopSignal { return (schedule.jobs, .stopped(signal: stopSignal)) }
    // A signal that came with the last page has interrupted nothing.
    guard let drain, !schedule.isDone else { return (schedule.jobs, .complete) }
    return (schedule.jobs, .drained(signal: drain))
  }

  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  // MARK: Giving out work

  private func assign() throws {
    let idle = workers.filter { $0.isReady && $0.unit == nil && !$0.isRetiring }
    // Those that have a file open with more to do in it come first, so that no other opens it for them.
    for worker in idle.filter({ schedule.hasMore($0.job) }) + idle.filter({ !schedule.hasMore($0.job) }) {
      guard let unit = schedule.next(preferring: worker.job) else { break }
      // What was lost once gets a worker that has touched nothing else.
      if unit.isAlone, worker.pagesDone > 0 || worker.job != nil {
        retire(worker)
        if let fresh = try startIfPossible() { fresh.unit = unit } else { schedule.putBack(unit) }
      } else {
        try give(unit, to: worker)
      }
    }
    let starting = workers.filter { !$0.isReady && $0.unit == nil }.count
    let alive = workers.filter { !$0.isRetiring }.count
    guard schedule.hasWork, alive < settings.jobs, starting == 0 else { return }
    _ = try startIfPossible()
  }

  private func give(_ unit: Unit, to worker: WorkerProcess) throws {
    let file = schedule.jobs[unit.job].file
    (worker.unit, worker.job) = (unit, unit.job)
    (worker.pageStart, worker.lastSign, worker.errorBytes) = (Self.now, Self.now, 0)
    switch unit.task {
    case .open: try worker.send(.open(id: unit.id, file: file, attempt: unit.attempt))
    case .pages(let pages): try worker.send(.pages(id: unit.id, file: file, pages: pages, attempt: unit.attempt))
    case .document(let record):
      let pages = try pageArtifacts(of: unit.job, record: record)
      try worker.send(.document(id: unit.id, file: file, pages: pages, attempt: unit.attempt))
    }
  }

  /// Loads what document stages read of a document's pages.
  private func pageArtifacts(of job: Int, record: Int) throws -> [PageArtifacts] {
    let state = schedule.jobs[job]
    try save()
    let contents = graph.contentsKey(state.file)
    let pages = record > 0 ? [record] : Array(state.contents?.pages ?? 1..<1)
    return try pages.map { page in
      let keys = graph.pageKeys(contents: contents, page: page)
      var artifacts: [String: Data] = [:]
      for index in graph.pageArtifactsForDocuments {
        if let key = keys[index], let kept = try ledger.kept(key) {
          artifacts[graph.nodes[index].name] = Data(kept.data)
        }
      }
      return PageArtifacts(page: record > 0 ? 1 : page, artifacts: artifacts)
    }
  }

  // MARK: Listening

  private func wait() {
    var descriptors = workers.flatMap { worker in
      [
        pollfd(fd: worker.output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: worker.errors, events: Int16(POLLIN), revents: 0),
      ] + (worker.hasUnsent ? [pollfd(fd: worker.inputDescriptor, events: Int16(POLLOUT), revents: 0)] : [])
    }
    if let interrupts { descriptors.append(pollfd(fd: interrupts.descriptor, events: Int16(POLLIN), revents: 0)) }
    poll(&descriptors, nfds_t(descriptors.count), 100)
  }

  private func takeReplies() throws {
    for worker in workers {
      worker.flush()
      worker.drainErrors()
      let (lines, isAtEnd) = worker.receive()
      // What a condemned worker still says is not believed.
      for line in lines where worker.verdict == nil {
        guard let reply = try? MessageCoding.message(Reply.self, from: line) else {
          worker.kill(Failure(.crashed, "the worker wrote something that is no reply"))
          break
        }
        worker.lastSign = Self.now
        try take(reply, from: worker)
      }
      if worker.partialLine > Self.longestLine || worker.errorBytes > Self.mostErrors {
        worker.kill(Failure(.flooded, "the worker wrote more than any result can be"))
      }
      if isAtEnd { try bury(worker) }
    }
  }

  private func take(_ reply: Reply, from worker: WorkerProcess) throws {
    if case .hello(let version, let program, let models) = reply {
      let isOurs = program == settings.version && models == graph.nodes.flatMap { $0.stage.models }
      guard version == Request.version, isOurs else {
        throw Failure(.internal, "the program or a model was replaced during the run; run again")
      }
      worker.isReady = true
      failedStarts = 0
      if let unit = worker.unit { try give(unit, to: worker) }
      return
    }
    guard let unit = worker.unit, reply.unit == nil || reply.unit == unit.id else { return }
    switch reply {
    case .hello, .beat: break
    case .opened(_, let contents): try opened(unit, contents)
    case .page(_, let result, let failure): page(unit, result, failure, from: worker)
    case .document(_, let artifacts): document(unit, artifacts)
    case .failed(_, let failure): schedule.failed(unit, failure: failure)
    case .done(_, let rss):
      schedule.done(unit)
      worker.unit = nil
      report(unit)
      let hasRecords = schedule.jobs[unit.job].file.kind.holdsRecords && schedule.hasMore(unit.job)
      if !hasRecords, worker.pagesDone >= settings.recyclePages || rss > graph.limits.memory.bytes / 2 {
        retire(worker)
      }
    }
  }

  private func opened(_ unit: Unit, _ contents: Contents) throws {
    do { try graph.limits.check(contents) } catch let failure as Failure {
      return schedule.failed(unit, failure: failure)
    }
    let file = schedule.jobs[unit.job].file
    keep([graph.contentsKey(file): [UInt8](try ArtifactCoding.encode(contents))], attempts: unit.attempt)
    let work = planner.work(file, contents: contents)
    schedule.opened(unit, contents: contents, missing: work.pages, documents: work.documents)
    observe(.opened(name: file.name, pages: contents.pageCount))
  }

  private func page(_ unit: Unit, _ result: PageArtifacts, _ failure: Failure?, from worker: WorkerProcess) {
    let file = schedule.jobs[unit.job].file
    let keys = graph.pageKeys(contents: graph.contentsKey(file), page: result.page)
    keep(Self.keyed(result.artifacts, keys: keys, graph: graph), attempts: unit.attempt)
    // A file of records is read anew by each worker, so its small pages do not count.
    if !file.kind.holdsRecords { worker.pagesDone += 1 }
    worker.pageStart = Self.now
    schedule.finished(unit, page: result.page, failure: failure, hasArtifacts: !result.artifacts.isEmpty)
    observe(.page(name: file.name, page: result.page, failure: failure))
  }

  private func document(_ unit: Unit, _ artifacts: [String: Data]) {
    guard case .document(let record) = unit.task else { return }
    let job = schedule.jobs[unit.job]
    let keys = graph.documentKeys(
      contents: graph.contentsKey(job.file), record: record, failed: job.pageFailures.keys.sorted())
    keep(Self.keyed(artifacts, keys: keys, graph: graph), attempts: unit.attempt)
  }

  private static func keyed(_ artifacts: [String: Data], keys: [Key?], graph: Graph) -> [Key: [UInt8]] {
    var keyed: [Key: [UInt8]] = [:]
    for (index, node) in graph.nodes.enumerated() {
      if let key = keys[index], let data = artifacts[node.name] { keyed[key] = [UInt8](data) }
    }
    return keyed
  }

  private func keep(_ artifacts: [Key: [UInt8]], attempts: Int) {
    unsaved += artifacts.map { ($0.key, KeptArtifact(data: $0.value, attempts: attempts)) }
  }

  private func save() throws {
    guard !unsaved.isEmpty else { return }
    try ledger.keep(unsaved)
    unsaved = []
  }

  /// Tells that a file is done, once.
  func report(_ unit: Unit) {
    let job = schedule.jobs[unit.job]
    if job.isDone, reported.insert(unit.job).inserted { observe(.file(name: job.file.name, failure: job.failure)) }
  }

  // MARK: Signals

  private func takeSignals() {
    for signal in interrupts?.take() ?? [] {
      if drain == nil {
        let again = signal == SIGINT ? "; press ctrl-C again to stop at once" : ""
        beginDrain(signal: signal, reason: "finishing what is under way\(again)")
      } else if signal == SIGINT {
        stopSignal = signal
      }
    }
  }

  private func beginDrain(signal: Int32?, reason: String) {
    drain = .some(signal)
    observe(.draining(reason: reason))
  }
}

extension Reply {
  /// The unit a reply belongs to, nil for one that belongs to none.
  fileprivate var unit: Int? {
    switch self {
    case .hello, .beat: nil
    case .opened(let id, _), .page(let id, _, _), .document(let id, _), .failed(let id, _), .done(let id, _): id
    }
  }
}
