import ArgumentParser
import Foundation

// sheaf: the command line. One file a command; what commands share (reading a pipeline file, exit codes, progress) has a file each.
// Nothing is decided here that a library could decide.

/// The version of the program; raised with each release, see CHANGELOG.
let sheafVersion = "0.1.0"

struct Sheaf: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheaf",
    abstract: "Turns folders of images, PDFs and texts into CSV and JSON, on this machine alone.",
    discussion: """
      A pipeline file names the stages to run over every page and document. Start with:

        sheaf run Pipelines/read.yaml --input FOLDER --output FOLDER

      Exit codes: 0 all ok; 1 internal error; 2 wrong usage; 3 pipeline file invalid; 4 finished, but some inputs failed or were
      quarantined; 5 every input failed; 6 a model or library is missing; 7 output cannot be written; 8 another run holds the output;
      124 time budget used up; 130 stopped by ctrl-C; 143 ended by SIGTERM.
      """,
    version: sheafVersion,
    subcommands: [
      BenchCommand.self, DoctorCommand.self, EvaluateCommand.self, PiecesCommand.self, PlanCommand.self,
      RunCommand.self,
      RunsCommand.self, StagesCommand.self, WorkerCommand.self,
    ])
}

@main
enum Main {
  static func main() {
    do {
      var command = try Sheaf.parseAsRoot()
      try command.run()
    } catch let exit as Exit {
      exit.leave()
    } catch {
      // Help and --version come this way too, with success; a usage error has a code of its own here.
      let isSuccess = Sheaf.exitCode(for: error) == .success
      let message = Sheaf.fullMessage(for: error)
      if !message.isEmpty { (isSuccess ? Console.out : Console.usage)(message) }
      Foundation.exit(
        isSuccess ? 0 : error is ExitCode ? Sheaf.exitCode(for: error).rawValue : ExitStatus.usage.rawValue)
    }
  }
}
