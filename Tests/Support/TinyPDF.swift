/// A small PDF written by hand: pages of text lines in Helvetica, at known places.
package struct TinyPDF {
  package var pages: [[String]]
  /// /Rotate of every page.
  package var rotate = 0
  package var width = 300
  package var height = 200
  /// The value of a text field of 100 x 20 points at (20, 20) from the bottom left of the first page.
  package var field: String?
  /// The text of a free-text annotation in the field's place; instead of the field.
  package var note: String?

  package init(_ pages: [[String]], rotate: Int = 0) { (self.pages, self.rotate) = (pages, rotate) }

  /// Text of 20 points, the first baseline 40 points below the top, lines 30 points apart, 20 points from the left.
  package var bytes: [UInt8] {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    var kids: [String] = []
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for lines in pages {
      let content = lines.enumerated().map { index, line in
        let escaped = line.flatMap { "()\\".contains($0) ? "\\\($0)" : String($0) }
        return "BT /F1 20 Tf 20 \(height - 40 - 30 * index) Td (\(String(escaped))) Tj ET"
      }.joined(separator: "\n")
      let page = objects.count + 1
      kids.append("\(page) 0 R")
      let hasField = (field ?? note) != nil && kids.count == 1
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) \(height)] /Rotate \(rotate) "
          + "/Resources << /Font << /F1 3 0 R >> >> /Contents \(page + 1) 0 R\(hasField ? " /Annots [\(page + 2) 0 R]" : "") >>"
      )
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
      if hasField, let note {
        objects.append("<< /Type /Annot /Subtype /FreeText /Contents (\(note)) /Rect [20 20 120 40] /DA (/F1 12 Tf) >>")
      } else if hasField, let field {
        objects[0] = "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [\(page + 2) 0 R] /DA (/F1 12 Tf) >> >>"
        objects.append(
          "<< /Type /Annot /Subtype /Widget /FT /Tx /T (f) /V (\(field)) /Rect [20 20 120 40] /P \(page) 0 R "
            + "/DA (/F1 12 Tf) >>")
      }
    }
    objects[1] = "<< /Type /Pages /Kids [\(kids.joined(separator: " "))] /Count \(kids.count) >>"
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}
