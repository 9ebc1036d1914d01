extension Graph {
  /// The graph in the DOT language of Graphviz.
  package var dot: String {
    var lines = ["digraph sheaf {", "  rankdir=LR;", "  node [shape=box];", "  input [shape=folder];"]
    lines += nodes.map { "  \"\($0.name)\" [label=\"\($0.name)\\n\($0.output.name)\"];" }
    lines += edges.map { "  \($0.from.map { "\"\($0)\"" } ?? "input") -> \"\($0.to)\" [label=\"\($0.label)\"];" }
    lines += tableNames.map { "  \"\($0.table).csv\" [shape=note];\n  \"\($0.node)\" -> \"\($0.table).csv\";" }
    return (lines + ["}"]).joined(separator: "\n")
  }

  /// The graph as a Mermaid flow chart.
  package var mermaid: String {
    func id(_ name: String) -> String { name.map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined() }
    var lines = ["flowchart LR", "  input[/input/]"]
    lines += nodes.map { "  \(id($0.name))[\"\($0.name)<br/>\($0.output.name)\"]" }
    lines += edges.map { "  \(id($0.from ?? "input")) -->|\($0.label)| \(id($0.to))" }
    lines += tableNames.map { "  \(id($0.node)) --> \(id($0.table))_csv[(\"\($0.table).csv\")]" }
    return lines.joined(separator: "\n")
  }

  private var edges: [(from: String?, to: String, label: String)] {
    nodes.flatMap { node in
      node.producers.isEmpty
        ? [(from: nil, to: node.name, label: "page")]
        : node.producers.map { (from: nodes[$0].name, to: node.name, label: nodes[$0].output.name) }
    }
  }

  private var tableNames: [(node: String, table: String)] {
    nodes.flatMap { node in node.tables.map { (node.name, $0.name) } }
  }
}
