import Binding

extension GraphBinder {
  /// Returns what is wrong about stages that remove text from documents: that there is none where the reports are to hide the same, and
  /// that the section `moderation:` stands beside one.
  static func hidingProblems(
    _ stages: [(name: String, type: any Stage.Type)], redact: Bool, _ sections: [String: YAMLNode]
  ) -> [Problem] {
    var problems: [Problem] = []
    let hiding = stages.first { $0.type.output is any HidingArtifact.Type }
    if redact, hiding == nil, !stages.isEmpty, let outputs = sections["outputs"] {
      problems.append(outputs.problem("redact: no stage here says what to hide; add privacy.redact"))
    }
    if let hiding, let moderation = sections["moderation"] {
      problems.append(
        moderation.problem(
          "moderation: what its filters mask is not found any more, and \(hiding.name) would leave it in pictures"))
    }
    return problems
  }
}
