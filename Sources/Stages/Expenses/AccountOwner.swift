import Language

extension ExpensePage {
  /// Returns the name of the one to whose account money goes, where a label says so: `Account name: Kestrel Couriers Ltd`,
  /// `Kontoinhaber`, `Please make cheques payable to`. nil where there is none.
  var accountOwner: Expenses.Piece? {
    for cell in cells {
      let words = PartyWords.words(cell.text)
      guard let end = Self.owners.lazy.compactMap({ Self.end(of: $0, in: words) }).first else { continue }
      let tokens = Tokens.of(cell.text).filter { $0.kind != .sign }
      let start = tokens[end - 1].range.upperBound
      let bytes = Array(cell.text.utf8)
      let low = bytes[start...].firstIndex { $0 != 0x20 && $0 != 0x3A && $0 != 0x2E && $0 != 0x2D } ?? bytes.count
      if low < bytes.count {
        var piece = piece(cell, low..<bytes.count)
        piece.text = PartyWords.trimmedName(piece.text)
        if isPartyName(piece.text), piece.text.split(separator: " ").count <= 7 { return piece }
      } else if cell.column + 1 < rows[cell.row].count {
        let next = rows[cell.row][cell.column + 1]
        if isPartyName(next.text) { return piece([next]) }
      }
    }
    return nil
  }

  /// Returns how many words there are up to a label's end; nil unless they begin with it, or with few words and one of several: "Please make
  /// cheques payable to".
  private static func end(of label: [String], in words: [String]) -> Int? {
    let start = words.indices.prefix(label.count > 1 ? 5 : 1).first { words[$0...].starts(with: label) }
    return start.map { $0 + label.count }
  }

  private static let owners = [
    "account name", "account holder", "beneficiary name", "beneficiary", "cheques payable to", "checks payable to",
    "cheque payable to", "check payable to", "name of account", "kontoinhaber", "kontoinhaberin", "zahlungsempfanger",
    "titulaire du compte", "titulaire", "intestatario conto", "intestato a", "titular de la cuenta", "titular",
    "ten name van", "t n v", "tnv", "rekeninghouder", "op naam van",
  ].map { $0.split(separator: " ").map(String.init) }
}
