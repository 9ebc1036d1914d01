import Binding

// How the section `moderation:` becomes stages of the graph.

extension GraphBinder {
  /// The stages that the section `moderation:` stands for: the filters, and what hands their text on.
  mutating func moderation(_ section: YAMLNode?) -> [Written] {
    guard let section else { return [] }
    let stages = catalogue.stages.filter { $0.isModeration }
    guard stages.contains(where: { $0.filtersText }) else {
      problems.append(section.problem("moderation: there are no filters in this Sheaf"))
      return []
    }
    return stages.map { type in
      let options = type.filtersText ? section.under("filters") : nil
      return bound(type, name: type.id.description, node: section, options: options, from: [], condition: nil)
    }
  }

  /// Lets every page stage that the filters' own text does not need wait for the filters.
  func gated(_ tied: Tied) -> Tied {
    guard let filters = tied.written.firstIndex(where: { $0.type.filtersText }) else { return tied }
    var before: Set<Int> = []
    func mark(_ index: Int) { if before.insert(index).inserted { tied.producers[index].forEach(mark) } }
    mark(filters)
    var tied = tied
    tied.filters = filters
    for index in tied.written.indices where !before.contains(index) && tied.written[index].type.output.scope == .page {
      tied.producers[index].append(filters)
      tied.waiting.insert(index)
    }
    return tied
  }
}
