import Documents

/// What a run tells whoever watches it; file names, never document text.
package enum RunEvent {
  case planned(documents: Int, pages: Int, reusedPages: Int)
  /// A document's page count became known.
  case opened(name: String, pages: Int)
  case page(name: String, page: Int, failure: Failure?)
  /// A file is done, as one document or as many records.
  case file(name: String, failure: Failure?)
  /// A worker was lost; its unit is tried again or given up.
  case lost(name: String, page: Int?, failure: Failure, isFinal: Bool)
  /// The run takes no new work and waits for what is under way.
  case draining(reason: String)
}
