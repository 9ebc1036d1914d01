import Foundation

/// Where things are while tests run.
package enum Places {
  /// The repository's root.
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Returns the path of an executable that was built beside the tests.
  package static func product(_ name: String) -> String {
    let built = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    let candidates = [built.path, root + "/.build/debug"].map { "\($0)/\(name)" }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) } ?? name
  }
}

/// A folder of its own for one test, removed with its owner.
package final class TemporaryFolder {
  package let path: String

  package init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("sheaf-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, making the folders on its way, and returns its path.
  @discardableResult
  package func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let place = "\(path)/\(name)"
    let parent = URL(fileURLWithPath: place).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: place))
    return place
  }

  @discardableResult
  package func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  package func text(_ name: String) throws -> String { try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }

  /// Every file below the folder with its bytes, by relative path; hidden ones left out.
  package func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path)
    where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder), !isFolder.boolValue {
        files[name] = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))
      }
    }
    return files
  }
}

/// What a finished program said.
package struct Finished {
  package let status: Int32
  package let out: String
  package let error: String
}

/// Runs a program to its end.
package func runProgram(_ path: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Finished {
  let folder = try TemporaryFolder()
  let process = Process()
  process.executableURL = URL(fileURLWithPath: path)
  process.arguments = arguments
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  process.currentDirectoryURL = URL(fileURLWithPath: Places.root)
  // Files, not pipes: a pipe that nobody empties stops the program.
  for name in ["out", "error"] { try folder.write(name, "") }
  process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/out")
  process.standardError = FileHandle(forWritingAtPath: folder.path + "/error")
  process.standardInput = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return Finished(status: process.terminationStatus, out: try folder.text("out"), error: try folder.text("error"))
}
