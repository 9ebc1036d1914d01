import Documents

/// A page that is asked: its text, and what other stages found on it.
struct AskedPage {
  /// Counts from 1.
  let number: Int
  let text: PageText
  var tables: Tables?
  var form: Form?
}
