import Documents

/// How a document ended.
package enum DocumentStatus: String, Sendable, Codable, CaseIterable {
  /// All of it was read.
  case ok
  /// Some pages were read and some not, or the file had a flaw.
  case partial
  /// A filter of the section `moderation:` ended the work on it.
  case stopped
  /// Nothing of it could be read, or what was made of it must not leave.
  case failed
  /// It is of a kind that is not read.
  case skipped
  /// Workers were lost over all of it, twice.
  case quarantined
  /// An interrupted run had not come to its end; the next run takes it up.
  case pending
}

/// What a run has to say about one document: a file, or a record of one.
package struct DocumentResult: Sendable {
  /// The file's path below the input folder.
  package let file: String
  /// The record's id within a file of records, else empty.
  package let recordID: String
  package let source: SourceFile?
  package let status: DocumentStatus
  /// Empty when nothing was wrong.
  package let error: String
  package let attempts: Int
  /// Page numbers in the file whose artifacts are in the ledger, ascending.
  package let pages: [Int]
  /// Pages the document has, read or not.
  package let pageCount: Int
  /// Failed pages, ascending; numbers as in the reports.
  package let failures: [(page: Int, failure: Failure)]
  /// The record's number in a file of records, else 0.
  package let record: Int

  /// The file's path; for a record with `#` and its id behind it.
  package var name: String { record > 0 ? "\(file)#\(recordID)" : file }

  /// How messages call it: a record by its number, as its id is text of the user's.
  package var messageName: String { record > 0 ? "\(file), record \(record)" : file }

  /// The number that reports give a page of the file: a record is page 1 of its own document.
  package func reported(_ page: Int) -> Int { record > 0 ? 1 : page }
}

extension RunPlan {
  /// Returns the results in the order of the entries and of the records within them.
  package func results(_ jobs: [Schedule.Job]) -> [DocumentResult] {
    entries.flatMap { entry in
      guard let index = entry.job, let source = entry.source else {
        return [Self.result(entry, failure: entry.obstacle)]
      }
      let job = jobs[index]
      // Made once for a file, which can hold a million records.
      let waiting = Waiting(job)
      if let failure = job.failure { return [Self.result(entry, failure: failure, attempts: job.attempts)] }
      guard let contents = job.contents else { return [Self.result(entry, failure: nil)] }
      guard let ids = contents.recordIDs, !ids.isEmpty else {
        return [Self.result(entry.name, source, job, waiting, pages: contents.pages, contents: contents)]
      }
      return ids.enumerated().map { offset, id in
        let page = offset + 1
        return Self.result(
          entry.name, source, job, waiting, pages: page..<(page + 1), contents: contents, record: page, recordID: id)
      }
    }
  }

  /// The result of a file of which nothing was read; without a failure it was not come to.
  private static func result(_ entry: Entry, failure: Failure?, attempts: Int = 0) -> DocumentResult {
    let status: DocumentStatus =
      switch failure {
      case nil: .pending
      case let failure? where failure.kind.isLoss: .quarantined
      case let failure? where failure.kind == .unsupported: .skipped
      default: .failed
      }
    return DocumentResult(
      file: entry.name, recordID: "", source: entry.source, status: status, error: failure?.text ?? "",
      attempts: attempts, pages: [],
      pageCount: 0, failures: [], record: 0)
  }

  private static func result(
    _ file: String, _ source: SourceFile, _ job: Schedule.Job, _ waiting: Waiting, pages: Range<Int>,
    contents: Contents, record: Int = 0, recordID: String = ""
  ) -> DocumentResult {
    let failed = pages.compactMap { page in job.pageFailures[page].map { (page: page, failure: $0) } }
    let read = pages.filter {
      (job.pageFailures[$0] == nil || job.partialPages.contains($0)) && !waiting.pages.contains($0)
    }
    let all = failed.map(\.failure) + [job.documentFailures[record]].compactMap { $0 }
    let status: DocumentStatus =
      if pages.contains(where: waiting.pages.contains) || waiting.documents.contains(record) {
        .pending
      } else if all.isEmpty {
        contents.flaw == nil ? .ok : .partial
      } else if all.contains(where: { $0.kind == .stopped }) {
        .stopped
      } else if all.contains(where: { $0.kind == .withheld }) {
        // What else was read of it does not make up for the copy that was asked for.
        .failed
      } else if !read.isEmpty {
        .partial
      } else {
        all.allSatisfy(\.kind.isLoss) ? .quarantined : all.allSatisfy { $0.kind == .unsupported } ? .skipped : .failed
      }
    return DocumentResult(
      file: file, recordID: recordID, source: source, status: status, error: error(failed, record, job, contents),
      attempts: pages.reduce(job.attempts) { max($0, job.pageAttempts[$1] ?? 1) },
      pages: Array(read), pageCount: pages.count,
      failures: failed.map { (record > 0 ? 1 : $0.page, $0.failure) }, record: record)
  }

  /// What an interrupted run has not come to in a job.
  private struct Waiting {
    let pages: Set<Int>
    let documents: Set<Int>

    init(_ job: Schedule.Job) {
      pages = job.handedOut.union(job.pending)
      documents = job.handedOutDocuments.union(job.pendingDocuments)
    }
  }

  /// One sentence for all that was wrong: what failed first, and how many pages did.
  private static func error(
    _ failed: [(page: Int, failure: Failure)], _ record: Int, _ job: Schedule.Job, _ contents: Contents
  ) -> String {
    var parts: [String] = []
    if let first = failed.first {
      let more = failed.count > 1 ? " and \(failed.count - 1) more pages" : ""
      parts.append(
        record > 0 || contents.pageCount == 1 ? first.failure.text : "page \(first.page)\(more): \(first.failure.text)")
    }
    if let failure = job.documentFailures[record] { parts.append(failure.text) }
    if let flaw = contents.flaw { parts.append("damaged: \(flaw)") }
    return parts.joined(separator: "; ")
  }
}
