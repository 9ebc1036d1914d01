import Binding

/// Turns the text of a pipeline file into a `Graph`, or into all its problems at once.
package struct GraphBinder {
  let catalogue: Catalogue
  var problems: [Problem] = []

  /// A stage as written in the file, before its needs are tied.
  struct Written {
    let name: String
    let type: any Stage.Type
    let node: YAMLNode
    let from: [YAMLNode]
    let condition: (condition: Condition, node: YAMLNode)?
    let canonicalOptions: String
    /// Makes the stage; throws what the machine lacks.
    let make: () throws -> any Stage
  }

  /// Stages and what each reads, as indexes into `written`.
  struct Tied {
    let written: [Written]
    var producers: [[Int]]
    /// The filters of the section `moderation:`, and the stages that wait for them.
    var filters: Int?
    var waiting: Set<Int> = []
  }

  private static let sections = ["version", "name", "about", "input", "limits", "moderation", "stages", "outputs"]

  /// Binds a pipeline file.
  ///
  /// - Throws: `Problems`, or `MissingPart` when the file is right but the machine lacks something a stage needs.
  package static func bind(_ text: String, catalogue: Catalogue) throws -> Graph {
    var binder = GraphBinder(catalogue: catalogue)
    let graph = try binder.graph(text)
    guard let graph, binder.problems.isEmpty else { throw Problems(binder.problems) }
    return graph
  }

  private init(catalogue: Catalogue) { self.catalogue = catalogue }

  private mutating func graph(_ yaml: String) throws -> Graph? {
    let (root, found) = YAMLNode.parse(yaml)
    problems = found
    guard let root else {
      if problems.isEmpty { problems.append(Problem(line: 1, column: 1, message: "the pipeline file is empty")) }
      return nil
    }
    guard case .mapping(let entries) = root.content else {
      problems.append(root.problem("expected a mapping with the section \"stages\", found \(root.summary)"))
      return nil
    }
    let sections = sections(entries)
    checkVersion(sections["version"])
    let input = InputOptions.bind(sections["input"], problems: &problems)
    let limits = Limits.bind(sections["limits"], problems: &problems)
    let outputs = OutputOptions.bind(sections["outputs"], problems: &problems)
    let name = scalar(sections["name"], of: "name")
    let about = scalar(sections["about"], of: "about")
    guard let list = sections["stages"] else {
      problems.append(root.problem("the section \"stages\" is missing"))
      return nil
    }
    let written = written(list) + moderation(sections["moderation"])
    let nodes = try nodes(tie(written, list: list))
    checkTables(outputs.csv.optional, nodes: nodes, section: sections["outputs"])
    problems += Self.hidingProblems(written.map { ($0.name, $0.type) }, redact: outputs.redact, sections)
    return Graph(name: name, about: about, input: input, limits: limits, outputs: outputs, nodes: nodes)
  }

  private mutating func sections(_ entries: [YAMLNode.Entry]) -> [String: YAMLNode] {
    var sections: [String: YAMLNode] = [:]
    for entry in entries where !entry.isReported {
      if Self.sections.contains(entry.key) {
        sections[entry.key] = entry.value
      } else {
        let hint = hint(for: entry.key, among: Self.sections)
        problems.append(entry.keyNode.problem("unknown section \"\(entry.key)\"\(hint)"))
      }
    }
    return sections
  }

  private mutating func checkVersion(_ node: YAMLNode?) {
    guard let node else { return }
    do {
      if try Int.bind(node) != 1 { problems.append(node.problem("this Sheaf reads pipeline files of version 1")) }
    } catch {
      problems.append(node.problem("version: expected a whole number"))
    }
  }

  private mutating func scalar(_ node: YAMLNode?, of section: String) -> String {
    guard let node else { return "" }
    do { return try String.bind(node) } catch {
      problems.append(node.problem("\(section): expected a text, found \(node.summary)"))
      return ""
    }
  }

  /// Reads the list of stages: `- id`, or `- id: {options}` where `as:` and `from:` stand among the options.
  private mutating func written(_ list: YAMLNode) -> [Written] {
    guard case .sequence(let items) = list.content, !items.isEmpty else {
      problems.append(list.problem("stages: expected a list of stages, found \(list.summary)"))
      return []
    }
    var written: [Written] = []
    for item in items {
      guard let stage = self.stage(item) else { continue }
      if stage.type.isModeration {
        problems.append(item.problem("\(stage.type.id) is not listed; write the section \"moderation:\""))
      } else if written.contains(where: { $0.name == stage.name }) {
        problems.append(item.problem("the name \"\(stage.name)\" is used twice; give one of them another with \"as:\""))
      } else {
        written.append(stage)
      }
    }
    return written
  }

  private mutating func stage(_ item: YAMLNode) -> Written? {
    let id: String
    var options: YAMLNode?
    switch item.content {
    case .scalar(let text, _): id = text
    case .mapping(let entries) where entries.count == 1: (id, options) = (entries[0].key, entries[0].value)
    default:
      problems.append(item.problem("expected a stage such as \"- ocr.read\" or \"- ocr.read: {languages: [eng]}\""))
      return nil
    }
    guard let type = catalogue[id] else {
      problems.append(item.problem("unknown stage \"\(id)\"\(hint(for: id, among: catalogue.names))"))
      return nil
    }
    var name = id
    var from: [YAMLNode] = []
    var condition: (condition: Condition, node: YAMLNode)?
    if let written = options, case .mapping(let entries) = written.content {
      for entry in entries where entry.key == "as" { name = scalar(entry.value, of: "as") }
      for entry in entries where entry.key == "from" {
        if case .sequence(let nodes) = entry.value.content { from = nodes } else { from = [entry.value] }
      }
      for entry in entries where entry.key == "when" { condition = self.condition(entry.value) }
      options = written.without(["as", "from", "when"])
    }
    return bound(type, name: name, node: item, options: options, from: from, condition: condition)
  }

  private mutating func condition(_ node: YAMLNode) -> (condition: Condition, node: YAMLNode)? {
    if let condition = Condition(scalar(node, of: "when")) { return (condition, node) }
    problems.append(
      node.problem("when: expected a condition such as \"class == invoice\" or \"class in [invoice, receipt]\""))
    return nil
  }

  mutating func bound<S: Stage>(
    _ type: S.Type, name: String, node: YAMLNode, options: YAMLNode?, from: [YAMLNode],
    condition: (condition: Condition, node: YAMLNode)?
  ) -> Written {
    let options = S.Options.bind(options, problems: &problems)
    return Written(
      name: name, type: type, node: node, from: from, condition: condition, canonicalOptions: options.canonical
    ) { try S(options) }
  }

  /// Ties every need to one producer; returns indexes into `written` for each stage, or nil after a problem.
  private mutating func tie(_ written: [Written], list: YAMLNode) -> Tied? {
    guard !written.isEmpty else { return nil }
    let count = problems.count
    let producers = written.map { stage in
      let chosen = chosen(stage, among: written)
      let needed = stage.type.needs.compactMap { need in
        producer(of: need, for: stage, among: written, chosen: chosen)
      }
      return needed + [labeller(of: stage, among: written)].compactMap { $0 }
    }
    if !written.contains(where: { $0.type.output.isKept }) {
      problems.append(list.problem("no stage here makes anything that is kept; add one such as \"ocr.read\""))
    }
    reportCycle(written, producers)
    return problems.count == count ? gated(Tied(written: written, producers: producers)) : nil
  }

  /// The stage that tells what a condition asks for.
  private mutating func labeller(of stage: Written, among written: [Written]) -> Int? {
    guard let (condition, node) = stage.condition else { return nil }
    func tells(_ type: any Stage.Type) -> (any DocumentLabel.Type)? {
      let label = type.output as? any DocumentLabel.Type
      return label?.column == condition.column ? label : nil
    }
    guard stage.type.output.scope == .document else {
      problems.append(
        node.problem(
          "when: \(stage.name) works on pages, before anything is known of the document; only document stages can wait")
      )
      return nil
    }
    guard let index = written.firstIndex(where: { tells($0.type) != nil }), let label = tells(written[index].type)
    else {
      let able = catalogue.stages.filter { tells($0) != nil }.map { $0.id.description }
      let mend = able.isEmpty ? "" : "; add \(able.joined(separator: " or "))"
      problems.append(node.problem("when: no stage here tells the \(condition.column.rawValue) of a document\(mend)"))
      return nil
    }
    for name in condition.labels where !label.labels.isEmpty && !label.labels.contains(name) {
      problems.append(node.problem("when: no document is \"\(name)\"\(hint(for: name, among: label.labels))"))
    }
    return index
  }

  private mutating func chosen(_ stage: Written, among written: [Written]) -> Set<Int> {
    var chosen: Set<Int> = []
    for node in stage.from {
      guard let name = try? String.bind(node), let index = written.firstIndex(where: { $0.name == name }) else {
        let hint = hint(for: (try? String.bind(node)) ?? "", among: written.map(\.name))
        problems.append(node.problem("from: names no stage of this pipeline\(hint)"))
        continue
      }
      let isNeeded = stage.type.needs.contains { $0.artifact == written[index].type.output }
      if isNeeded {
        chosen.insert(index)
      } else {
        problems.append(node.problem("from: \(stage.type.id) does not read what \(written[index].name) makes"))
      }
    }
    return chosen
  }

  private mutating func producer(
    of need: Need, for stage: Written, among written: [Written], chosen: Set<Int>
  ) -> Int? {
    let name = need.artifact.name
    var makers = written.indices.filter {
      written[$0].type.output == need.artifact && written[$0].name != stage.name
    }
    // Behind filters all read the text that these hand on; the filters themselves read what was there before.
    let filtered = makers.filter { written[$0].type.isModeration && !written[$0].type.filtersText }
    if !filtered.isEmpty && !makers.contains(where: chosen.contains) {
      makers = stage.type.isModeration ? makers.filter { !filtered.contains($0) } : filtered
    }
    // A stage that makes what it reads, such as a filter, stands between the one it reads and all others.
    let refiners = makers.filter { written[$0].type.needs.contains { $0.artifact == need.artifact } }
    let candidates =
      makers.contains(where: chosen.contains)
      ? makers.filter(chosen.contains) : refiners.count == 1 ? refiners : makers
    let scope = stage.type.output.scope
    if need.isEveryPage != (scope == .document && need.artifact.scope == .page) {
      problems.append(stage.node.problem("\(stage.name) works on a \(scope.rawValue) and cannot read \(name)"))
      return nil
    }
    if need.isEveryPage && !need.artifact.isKept {
      problems.append(stage.node.problem("\(stage.name) reads \(name) of every page, which is not kept"))
      return nil
    }
    switch candidates.count {
    case 1: return candidates[0]
    case 0 where need.isOptional: break
    case 0:
      let able = catalogue.stages.filter { $0.output == need.artifact }.map { $0.id.description }
      let mend = able.isEmpty ? "" : "; add \(able.joined(separator: " or "))"
      problems.append(stage.node.problem("\(stage.name) needs \(name), which no stage here makes\(mend)"))
    default:
      let names = candidates.map { written[$0].name }.joined(separator: " and ")
      problems.append(stage.node.problem("\(name) for \(stage.name) is made by \(names); choose with \"from:\""))
    }
    return nil
  }

  private mutating func reportCycle(_ written: [Written], _ producers: [[Int]]) {
    var states = [Int: Bool]()
    var trail: [Int] = []
    func visit(_ index: Int) -> [Int]? {
      if states[index] == true { return nil }
      if let start = trail.firstIndex(of: index) { return Array(trail[start...]) + [index] }
      trail.append(index)
      defer { trail.removeLast() }
      for producer in producers[index] {
        if let cycle = visit(producer) { return cycle }
      }
      states[index] = true
      return nil
    }
    for index in written.indices {
      guard let cycle = visit(index) else { continue }
      let names = cycle.reversed().map { written[$0].name }.joined(separator: " -> ")
      return problems.append(written[index].node.problem("these stages wait for each other: \(names)"))
    }
  }

  /// Makes the stages in an order in which producers come first; makes none after a problem.
  private func nodes(_ tied: Tied?) throws -> [Graph.Node] {
    guard problems.isEmpty, let tied else { return [] }
    let (written, producers) = (tied.written, tied.producers)
    var order: [Int] = []
    func place(_ index: Int) {
      guard !order.contains(index) else { return }
      producers[index].forEach(place)
      order.append(index)
    }
    written.indices.forEach(place)
    return try order.map { index in
      let stage = written[index]
      do {
        return Graph.Node(
          name: stage.name, stage: try stage.make(), canonicalOptions: stage.canonicalOptions,
          producers: producers[index].compactMap { order.firstIndex(of: $0) }, condition: stage.condition?.condition,
          gate: tied.waiting.contains(index) ? tied.filters.flatMap { order.firstIndex(of: $0) } : nil)
      } catch let missing as MissingPart {
        throw MissingPart("\(stage.name): \(missing.message)")
      }
    }
  }

  private mutating func checkTables(_ names: [String], nodes: [Graph.Node], section: YAMLNode?) {
    guard !nodes.isEmpty, let section else { return }
    let known = nodes.flatMap(\.tables).filter(\.isOptional).map(\.name)
    for name in names where !known.contains(name) {
      problems.append(
        section.problem("outputs: no stage here has an optional table \"\(name)\"\(hint(for: name, among: known))"))
    }
  }
}
