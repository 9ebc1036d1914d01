import Foundation

/// The command of `outputs: beacons:`, which is given all lines of beacons.jsonl on its standard input.
enum BeaconCommand {
  /// Runs a line of shell and waits for its end; its output goes where Sheaf's errors go.
  ///
  /// - Throws: `Exit` when it cannot be run or ends with another code than 0; the files of the run are whole by then.
  static func run(_ line: String, file: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.standardInput = FileHandle(forReadingAtPath: file) ?? FileHandle.nullDevice
    process.standardOutput = FileHandle.standardError
    do { try process.run() } catch {
      throw Exit(.unwritable, "sheaf: the command of outputs: beacons: cannot be run")
    }
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw Exit(
        .unwritable,
        "sheaf: the command of outputs: beacons: ended with \(process.terminationStatus); the reports are written")
    }
  }
}
