import Documents

/// A piece of work for one worker.
package struct Unit: Hashable, Sendable {
  package enum Task: Hashable, Sendable {
    case open
    /// Page numbers, ascending.
    case pages([Int])
    /// A whole document; for a file of records the record's number, else 0.
    case document(record: Int)
  }

  package let id: Int
  /// Index of the job it belongs to.
  package let job: Int
  package let task: Task
  /// 1, or 2 for the lone retry of what was lost.
  package let attempt: Int

  /// Whether it wants a fresh worker: it was lost once, and whatever is to blame must not touch other work.
  package var isAlone: Bool { attempt > 1 }
}

/// What is to be done and what became of it: a value without processes or clocks, so that every order of events can be tested.
package struct Schedule: Sendable {
  /// The work on one file content; files with the same bytes share it.
  package struct Job: Sendable {
    package let file: SourceFile
    package var contents: Contents?
    /// Pages not handed out yet, ascending.
    package var pending: ArraySlice<Int> = []
    package var pageFailures: [Int: Failure] = [:]
    /// Failed pages of which some stages made something.
    package var partialPages: Set<Int> = []
    package var documentFailures: [Int: Failure] = [:]
    /// Why nothing of the file can be read.
    package var failure: Failure?
    /// Attempts to open the file.
    package var attempts = 1
    /// Attempts of pages that took more than one.
    package var pageAttempts: [Int: Int] = [:]
    /// Pages handed out and not back, the lone retries that wait among them.
    var handedOut: Set<Int> = []
    /// Records (or 0) whose document stages are still to run.
    var pendingDocuments: ArraySlice<Int> = []
    var handedOutDocuments: Set<Int> = []

    package init(file: SourceFile) { self.file = file }

    /// Whether a filter ended the work on a record (0 for the whole file).
    func isStopped(_ record: Int) -> Bool {
      record > 0
        ? pageFailures[record]?.kind == .stopped : pageFailures.values.contains { $0.kind == .stopped }
    }

    /// Whether nothing is left to do.
    package var isDone: Bool {
      failure != nil
        || (contents != nil && pending.isEmpty && handedOut.isEmpty && pendingDocuments.isEmpty
          && handedOutDocuments.isEmpty)
    }
  }

  package private(set) var jobs: [Job]
  private let workers: Int
  private var unopened: ArraySlice<Int>
  /// Jobs with something to hand out, ascending.
  private var active: [Int] = []
  private var retries: [Unit] = []
  /// Jobs whose file a worker is opening right now.
  private var opening: Set<Int> = []
  /// Units at work, with the pages not answered yet.
  private var flying: [Int: (unit: Unit, pages: [Int])] = [:]
  private var nextID = 1

  /// - Parameter jobs: jobs whose contents are known have their missing pages in `pending`.
  package init(jobs: [Job], workers: Int) {
    self.jobs = jobs
    self.workers = max(1, workers)
    unopened = jobs.indices.filter { jobs[$0].contents == nil && jobs[$0].failure == nil }[...]
    active = jobs.indices.filter { !jobs[$0].pending.isEmpty || !jobs[$0].pendingDocuments.isEmpty }
  }

  package var isDone: Bool { flying.isEmpty && !hasWork }
  package var hasWork: Bool { !unopened.isEmpty || !active.isEmpty || !retries.isEmpty }

  /// Whether a job has something to hand out.
  package func hasMore(_ job: Int?) -> Bool {
    guard let job else { return false }
    let index = active.partitioningIndex { $0 >= job }
    return index < active.count && active[index] == job
  }

  /// Returns the next unit for an idle worker, nil when there is none now.
  ///
  /// Order: lone retries, the job whose file the worker has open, the first job under way, the next file. So documents are finished
  /// in about their order, and a long one is shared by all workers.
  package mutating func next(preferring job: Int?) -> Unit? {
    if !retries.isEmpty { return fly(retries.removeFirst()) }
    if let job, hasMore(job), let unit = next(of: job) { return unit }
    for job in active where !isReserved(job) {
      if let unit = next(of: job) { return unit }
    }
    if let job = unopened.popFirst() {
      opening.insert(job)
      return fly(make(job, .open, attempt: 1))
    }
    return nil
  }

  /// Whether a short document is best left to the worker that has just opened it and decoded its picture.
  private func isReserved(_ job: Int) -> Bool { opening.contains(job) && jobs[job].pending.count < 3 }

  private mutating func next(of job: Int) -> Unit? {
    let pending = jobs[job].pending
    if !pending.isEmpty {
      let pages = Array(pending.prefix(chunk(job)))
      jobs[job].pending = pending.dropFirst(pages.count)
      jobs[job].handedOut.formUnion(pages)
      settle(job)
      return fly(make(job, .pages(pages), attempt: 1))
    }
    // Document stages read all pages, so they wait for the last of them.
    guard jobs[job].handedOut.isEmpty else { return nil }
    while let record = jobs[job].pendingDocuments.first, jobs[job].isStopped(record) {
      jobs[job].pendingDocuments.removeFirst()
    }
    guard let record = jobs[job].pendingDocuments.popFirst() else {
      settle(job)
      return nil
    }
    jobs[job].handedOutDocuments.insert(record)
    settle(job)
    return fly(make(job, .document(record: record), attempt: 1))
  }

  /// Pages a unit: a share that shrinks towards the end of a document, so that the workers finish it together.
  private func chunk(_ job: Int) -> Int {
    let most = jobs[job].file.kind.holdsRecords ? 256 : 8
    // A document of two pages is not worth a second opening of the file; the last two of a long one are.
    if let pages = jobs[job].contents?.pageCount, pages < 3 { return pages }
    return min(most, max(1, jobs[job].pending.count / (2 * workers)))
  }

  private mutating func make(_ job: Int, _ task: Unit.Task, attempt: Int) -> Unit {
    defer { nextID += 1 }
    return Unit(id: nextID, job: job, task: task, attempt: attempt)
  }

  private mutating func fly(_ unit: Unit) -> Unit {
    var pages: [Int] = []
    if case .pages(let some) = unit.task { pages = some }
    flying[unit.id] = (unit, pages)
    return unit
  }

  /// Keeps `active` in step with a job.
  private mutating func settle(_ job: Int) {
    let isOpen = !jobs[job].pending.isEmpty || !jobs[job].pendingDocuments.isEmpty
    let shouldBeIn = jobs[job].failure == nil && isOpen
    guard shouldBeIn != hasMore(job) else { return }
    let index = active.partitioningIndex { $0 >= job }
    if shouldBeIn { active.insert(job, at: index) } else { active.remove(at: index) }
  }

  /// Takes what a file holds, and which of it must be made.
  package mutating func opened(_ unit: Unit, contents: Contents, missing: [Int], documents: [Int]) {
    jobs[unit.job].contents = contents
    jobs[unit.job].pending = missing[...]
    jobs[unit.job].pendingDocuments = documents[...]
    settle(unit.job)
  }

  /// Takes the end of a page, good or bad; a page that was not asked for is ignored.
  package mutating func finished(_ unit: Unit, page: Int, failure: Failure?, hasArtifacts: Bool = true) {
    guard let index = flying[unit.id]?.pages.firstIndex(of: page) else { return }
    flying[unit.id]?.pages.remove(at: index)
    jobs[unit.job].handedOut.remove(page)
    if let failure {
      jobs[unit.job].pageFailures[page] = failure
      if hasArtifacts { jobs[unit.job].partialPages.insert(page) }
    }
    settle(unit.job)
  }

  /// Takes a failure of a whole unit that its worker reported itself.
  package mutating func failed(_ unit: Unit, failure: Failure) {
    switch unit.task {
    case .open: jobs[unit.job].failure = failure
    case .pages:
      for page in flying[unit.id]?.pages ?? [] {
        finished(unit, page: page, failure: failure, hasArtifacts: false)
      }
    case .document(let record): jobs[unit.job].documentFailures[record] = failure
    }
    settle(unit.job)
  }

  /// Takes the end of a unit; pages that were not answered have failed.
  package mutating func done(_ unit: Unit) {
    for page in flying[unit.id]?.pages ?? [] {
      finished(unit, page: page, failure: Failure(.internal, "the worker left the page out"), hasArtifacts: false)
    }
    if case .document(let record) = unit.task { jobs[unit.job].handedOutDocuments.remove(record) }
    flying[unit.id] = nil
    if unit.task == .open { opening.remove(unit.job) }
    settle(unit.job)
  }

  /// Takes back a unit that was never begun.
  package mutating func putBack(_ unit: Unit) {
    flying[unit.id] = nil
    retries.append(unit)
  }

  /// Takes the loss of a worker in the middle of a unit: what it was at is tried once more alone, then given up; the rest goes back.
  package mutating func lost(_ unit: Unit, failure: Failure) {
    guard let (_, pages) = flying.removeValue(forKey: unit.id) else { return }
    switch unit.task {
    case .open:
      opening.remove(unit.job)
      // It was opened before the worker was lost: others may have pages of it already.
      if jobs[unit.job].contents != nil { break }
      if unit.isAlone { jobs[unit.job].failure = failure } else { retry(unit, .open) }
    case .document(let record):
      if unit.isAlone {
        jobs[unit.job].documentFailures[record] = failure
        jobs[unit.job].handedOutDocuments.remove(record)
      } else {
        retry(unit, unit.task)
      }
    case .pages:
      guard let page = pages.first else { break }
      if unit.isAlone {
        jobs[unit.job].pageFailures[page] = failure
        jobs[unit.job].handedOut.remove(page)
      } else {
        retry(unit, .pages([page]))
      }
      jobs[unit.job].pending = pages.dropFirst() + jobs[unit.job].pending
      jobs[unit.job].handedOut.subtract(pages.dropFirst())
    }
    settle(unit.job)
  }

  private mutating func retry(_ unit: Unit, _ task: Unit.Task) {
    switch task {
    case .open: jobs[unit.job].attempts = unit.attempt + 1
    case .pages(let pages): for page in pages { jobs[unit.job].pageAttempts[page] = unit.attempt + 1 }
    case .document(let record): jobs[unit.job].pageAttempts[max(1, record)] = unit.attempt + 1
    }
    retries.append(make(unit.job, task, attempt: unit.attempt + 1))
  }
}
