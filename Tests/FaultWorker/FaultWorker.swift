import Foundation
import Pipeline
import Stages
import Support

/// `sheaf worker` with the fault stages of Tests/Support in its catalogue.
@main
enum FaultWorker {
  static var catalogue: Catalogue {
    Catalogue(
      Catalog.stages.filter { !$0.isModeration }
        + [BreakPage.self, CountWords.self, FilterWords.self, HandOnWords.self])
  }

  static func main() throws {
    let replies = dup(1)
    dup2(2, 1)
    let worker = Worker(catalogue: catalogue, program: "test", output: replies) { file, input, limits in
      try OpenDocuments.open(file, input: input, limits: limits)
    }
    try worker.serve(input: 0)
  }
}
