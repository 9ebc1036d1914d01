import Foundation

/// Programs of others that results and times are held against.
enum Peer {
  /// Runs a program found in PATH and returns its standard output; throws `Exit` when it is not installed.
  static func output(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["OMP_THREAD_LIMIT": "1"]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus != 127 else {
      throw Exit(.missingPart, "sheaf: \(program) is not installed; run Scripts/setup")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
