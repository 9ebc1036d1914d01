import Documents

/// Signatures: ink that is no print, on or over the line beside a word that asks for one.
struct FormSignatures {
  private(set) var entries: [Form.Entry] = []

  /// Words that ask for a signature, as their beginnings.
  private static let labels = [
    "signature", "signed", "sign", "unterschrift", "unterzeichn", "firma", "firmado", "assinatura", "handtekening",
    "podpis", "underskrift",
  ]
  /// The share of dark pixels in the box around ink from which it is a signature and not dust.
  private static let leastInk = 0.02

  init(_ form: FormText, text: PageText, picture: ReducedPicture, rulings: Rulings) {
    let em = form.em
    // What was read with confidence is print; what Tesseract makes of handwriting is not believed, or not found at all.
    let print = text.words.compactMap { word -> Rect<Pixels>? in
      guard word.confidence > 0.75, let box = word.box else { return nil }
      return form.frame.upright(box)
    }
    for line in form.lines {
      for (index, run) in line.enumerated() {
        guard let start = run.pieces.firstIndex(where: { Self.asks($0.text) }), run.pieces.count <= 8 else { continue }
        let label = Array(run.pieces[...max(start, run.pieces.count - 1)])
        let box = run.box
        let next = index + 1 < line.count ? line[index + 1].box.left : min(box.right + 30 * em, form.frame.width)
        // Beside the label, or over it where it stands below a line.
        let beside = Rect<Pixels>(
          left: box.right + 0.4 * em, top: box.top - 2 * em, right: next - 0.3 * em, bottom: box.bottom + 0.6 * em)
        let over = Rect<Pixels>(
          left: box.left - em, top: box.top - 3.5 * em, right: max(box.right, box.left + 14 * em),
          bottom: box.top - 0.15 * em)
        let isUnderLine = rulings.horizontal.contains {
          $0.position <= box.top + 0.3 * em && $0.position > box.top - 1.2 * em && $0.start <= box.right
            && $0.end >= box.left
        }
        let places = isUnderLine ? [over, beside] : [beside, over]
        for place in places.prefix(isUnderLine ? 2 : 1) where place.width > 3 * em {
          guard let ink = Self.ink(in: place, form: form, print: print, picture: picture, rulings: rulings) else {
            continue
          }
          let confidence = min(0.95, 0.5 + 6 * ink.share)
          entries.append(
            Form.Entry(
              kind: .signature, how: .signature, key: FormPair.text(label, isKey: true), value: "SIGNATURE",
              keyWords: label.map(\.word),
              valueWords: [], keyBox: form.ratios(box, text), valueBox: form.ratios(ink.box, text),
              confidence: confidence))
          break
        }
      }
    }
  }

  private static func asks(_ text: String) -> Bool {
    guard let word = FormLabels.folded(text).first else { return false }
    return labels.contains { word == $0 || ($0.count >= 7 && word.hasPrefix($0)) }
  }

  /// Returns the box around the ink of a place that is neither print nor ruling, and its share of dark pixels; nil for too little.
  private static func ink(
    in place: Rect<Pixels>, form: FormText, print: [Rect<Pixels>], picture: ReducedPicture, rulings: Rulings
  ) -> (box: Rect<Pixels>, share: Double)? {
    let scale = Double(picture.scale)
    // Words may lie far beyond the page; there is no ink there to look for.
    let page = form.frame.upright(
      Rect(
        left: 0, top: 0, width: Double(picture.width) * scale, height: Double(picture.height) * scale))
    let place = place.intersection(page)
    let print = print.filter { $0.intersection(place).area > 0 }
    let lines = rulings.horizontal.filter {
      $0.position > place.top - 3 * scale && $0.position < place.bottom + 3 * scale
    }
    var (left, top, right, bottom) = (Double.infinity, Double.infinity, 0.0, 0.0)
    var count = 0
    var y = place.top
    while y < place.bottom {
      defer { y += scale }
      if lines.contains(where: { abs($0.position - y) < 2.5 * scale }) { continue }
      var x = place.left
      while x < place.right {
        defer { x += scale }
        let point = form.frame.original(Rect(left: x, top: y, width: 1, height: 1)).center
        let (column, row) = (Int(point.x / scale), Int(point.y / scale))
        guard column >= 0, row >= 0, column < picture.width, row < picture.height,
          picture.bytes[row * picture.width + column] < 130,
          !print.contains(where: {
            $0.left - scale <= x && x <= $0.right + scale && $0.top - scale <= y && y <= $0.bottom + scale
          })
        else { continue }
        count += 1
        (left, right) = (min(left, x), max(right, x))
        (top, bottom) = (min(top, y), max(bottom, y))
      }
    }
    guard right > left, bottom > top else { return nil }
    let box = Rect<Pixels>(left: left, top: top, right: right, bottom: bottom)
    let share = Double(count) * scale * scale / max(1, box.area)
    // As long as a few letters and as high as one, and drawn in strokes: not a black bar.
    guard box.width > 3 * form.em, box.height > 0.8 * form.em, share >= leastInk, share < 0.5, count > 40 else {
      return nil
    }
    return (box, share)
  }
}
