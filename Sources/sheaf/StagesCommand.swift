import ArgumentParser
import Binding
import Pipeline
import Stages

/// `sheaf stages`: the catalogue, generated from the stages themselves.
struct StagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages",
    abstract: "List the stages with their options, tables and files.")

  @Argument(help: ArgumentHelp("Show only this stage.", valueName: "stage"))
  var stage: String?

  @Flag(name: .long, help: "Print the JSON Schema of pipeline files, for editors.")
  var schema = false

  func run() throws {
    let catalogue = Catalog.catalogue
    if schema { return Console.out(catalogue.schema.text(pretty: true)) }
    if let stage, catalogue[stage] == nil {
      throw Exit(.usage, "sheaf: unknown stage \"\(stage)\"\(hint(for: stage, among: catalogue.names))")
    }
    for type in catalogue.stages where stage == nil || type.id.description == stage { Self.show(type) }
  }

  private static func show(_ example: Example) {
    let isTable = Catalog.stages.contains { $0.anyTables.contains { $0.name == example.table } }
    let place = isTable ? "\(example.table).csv" : "\(example.table)/"
    Console.out("  example: \(example.about)\(example.options.isEmpty ? "" : ", with \(example.options)")")
    switch example.subject {
    case .text(let pages, _):
      for line in pages.joined(separator: "\n\n").split(separator: "\n", omittingEmptySubsequences: false) {
        Console.out("    | \(line)")
      }
    case .sample(let path): Console.out("    | Samples/\(path)")
    }
    for other in example.others {
      Console.out("    behind \(other.stage)\(other.options.isEmpty ? "" : ": \(other.options)")")
    }
    Console.out("    gives \(place) \(example.columns.joined(separator: ", "))")
    for row in example.rows { Console.out("      \(row.joined(separator: ", ").replacing("\n", with: "\\n"))") }
  }

  private static func show<S: Stage>(_ type: S.Type) {
    let needs = S.Input.needs.map { $0.artifact.name + ($0.isOptional ? " (where it is made)" : "") }.joined(
      separator: ", ")
    Console.out("\(S.id) (version \(S.version))")
    Console.out("  \(S.about).")
    Console.out(
      "  reads \(needs.isEmpty ? "the page" : needs); makes \(S.Output.name) for each \(S.Output.scope.rawValue)")
    for field in S.Options.fields { Console.out("  option \(field.name) (default \(field.standard)): \(field.about)") }
    for table in S.anyTables {
      Console.out("  table \(table.name).csv\(table.isOptional ? " (optional)" : ""): \(table.about)")
      Console.out("    \(table.header.joined(separator: ", "))")
    }
    for set in S.anyFiles { Console.out("  files \(set.name)/: \(set.about)") }
    for example in S.examples { show(example) }
    Console.out("")
  }
}
