import ArgumentParser
import Foundation
import Pipeline

/// Which files are the input: shared by `run` and `plan`.
struct InputArguments: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Read only files that match; may be repeated.", valueName: "glob"))
  var include: [String] = []

  @Option(name: .long, help: ArgumentHelp("Leave out files that match; may be repeated.", valueName: "glob"))
  var exclude: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("File whose first line is the password of encrypted PDFs.", valueName: "file"))
  var passwordFile: String?

  func files(in folder: String, output: String?) throws -> [FoundFile] {
    do { return try Folder.list(folder, include: include, exclude: exclude, output: output) } catch {
      throw Exit(error)
    }
  }
}
