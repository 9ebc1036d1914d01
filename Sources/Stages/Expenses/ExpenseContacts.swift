import Language

/// Telephone numbers and web addresses of the parties.
enum ExpenseContacts {
  /// - Parameter receiver: the buyer's name and address; a number below it is the buyer's.
  static func fields(_ pages: [ExpensePage], receiver: Expenses.Piece?) -> [Expenses.Field] {
    var fields: [Expenses.Field] = []
    for page in pages {
      for cell in page.cells {
        if var phone = phone(page, cell) {
          if ExpenseNumbers.belongs(phone.label ?? phone.value, to: receiver) { phone.type = .receiverPhone }
          if !fields.contains(where: { $0.type == phone.type }) { fields.append(phone) }
        }
        if !fields.contains(where: { $0.type == .vendorURL }), let url = url(page, cell) { fields.append(url) }
      }
    }
    return fields
  }

  /// Digits with the signs of telephone numbers behind their label, 7 to 15 of them (ITU-T E.164).
  private static func phone(_ page: ExpensePage, _ cell: ExpensePage.Cell) -> Expenses.Field? {
    guard let hit = cell.labels.first(where: { $0.label == .field(.vendorPhone) }) else { return nil }
    let cells = [(cell, hit.range.upperBound)] + page.rows[cell.row][(cell.column + 1)...].prefix(1).map { ($0, 0) }
    for (cell, start) in cells {
      let bytes = Array(cell.text.utf8)[start...]
      let allowed = Set("0123456789 +-()/.".utf8)
      guard let first = bytes.firstIndex(where: { (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x28 }),
        bytes[..<first].allSatisfy({ $0 <= 0x40 })
      else { continue }
      var end = bytes[first...].firstIndex { !allowed.contains($0) } ?? bytes.endIndex
      // Two numbers side by side are divided by " / ".
      if let slash = cell.text(first..<end).firstRange(of: " / ") {
        end = first + cell.text(first..<end)[..<slash.lowerBound].utf8.count
      }
      while end > first, !(0x30...0x39).contains(bytes[end - 1]) { end -= 1 }
      let text = cell.text(first..<end)
      guard (7...15).contains(text.filter(\.isNumber).count) else { continue }
      return Expenses.Field(
        type: .vendorPhone, label: page.piece(cell, start > 0 ? hit.range : first..<end),
        value: page.piece(cell, first..<end),
        normalized: text, confidence: 0.8)
    }
    return nil
  }

  private static func url(_ page: ExpensePage, _ cell: ExpensePage.Cell) -> Expenses.Field? {
    for word in cell.words {
      let text = cell.text(word.range).lowercased()
      let isAddress = text.hasPrefix("www.") || text.hasPrefix("http://") || text.hasPrefix("https://")
      guard isAddress, text.contains("."), text.count > 6 else { continue }
      return Expenses.Field(
        type: .vendorURL, value: page.piece(cell, word.range), normalized: text.trimmingSuffix(",;."), confidence: 0.9)
    }
    return nil
  }
}

extension String {
  /// Returns the text without the given characters at its end.
  func trimmingSuffix(_ characters: String) -> String {
    var text = self
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return text
  }
}
