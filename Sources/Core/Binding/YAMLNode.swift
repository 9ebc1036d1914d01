internal import Yams

/// A node of a YAML document with its place, free of the parser's types.
package struct YAMLNode: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// A scalar's text; `isPlain` when it was written without quotes.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  package struct Entry: Hashable, Sendable {
    package let key: String
    package let keyNode: YAMLNode
    package let value: YAMLNode
    /// Whether the key is a doubled one that `parse` reported already.
    package var isReported: Bool { YAMLNode.isMasked(key) }
  }

  package let content: Content
  package let line: Int
  package let column: Int

  /// Returns a mapping whose one value this is.
  package func under(_ key: String) -> YAMLNode {
    YAMLNode(content: .mapping([Entry(key: key, keyNode: self, value: self)]), line: line, column: column)
  }

  package func problem(_ message: String) -> Problem { Problem(line: line, column: column, message: message) }

  /// Whether nothing is written here (`key:` with no value, `~` or `null`).
  package var isEmpty: Bool {
    if case .scalar(let text, true) = content { return ["", "~", "null"].contains(text) }
    return false
  }

  /// A few words for "expected X, found Y".
  package var summary: String {
    switch content {
    case .scalar: isEmpty ? "nothing" : "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// Parses one YAML document; doubled keys are reported and the rest is still read.
  package static func parse(_ text: String) -> (root: YAMLNode?, problems: [Problem]) {
    var text = text
    var problems: [Problem] = []
    // Yams stops at the first mapping with doubled keys. The first of the twins is reported and its name made unique with a mark of
    // the same width, so that everything after it keeps its place and is read too.
    while true {
      do {
        guard let node = try Yams.compose(yaml: text) else { return (nil, problems) }
        var budget = mostNodes
        let root = convert(node, &budget)
        if budget < 0 {
          problems.append(Problem(line: 1, column: 1, message: "not a pipeline: more than \(mostNodes) values"))
        }
        return (budget < 0 ? nil : root, problems)
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        let (line, column) = (context.mark.line, context.mark.column)
        let message = "the key \"\(names.first ?? "")\" stands twice in one mapping"
        problems.append(Problem(line: line, column: column, message: message))
        guard let masked = mask(text, line: line, column: column, count: problems.count) else { return (nil, problems) }
        text = masked
      } catch {
        problems.append(problem(error))
        return (nil, problems)
      }
    }
  }

  /// Returns a mapping without some of its keys.
  package func without(_ keys: Set<String>) -> YAMLNode {
    guard case .mapping(let entries) = content else { return self }
    return YAMLNode(content: .mapping(entries.filter { !keys.contains($0.key) }), line: line, column: column)
  }

  private static func isMasked(_ key: String) -> Bool {
    key.unicodeScalars.first.map { $0.value >= 0xE000 && $0.value < 0xF000 } ?? false
  }

  private static func mask(_ text: String, line: Int, column: Int, count: Int) -> String? {
    // Scalars, not characters: CR LF is one character.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    guard line >= 1, line <= lines.count, column >= 1, column <= lines[line - 1].count, count < 1_000,
      let mark = Unicode.Scalar(UInt32(0xE000 + count))
    else { return nil }
    // A quoted key keeps its quote.
    let isQuoted = ["\"", "'"].contains(lines[line - 1][column - 1])
    guard !isQuoted || column < lines[line - 1].count else { return nil }
    lines[line - 1][column - 1 + (isQuoted ? 1 : 0)] = mark
    return lines.map { scalars in String(String.UnicodeScalarView(scalars)) }.joined(separator: "\n")
  }

  private static func problem(_ error: any Error) -> Problem {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      Problem(line: mark.line, column: mark.column, message: "not valid YAML: \(problem)")
    default:
      Problem(line: 1, column: 1, message: "not valid YAML")
    }
  }

  /// Aliases can make a few lines into billions of values.
  private static let mostNodes = 100_000

  private static func convert(_ node: Node, _ budget: inout Int) -> YAMLNode {
    budget -= 1
    guard budget >= 0 else { return YAMLNode(content: .scalar("", isPlain: true), line: 1, column: 1) }
    let content: Content
    switch node {
    case .scalar(let scalar):
      content = .scalar(scalar.string, isPlain: scalar.style == .plain || scalar.style == .any)
    case .sequence(let sequence):
      content = .sequence(sequence.map { convert($0, &budget) })
    case .mapping(let mapping):
      content = .mapping(
        mapping.map { key, value in
          Entry(key: key.string ?? "", keyNode: convert(key, &budget), value: convert(value, &budget))
        })
    case .alias: content = .scalar("", isPlain: true)
    }
    return YAMLNode(content: content, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }
}
