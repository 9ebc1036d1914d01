import Binding
import Documents
import Pipeline

/// The tables and the form of a page of text without a picture, outside a run: what evaluations measure.
package enum PageFacts {
  package static func of(_ page: PageText) throws -> [any Artifact] {
    let input = Needs(page, Lazy<PageImage> { throw Failure(.absent, "there is no picture") })
    return [try ReadTables(NoOptions()).run(input), try ReadForms(NoOptions()).run(input)]
  }
}
