import Documents
import Pipeline

/// A page's text behind the filters, and what each of them found.
struct FilteredText: ModeratedText {
  /// What one filter said of one label; `label` is empty where it found nothing.
  struct Outcome: Codable, Sendable, Hashable {
    /// The filter's place in its section, from 1.
    var filter: Int
    var type: String
    var outcome: String
    var label: String
    /// The label's highest score among what was found.
    var score: Double?
  }

  /// The text that is left, with the masks of all filters that redact.
  var text: PageText
  var outcomes: [Outcome]
  var beacons: [Beacon]
  var stop: String?
}
