import ArgumentParser
import Foundation
import Pipeline
import Reports
import RunLedger

/// `sheaf run`: the main job.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a pipeline over a folder and write CSV and JSON.",
    discussion: """
      Every file below the input folder gets a row in documents.csv: ok, partial, failed, skipped or quarantined. One bad file never
      stops the run. Running again does only what has changed; a run that was stopped is simply started again.

      Globs: without "/" they are held against file names, with "/" against paths below the input folder.
      """)

  @Argument(help: ArgumentHelp("The pipeline file (YAML).", valueName: "pipeline"))
  var pipeline: String

  @Option(name: .shortAndLong, help: ArgumentHelp("Folder to read, with all folders below it.", valueName: "folder"))
  var input: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Folder to write to; made when it is not there.", valueName: "folder"))
  var output: String

  @OptionGroup(title: "Input") var inputs: InputArguments

  @Option(name: .shortAndLong, help: "Worker processes (default: one a core).")
  var jobs: Int?

  @Option(name: .long, help: ArgumentHelp("Begin no new work after this time and exit with 124.", valueName: "seconds"))
  var timeout: Double?

  @Flag(name: .long, help: "Do everything anew, whatever earlier runs have left.")
  var noReuse = false

  @Flag(name: .long, help: "Keep no text in the output's ledger: nothing can be reused, nothing private stays there.")
  var noKeep = false

  @Flag(name: .long, help: "Say what would run, and run nothing.")
  var dryRun = false

  @Option(
    name: .long,
    help: ArgumentHelp("Say for one document what would run and why, and run nothing.", valueName: "document"))
  var explain: String?

  @OptionGroup(title: "Messages") var messages: MessageArguments

  func validate() throws {
    if let jobs, !(1...1_024).contains(jobs) { throw ValidationError("--jobs must be from 1 to 1024") }
    if let timeout, timeout <= 0 { throw ValidationError("--timeout must be more than 0") }
  }

  func run() throws {
    let file = try PipelineFile(path: pipeline, passwordFile: inputs.passwordFile)
    if dryRun || explain != nil {
      return try PlanReport(file: file, input: input, output: output, inputs: inputs, reuses: !noReuse).show(
        explain: explain)
    }
    try checkFolders()
    do {
      let session = try RunSession(file: file, command: self)
      throw try session.run()
    } catch {
      throw Exit(error, pipeline: pipeline).formatted(messages)
    }
  }

  /// Refuses an output below the input (its files would be read next time) or above it (its files could replace inputs).
  private func checkFolders() throws {
    let (inside, outside) = (Self.resolved(input), Self.resolved(output))
    func below(_ path: String) -> String { path == "/" ? path : path + "/" }
    if outside == inside || outside.hasPrefix(below(inside)) || inside.hasPrefix(below(outside)) {
      throw Exit(.usage, "sheaf: the output folder must not be the input folder, nor lie inside or around it")
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: input, isDirectory: &isFolder), isFolder.boolValue else {
      throw Exit(.usage, "sheaf: the input folder \(input) does not exist")
    }
  }

  /// Returns an absolute path without links; the part that does not exist yet is taken as it is.
  private static func resolved(_ path: String) -> String {
    var url = URL(fileURLWithPath: path).standardizedFileURL
    var rest: [String] = []
    while !FileManager.default.fileExists(atPath: url.path), url.path != "/" {
      rest.insert(url.lastPathComponent, at: 0)
      url.deleteLastPathComponent()
    }
    return ([url.resolvingSymlinksInPath().path] + rest).joined(separator: "/").replacing("//", with: "/")
  }
}
