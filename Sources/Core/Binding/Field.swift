import Documents

/// One option of a `Bindable` type: its name, meaning, range and place in the type.
package struct Field<Root: Bindable>: Sendable {
  package let name: String
  package let about: String
  /// False for an option that cannot change a result (a limit, a report's form).
  package let countsInKeys: Bool
  package let schema: [JSON.Member]
  let bind: @Sendable (inout Root, YAMLNode) -> [Problem]
  package let canonical: @Sendable (Root) -> String

  /// The default's canonical spelling.
  package var standard: String { canonical(Root()) }

  /// - Parameters:
  ///   - about: a sentence without its full stop, for the catalogue, the schema and the README.
  package init<Value: BindableValue>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ about: String, countsInKeys: Bool = true
  ) {
    self.init(name, path, about, countsInKeys: countsInKeys, extra: []) { _ in nil }
  }

  /// An option with a range.
  package init<Value: BindableValue & Comparable>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, in range: ClosedRange<Value>, _ about: String,
    countsInKeys: Bool = true
  ) {
    let bounds: [JSON.Member] =
      if let range = range as? ClosedRange<Int> {
        [.init("minimum", .int(range.lowerBound)), .init("maximum", .int(range.upperBound))]
      } else if let range = range as? ClosedRange<Double> {
        [
          .init("minimum", .fixed(range.lowerBound, places: 2)), .init("maximum", .fixed(range.upperBound, places: 2)),
        ]
      } else {
        []
      }
    self.init(name, path, about, countsInKeys: countsInKeys, extra: bounds) { value in
      range.contains(value)
        ? nil : "must be from \(range.lowerBound.canonical) to \(range.upperBound.canonical), is \(value.canonical)"
    }
  }

  /// An option that is a mapping of options.
  package init<Value: Bindable>(
    nested name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ about: String
  ) {
    (self.name, self.about, countsInKeys) = (name, about, true)
    guard case .object(let members) = Value.schema else { preconditionFailure("a schema of options is an object") }
    schema = [.init("description", .string(about))] + members
    bind = { root, node in
      var problems: [Problem] = []
      root[keyPath: path] = Value.bind(node, problems: &problems)
      return problems
    }
    canonical = { "{\($0[keyPath: path].canonical)}" }
  }

  /// An option that is a list of mappings.
  ///
  /// - Parameter short: makes an entry from a single value, for entries that need no more than one.
  package init<Value: Bindable>(
    list name: String, _ path: any WritableKeyPath<Root, [Value]> & Sendable, _ about: String,
    short: @escaping @Sendable (String) -> Value
  ) {
    (self.name, self.about, countsInKeys) = (name, about, true)
    let item = JSON.object([.init("anyOf", .array([.object([.init("type", .string("string"))]), Value.schema]))])
    schema = [.init("description", .string(about)), .init("type", .string("array")), .init("items", item)]
    bind = { root, node in
      guard case .sequence(let nodes) = node.content else {
        return [node.problem("\(name): expected a list, found \(node.summary)")]
      }
      var problems: [Problem] = []
      root[keyPath: path] = nodes.map { node in
        guard case .scalar(let text, _) = node.content else { return Value.bind(node, problems: &problems) }
        let value = short(text)
        problems += value.check().map { node.problem("\($0.field): \($0.message)") }
        return value
      }
      return problems
    }
    canonical = { "[" + $0[keyPath: path].map { "{\($0.canonical)}" }.joined(separator: ", ") + "]" }
  }

  private init<Value: BindableValue>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ about: String, countsInKeys: Bool,
    extra: [JSON.Member], check: @escaping @Sendable (Value) -> String?
  ) {
    (self.name, self.about, self.countsInKeys) = (name, about, countsInKeys)
    schema =
      [.init("description", .string(about))] + Value.schema + extra
      + [.init("$comment", .string("default: \(Root()[keyPath: path].canonical)"))]
    canonical = { $0[keyPath: path].canonical }
    bind = { root, node in
      do {
        let value = try Value.bind(node)
        if let message = check(value) { return [node.problem("\(name): \(message)")] }
        root[keyPath: path] = value
        return []
      } catch let problem as Problem {
        return [Problem(line: problem.line, column: problem.column, message: "\(name): \(problem.message)")]
      } catch {
        return [node.problem("\(name): cannot be read")]
      }
    }
  }
}
