import Documents
import Pipeline
import Testing

/// Every page must come to an end exactly once, whatever workers do.
@Suite struct ScheduleTests {
  static func job(_ name: String, kind: FileKind = .pdf) -> Schedule.Job {
    Schedule.Job(file: SourceFile(name: name, uri: "file:///\(name)", kind: kind, digest: name, bytes: 1, modified: 1))
  }

  static let lost = Failure(.crashed, "gone")

  static func next(_ schedule: inout Schedule, _ job: Int?) throws -> Unit {
    let unit = schedule.next(preferring: job)
    return try #require(unit)
  }

  @Test func aLostPageIsTriedOnceAloneAndTheRestGoesOn() throws {
    var schedule = Schedule(jobs: [Self.job("a")], workers: 1)
    let open = try Self.next(&schedule, nil)
    #expect(open.task == .open)
    schedule.opened(open, contents: Contents(pageCount: 6), missing: Array(1...6), documents: [])
    schedule.done(open)
    let unit = try Self.next(&schedule, 0)
    #expect(unit.task == .pages([1, 2, 3]))
    schedule.finished(unit, page: 1, failure: nil)
    schedule.lost(unit, failure: Self.lost)
    let retry = try Self.next(&schedule, 0)
    #expect(retry.task == .pages([2]) && retry.isAlone)
    schedule.lost(retry, failure: Self.lost)
    #expect(schedule.jobs[0].pageFailures == [2: Self.lost])
    var pages: [Int] = []
    while let unit = schedule.next(preferring: 0) {
      guard case .pages(let some) = unit.task else { break }
      for page in some { schedule.finished(unit, page: page, failure: nil) }
      schedule.done(unit)
      pages += some
    }
    #expect(pages == [3, 4, 5, 6] && schedule.isDone && schedule.jobs[0].isDone)
    #expect(schedule.jobs[0].pageAttempts == [2: 2] && schedule.jobs[0].attempts == 1)
  }

  @Test func aFileThatCannotBeOpenedTwiceIsGivenUp() throws {
    var schedule = Schedule(jobs: [Self.job("a"), Self.job("b")], workers: 2)
    let open = try Self.next(&schedule, nil)
    schedule.lost(open, failure: Self.lost)
    let retry = try Self.next(&schedule, nil)
    #expect(retry.task == .open && retry.job == 0 && retry.isAlone)
    schedule.lost(retry, failure: Self.lost)
    #expect(schedule.jobs[0].failure == Self.lost)
    let other = schedule.next(preferring: nil)
    #expect(other?.job == 1)
  }

  @Test func aLongDocumentIsSharedInShrinkingParts() throws {
    var schedule = Schedule(jobs: [Self.job("a")], workers: 2)
    let open = try Self.next(&schedule, nil)
    schedule.opened(open, contents: Contents(pageCount: 200), missing: Array(1...200), documents: [])
    schedule.done(open)
    var sizes: [Int] = []
    while let unit = schedule.next(preferring: nil), case .pages(let pages) = unit.task { sizes.append(pages.count) }
    #expect(sizes.reduce(0, +) == 200 && sizes.first == 8 && sizes.suffix(4) == [1, 1, 1, 1])
  }

  @Test func documentStagesWaitForTheLastPage() throws {
    var schedule = Schedule(jobs: [Self.job("a")], workers: 2)
    let open = try Self.next(&schedule, nil)
    schedule.opened(open, contents: Contents(pageCount: 3), missing: [1, 2, 3], documents: [0])
    schedule.done(open)
    let first = try Self.next(&schedule, nil)
    let second = try Self.next(&schedule, nil)
    let third = try Self.next(&schedule, nil)
    let idle = schedule.next(preferring: nil)
    #expect(idle == nil)
    for (unit, pages) in [(first, [1]), (second, [2]), (third, [3])] {
      for page in pages { schedule.finished(unit, page: page, failure: nil) }
      schedule.done(unit)
    }
    let document = schedule.next(preferring: nil)
    #expect(document?.task == .document(record: 0))
  }

  /// Random worlds: workers that lose units, report failures, answer out of turn. Every job must end, every page be accounted for.
  @Test(arguments: 0..<60)
  func everyPageEndsOnce(seed: Int) {
    var random = Seeded(seed: UInt64(seed) + 1)
    let counts = (0..<Int.random(in: 1...5, using: &random)).map { _ in Int.random(in: 0...30, using: &random) }
    var schedule = Schedule(jobs: counts.indices.map { Self.job("\($0)") }, workers: 3)
    var flying: [Unit] = []
    var ends = counts.map { _ in [Int: Int]() }
    var steps = 0
    while !schedule.isDone, steps < 20_000 {
      steps += 1
      if flying.count < 3, let unit = schedule.next(preferring: flying.last?.job) { flying.append(unit) }
      guard !flying.isEmpty, Bool.random(using: &random) else { continue }
      let unit = flying.remove(at: Int.random(in: flying.indices, using: &random))
      let isLost = Int.random(in: 0..<4, using: &random) == 0
      switch unit.task {
      case .open where isLost: schedule.lost(unit, failure: Self.lost)
      case .open:
        let pages = counts[unit.job]
        schedule.opened(
          unit, contents: Contents(pageCount: pages), missing: Array(0..<pages).map { $0 + 1 }, documents: [0])
        schedule.done(unit)
      case .document:
        if isLost { schedule.lost(unit, failure: Self.lost) } else { schedule.done(unit) }
      case .pages(let pages):
        let answered = isLost ? Int.random(in: 0..<pages.count, using: &random) : pages.count
        for page in pages.prefix(answered) {
          let failure = Int.random(in: 0..<9, using: &random) == 0 ? Failure(.damaged, "bad") : nil
          schedule.finished(unit, page: page, failure: failure)
          ends[unit.job][page, default: 0] += 1
        }
        if isLost { schedule.lost(unit, failure: Self.lost) } else { schedule.done(unit) }
      }
    }
    #expect(schedule.isDone)
    for (index, job) in schedule.jobs.enumerated() {
      #expect(job.isDone)
      guard job.failure == nil else { continue }
      for page in 1..<(counts[index] + 1) {
        let given = ends[index][page] ?? 0
        let isGivenUp = job.pageFailures[page]?.kind == .crashed
        #expect(given + (isGivenUp ? 1 : 0) == 1, "page \(page) of job \(index)")
      }
    }
  }
}

/// A small reproducible generator (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
