/// How many answers a set has, how many were given and how many were right, field by field.
package struct Scorecard: Hashable, Sendable {
  /// The counts of one field, or of all.
  package struct Count: Hashable, Sendable {
    /// Answers of the truth.
    package var truth = 0
    /// Answers given, right or wrong.
    package var given = 0
    /// Answers given that are right; never more than either of the others.
    package var right = 0

    package init(truth: Int = 0, given: Int = 0, right: Int = 0) {
      (self.truth, self.given, self.right) = (truth, given, right)
    }

    /// Right over given, 1 when nothing was given.
    package var precision: Double { given == 0 ? 1 : Double(right) / Double(given) }
    /// Right over truth, 1 when there was nothing to find.
    package var recall: Double { truth == 0 ? 1 : Double(right) / Double(truth) }
    /// The harmonic mean of precision and recall: 2 right / (truth + given); 1 when there was neither.
    package var f1: Double { truth + given == 0 ? 1 : 2 * Double(right) / Double(truth + given) }

    /// The mean of precision and recall in which recall weighs twice as much (F-beta, beta 2); 1 when there was neither.
    package var f2: Double { truth + given == 0 ? 1 : 5 * Double(right) / Double(4 * truth + given) }

    package static func + (left: Count, right: Count) -> Count {
      Count(truth: left.truth + right.truth, given: left.given + right.given, right: left.right + right.right)
    }
  }

  /// The fields in the order in which they were first counted.
  package private(set) var fields: [String] = []
  private var counts: [String: Count] = [:]

  package init() {}

  package subscript(field: String) -> Count { counts[field] ?? Count() }

  package mutating func add(_ field: String, _ count: Count) {
    if counts[field] == nil { fields.append(field) }
    counts[field] = self[field] + count
  }

  /// Counts one field of one document: at most one answer and one truth.
  package mutating func add(_ field: String, truth: String?, given: String?, isRight: Bool) {
    let both = truth != nil && given != nil
    add(field, Count(truth: truth == nil ? 0 : 1, given: given == nil ? 0 : 1, right: both && isRight ? 1 : 0))
  }

  /// All answers together, whatever their field.
  package var all: Count { fields.reduce(Count()) { $0 + self[$1] } }

  /// The mean of the fields' F1, each field with the same weight; 1 without fields.
  package var meanF1: Double {
    fields.isEmpty ? 1 : fields.reduce(0) { $0 + self[$1].f1 } / Double(fields.count)
  }
}
