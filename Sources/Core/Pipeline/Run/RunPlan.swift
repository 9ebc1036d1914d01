import Documents

/// What a run will do, found before any input is opened: every file with its kind and digest, and what the ledger already holds.
package struct RunPlan {
  /// One file of the input folder.
  package struct Entry {
    package let name: String
    package let source: SourceFile?
    /// Why the file is no input.
    package let obstacle: Failure?
    /// Index into `jobs`.
    package let job: Int?
  }

  package let entries: [Entry]
  package let jobs: [Schedule.Job]
  /// Pages whose artifacts are all in the ledger.
  package let reusedPages: Int

  package init(entries: [Entry], jobs: [Schedule.Job], reusedPages: Int) {
    (self.entries, self.jobs, self.reusedPages) = (entries, jobs, reusedPages)
  }
}

/// Makes a `RunPlan`.
package struct Planner {
  private let graph: Graph
  private let ledger: any Ledger
  private let reuses: Bool

  package init(graph: Graph, ledger: any Ledger, reuses: Bool) {
    (self.graph, self.ledger, self.reuses) = (graph, ledger, reuses)
  }

  package func plan(_ files: [FoundFile]) throws -> RunPlan {
    var entries: [RunPlan.Entry] = []
    var jobs: [Schedule.Job] = []
    var indexes: [String: Int] = [:]
    var reusedPages = 0
    for found in files {
      do {
        if let obstacle = found.obstacle { throw obstacle }
        let source = try FileReading.source(found, options: graph.input, limits: graph.limits)
        // The same bytes under another name are the same work, unless a stage looks at names.
        let identity = source.digest + source.kind.rawValue + (graph.readsNames ? source.name : "")
        if indexes[identity] == nil {
          let (job, reused) = try job(source)
          reusedPages += reused
          indexes[identity] = jobs.count
          jobs.append(job)
        }
        entries.append(RunPlan.Entry(name: found.name, source: source, obstacle: nil, job: indexes[identity]))
      } catch let failure as Failure {
        entries.append(RunPlan.Entry(name: found.name, source: nil, obstacle: failure, job: nil))
      }
    }
    return RunPlan(entries: entries, jobs: jobs, reusedPages: reusedPages)
  }

  private func job(_ source: SourceFile) throws -> (job: Schedule.Job, reused: Int) {
    var job = Schedule.Job(file: source)
    let key = graph.contentsKey(source)
    guard reuses, let kept = try ledger.kept(key),
      let contents = try? ArtifactCoding.decodeContents(kept.data)
    else { return (job, 0) }
    (job.contents, job.attempts) = (contents, kept.attempts)
    do { try graph.limits.check(contents) } catch let failure as Failure {
      job.failure = failure
      return (job, 0)
    }
    var missing: [Int] = []
    for page in contents.pages {
      if let attempts = try attempts(graph.pageKeys(contents: key, page: page)) {
        if attempts > 1 { job.pageAttempts[page] = attempts }
      } else {
        missing.append(page)
      }
    }
    job.pending = missing[...]
    let documents = documents(source, contents: contents)
    // A document stage has seen all pages or must run again.
    job.pendingDocuments =
      try !missing.isEmpty
      ? documents[...]
      : documents.filter { record in
        let kept = try attempts(graph.documentKeys(contents: key, record: record, failed: []))
        if let kept, kept > 1 { job.pageAttempts[max(1, record)] = kept }
        return kept == nil
      }[...]
    return (job, contents.pageCount - missing.count)
  }

  /// Returns the attempts that kept artifacts took, nil unless all are in the ledger.
  private func attempts(_ keys: [Key?]) throws -> Int? {
    var most = 1
    for index in keys.indices where graph.nodes[index].isKept {
      guard let key = keys[index] else { continue }
      guard let attempts = try ledger.attempts(key) else { return nil }
      most = max(most, attempts)
    }
    return most
  }

  /// Returns the documents of a file, for document stages: its records, or 0 for the whole.
  private func documents(_ source: SourceFile, contents: Contents) -> [Int] {
    guard graph.hasDocumentStages else { return [] }
    return source.kind.holdsRecords ? Array(contents.pages) : [0]
  }

  /// Returns the work on a file that was just opened: a file whose contents were not kept has nothing kept.
  func work(_ source: SourceFile, contents: Contents) -> (pages: [Int], documents: [Int]) {
    (Array(contents.pages), documents(source, contents: contents))
  }
}
