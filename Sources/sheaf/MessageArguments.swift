import ArgumentParser

/// How a run tells what it does.
struct MessageArguments: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Flag(name: .shortAndLong, help: "Say only what went wrong.")
  var quiet = false

  @Option(name: .long, help: "Messages as text or as JSON lines.")
  var logFormat = Format.text

  @Flag(name: .long, help: "No colours (also by NO_COLOR).")
  var noColor = false
}
