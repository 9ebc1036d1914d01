import Documents

/// Options that can be written in a configuration file: plain values with defaults, listed once as fields.
package protocol Bindable: Sendable {
  init()
  /// Every option, in the order of the documentation.
  static var fields: [Field<Self>] { get }
  /// Returns what is wrong with options that are right one by one, as (field name, message).
  func check() -> [(field: String, message: String)]
}

extension Bindable {
  package func check() -> [(field: String, message: String)] { [] }

  /// Every option's name and canonical value, sorted by name: what a key is made of.
  package var canonical: String {
    Self.fields.filter(\.countsInKeys).sorted { $0.name < $1.name }
      .map { "\($0.name)=\($0.canonical(self))" }.joined(separator: ";")
  }

  /// Binds a mapping to options; on problems the defaults stand in, so that later checks can still run.
  package static func bind(_ node: YAMLNode?, problems: inout [Problem]) -> Self {
    var options = Self()
    guard let node, !node.isEmpty else { return options }
    guard case .mapping(let entries) = node.content else {
      problems.append(node.problem("expected a mapping of options, found \(node.summary)"))
      return options
    }
    for entry in entries where !entry.isReported {
      guard let field = fields.first(where: { $0.name == entry.key }) else {
        let names = fields.map(\.name)
        let known = names.isEmpty ? " (there are none here)" : hint(for: entry.key, among: names)
        problems.append(entry.keyNode.problem("unknown option \"\(entry.key)\"\(known)"))
        continue
      }
      problems += field.bind(&options, entry.value)
    }
    for (field, message) in options.check() {
      let place = entries.first { $0.key == field }?.value ?? node
      problems.append(place.problem("\(field): \(message)"))
    }
    return options
  }

  /// The JSON Schema (2020-12) of the mapping.
  package static var schema: JSON {
    .object([
      .init("type", .array([.string("object"), .string("null")])), .init("additionalProperties", .bool(false)),
      .init("properties", .object(fields.map { JSON.Member($0.name, .object($0.schema)) })),
    ])
  }
}

/// The options of something that has none.
package struct NoOptions: Bindable {
  package static let fields: [Field<NoOptions>] = []
  package init() {}
}
