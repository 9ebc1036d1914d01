/// Returns `; did you mean "x"?` for the known name nearest to a misspelt one, or the list of known names when none is near.
package func hint(for name: String, among known: [String]) -> String {
  let distances = known.map { (name: $0, distance: editDistance(name.lowercased(), $0.lowercased())) }
  guard let nearest = distances.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }) else { return "" }
  // A third of the letters may be wrong: more is another word.
  if nearest.distance <= max(1, max(name.count, nearest.name.count) / 3) {
    return "; did you mean \"\(nearest.name)\"?"
  }
  return "; known: \(known.joined(separator: ", "))"
}

/// Returns the Damerau-Levenshtein distance (optimal string alignment) of two short names.
func editDistance(_ left: String, _ right: String) -> Int {
  let (left, right) = (Array(left), Array(right))
  var rows = [Array(0...right.count)]
  for i in 0..<left.count {
    var row = [i + 1]
    for j in 0..<right.count {
      var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { best = min(best, rows[i - 1][j - 1] + 1) }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[left.count][right.count]
}
