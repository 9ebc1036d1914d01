/// Something wrong with a configuration file, with its place. Lines and columns count from 1.
package struct Problem: Error, Hashable, Sendable, Comparable {
  package let line: Int
  package let column: Int
  package let message: String

  package init(line: Int, column: Int, message: String) {
    (self.line, self.column, self.message) = (line, column, message)
  }

  package static func < (left: Problem, right: Problem) -> Bool {
    (left.line, left.column, left.message) < (right.line, right.column, right.message)
  }

  /// Returns the problem as compilers print it: `FILE:LINE:COLUMN: message`.
  package func text(file: String) -> String { "\(file):\(line):\(column): \(message)" }
}

/// All the problems of a configuration file, in the order of their places.
package struct Problems: Error, Hashable, Sendable {
  package let all: [Problem]

  package init(_ problems: [Problem]) { all = Set(problems).sorted() }
}
