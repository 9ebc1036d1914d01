import Binding
import Documents
import Foundation
import Pipeline

// A stage that does on purpose what a real one must never do. The program FaultWorker serves it beside the real ones.

/// A page's fault note: what the fault stages make of pages that they spare.
package struct Survivor: PageArtifact {
  package var words: Int
}

/// `fault.page`: breaks on pages whose text holds a trigger word, in the way that the word names.
package struct BreakPage: Stage {
  package static let id: StageID = "fault.page"
  package static let about = "Breaks on purpose where the page says so"
  package static let version = 1

  package init(_ options: NoOptions) {}

  package func run(_ page: PageText) throws -> Survivor {
    for word in page.words {
      switch page.text(of: word) {
      case "FAULT-ERROR": throw Failure(.damaged, "told to fail")
      case "FAULT-CRASH": abort()
      case "FAULT-EXIT": exit(0)
      case "FAULT-HANG": while true { sleep(1) }
      case "FAULT-FLOOD":
        // Standard output of a worker is its standard error; both are read and thrown away up to a limit.
        let block = [UInt8](repeating: 65, count: 1 << 20)
        while true { write(2, block, block.count) }
      case "FAULT-MEMORY":
        var hog: [[UInt8]] = []
        while true { hog.append([UInt8](repeating: 1, count: 1 << 24)) }
      case "FAULT-GARBAGE":
        // Straight into the replies, as a library with a stray descriptor could.
        for descriptor in Int32(3)..<10 { _ = write(descriptor, "no reply\n", 9) }
      default: break
      }
    }
    return Survivor(words: page.words.count)
  }

  package static let tables = [
    Table<Survivor>(
      "survivors", about: "One row a page that survived", rows: { [$0] }, columns: [Column("words") { .int($0.words) }])
  ]
}
