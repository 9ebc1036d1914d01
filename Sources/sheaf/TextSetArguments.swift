import ArgumentParser

/// What every evaluation over sets of texts takes: where they are, and how many of them are looked at.
struct TextSetArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("Folder with the sets.", valueName: "dir"))
  var directory: String

  @Option(name: .long, help: "Texts of each set and side at most, evenly taken.")
  var most: Int?

  var folder: TextFolder { TextFolder(directory) }
}
