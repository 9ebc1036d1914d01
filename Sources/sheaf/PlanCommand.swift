import ArgumentParser
import Pipeline

/// `sheaf plan`: what a pipeline file means, and what it would do.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Check a pipeline file and say what would run and why.",
    discussion:
      "All problems of the file are reported at once with line and column. Nothing is opened but the input folder.")

  @Argument(help: ArgumentHelp("The pipeline file (YAML).", valueName: "pipeline"))
  var pipeline: String

  @Option(name: .shortAndLong, help: ArgumentHelp("Folder that would be read.", valueName: "folder"))
  var input: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Output folder whose earlier runs could be reused.", valueName: "folder"))
  var output: String?

  @OptionGroup(title: "Input") var inputs: InputArguments

  @Option(name: .long, help: ArgumentHelp("Say for one document what would run and why.", valueName: "document"))
  var explain: String?

  @Flag(name: .long, help: "Print the graph for Graphviz.")
  var dot = false

  @Flag(name: .long, help: "Print the graph for Mermaid.")
  var mermaid = false

  func validate() throws {
    if explain != nil && (input == nil || output == nil) {
      throw ValidationError("--explain needs --input and --output")
    }
  }

  func run() throws {
    let file = try PipelineFile(path: pipeline, passwordFile: inputs.passwordFile)
    if dot { return Console.out(file.graph.dot) }
    if mermaid { return Console.out(file.graph.mermaid) }
    try PlanReport(file: file, input: input, output: output, inputs: inputs, reuses: true).show(explain: explain)
  }
}
