extension PageText {
  /// How far a line sinks per pixel to the right, once the page is upright: the tangent of the median angle of its lines of three words
  /// and more. 0 where fewer than three of them tell; angles of 20 degrees and more are no lean.
  package var slope: Double {
    let angles = lines.filter { $0.words.count >= 3 }.map { line in
      let angle = (line.angle - Double(rotation)).truncatingRemainder(dividingBy: 360)
      return angle > 180 ? angle - 360 : angle < -180 ? angle + 360 : angle
    }.filter { abs($0) < 20 }.sorted()
    guard angles.count >= 3 else { return 0 }
    // Small angles are their tangents; the series needs no library.
    let radians = angles[angles.count / 2] * .pi / 180
    return radians + radians * radians * radians / 3
  }
}
