import Foundation
import Support
import Testing

/// A run that is stopped must leave what it has done, and the next must finish it to the same bytes.
@Suite(.serialized) struct SignalTests {
  /// A folder that takes a few seconds: scans of one page each, all different.
  static func slowInput(_ count: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let scan = try Data(contentsOf: URL(fileURLWithPath: RunTests.samples + "/pictures/book-pages.tiff"))
    // Bytes after the last directory change the digest and nothing else.
    for index in 0..<count { try folder.write("scan\(index).tiff", scan + [UInt8(index)]) }
    try folder.write("a.txt", "quick")
    return folder
  }

  static func start(_ input: String, _ output: String, _ more: [String] = []) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: RunTests.sheaf)
    process.arguments = ["run", "Pipelines/read.yaml", "-i", input, "-o", output, "--quiet"] + more
    process.currentDirectoryURL = URL(fileURLWithPath: Places.root)
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// The workers of a run.
  static func workers(_ process: Process) -> [pid_t] {
    let path = "/proc/\(process.processIdentifier)/task/\(process.processIdentifier)/children"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: " ").compactMap { pid_t($0) }
  }

  /// Starts a run and returns when its workers are at work.
  static func startAndWait(_ input: String, _ output: String, _ more: [String] = []) throws -> Process {
    let process = try start(input, output, more)
    for _ in 0..<1_000 where workers(process).isEmpty && process.isRunning { Thread.sleep(forTimeInterval: 0.01) }
    Thread.sleep(forTimeInterval: 0.3)
    return process
  }

  static func undisturbed(_ input: TemporaryFolder) throws -> [String: Data] {
    let output = try TemporaryFolder()
    #expect(try RunTests.run(input.path, output.path).status == 0)
    return try output.files()
  }

  static let signals: [(Int32, Int32)] = [(SIGINT, 130), (SIGTERM, 143)]

  @Test(arguments: signals)
  func oneSignalDrains(signal: Int32, code: Int32) throws {
    let (input, output) = (try Self.slowInput(4), try TemporaryFolder())
    let process = try Self.startAndWait(input.path, output.path, ["--jobs", "1"])
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationStatus == code)
    let documents = try RunTests.rows(output, "documents.csv")
    #expect(documents.count == 5 && documents.contains { $0["status"] == "pending" })
    #expect(try RunTests.run(input.path, output.path).status == 0)
    #expect(try output.files() == Self.undisturbed(input))
  }

  @Test func twoStopAtOnce() throws {
    let (input, output) = (try Self.slowInput(4), try TemporaryFolder())
    let process = try Self.startAndWait(input.path, output.path)
    kill(process.processIdentifier, SIGINT)
    Thread.sleep(forTimeInterval: 0.1)
    kill(process.processIdentifier, SIGINT)
    let start = Date()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130 && Date().timeIntervalSince(start) < 2)
    #expect(try RunTests.run(input.path, output.path).status == 0)
    #expect(try output.files() == Self.undisturbed(input))
  }

  @Test func theTimeBudgetDrains() throws {
    let (input, output) = (try Self.slowInput(4), try TemporaryFolder())
    #expect(try RunTests.run(input.path, output.path, ["--timeout", "1", "--jobs", "1"]).status == 124)
    #expect(try RunTests.rows(output, "documents.csv").count == 5)
  }

  /// kill -9 at random moments, until a run gets through: the outputs are those of an undisturbed run.
  @Test func killedAtAnyMomentNothingIsLost() throws {
    let (input, output) = (try Self.slowInput(3), try TemporaryFolder())
    let expected = try Self.undisturbed(input)
    for round in 0..<5 {
      let process = try Self.start(input.path, output.path)
      Thread.sleep(forTimeInterval: Double.random(in: 0.05...1.5) * Double(round + 1) / 3)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    #expect(try RunTests.run(input.path, output.path).status == 0)
    #expect(try output.files() == expected)
  }

  @Test func aKilledWorkerCostsNothing() throws {
    let (input, output) = (try Self.slowInput(4), try TemporaryFolder())
    let process = try Self.startAndWait(input.path, output.path)
    kill(try #require(Self.workers(process).first), SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try RunTests.rows(output, "documents.csv").allSatisfy { $0["status"] == "ok" })
  }
}
