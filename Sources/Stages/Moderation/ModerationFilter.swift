import Binding
import Documents

/// One filter of the section `moderation:`: what it looks for, from which score on, and what is done then.
struct ModerationFilter: Bindable {
  /// What a filter looks for.
  enum Kind: String, BindableChoice {
    case pii
    case toxicity
    case promptSafety = "prompt_safety"

    /// The name in beacons.
    var beaconType: String {
      switch self {
      case .pii: "PII"
      case .toxicity: "Toxicity"
      case .promptSafety: "PromptSafety"
      }
    }

    /// The labels that a filter of this kind can be told to look for.
    var labels: [String] {
      switch self {
      case .pii: PIIType.allCases.map(\.rawValue)
      case .toxicity: ToxicityLabel.allCases.map(\.rawValue) + [Self.overallToxicity]
      case .promptSafety: [PromptSafety.Class.unsafe.rawValue]
      }
    }

    /// The label of a segment's overall score.
    static let overallToxicity = "TOXICITY"
  }

  /// What is done with a text in which a filter finds something.
  enum Action: String, BindableChoice {
    /// It is only reported.
    case flag
    /// What was found is masked, and the next filter reads the masked text.
    case redact
    /// The work on the document ends.
    case stop

    /// The outcome in reports.
    var outcome: String {
      switch self {
      case .flag: "flagged"
      case .redact: "redacted"
      case .stop: "stopped"
      }
    }
  }

  var type = Kind.pii
  var labels: [String] = []
  var threshold = 0.5
  var action = Action.flag
  var mask = "*"
  private var unknown: String?

  static let fields: [Field<ModerationFilter>] = [
    Field("type", \.type, "What to look for: pii, toxicity or prompt_safety"),
    Field("labels", \.labels, "The labels that count, such as NAME or INSULT; all of the type when there are none"),
    Field("threshold", \.threshold, in: 0...1, "The score from which a label counts"),
    Field("action", \.action, "flag (report it), redact (mask it for all that follows) or stop (end the document)"),
    Field("mask", \.mask, "The character that takes the place of each one redacted"),
  ]

  init() {}

  /// A filter that only flags; a kind that is none leaves what `check` reports.
  init(type: String) {
    if let type = Kind(rawValue: type) { self.type = type } else { unknown = type }
  }

  func check() -> [(field: String, message: String)] {
    var found: [(field: String, message: String)] = []
    if let unknown {
      found.append(
        ("type", "no filter is called \"\(unknown)\"\(hint(for: unknown, among: Kind.allCases.map(\.rawValue)))"))
    }
    if mask.count != 1 { found.append(("mask", "one character, has \(mask.count)")) }
    for label in labels where !type.labels.contains(label) {
      found.append(("labels", "\(type.rawValue) has no label \"\(label)\"\(hint(for: label, among: type.labels))"))
    }
    return found
  }

  /// Whether a score of a label counts.
  func counts(_ label: String, _ score: Double) -> Bool {
    score >= threshold && (labels.isEmpty || labels.contains(label))
  }
}
