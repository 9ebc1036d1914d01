import Documents
import Language

/// A name with an address below or behind it: how parties stand on invoices.
struct PartyBlock {
  /// Who it is, where a label says so.
  var role: ExpenseLabel?
  let name: Expenses.Piece
  let address: Expenses.Piece?
  /// The lines of the address, for its parts.
  let lines: [Expenses.Piece]
  let confidence: Double
  /// The words that say who it is.
  var label: String?
}

extension ExpensePage {
  /// Returns the blocks that a label names: seller, buyer, where to ship.
  func labelledParties() -> [PartyBlock] {
    cells.flatMap { cell in
      let hits = cell.labels.filter { isParty($0.label) }
      let labels = hits.first.map { [$0] } ?? [bareLabel(cell)].compactMap { $0 }
      return labels.compactMap { hit -> PartyBlock? in
        // A label begins its cell; within a sentence the word is only a word.
        guard PartyWords.words(cell.text(0..<hit.range.lowerBound)).allSatisfy(Self.introductions.contains) else {
          return nil
        }
        if PartyWords.isAttention(cell.text), hasNameAbove(cell) { return nil }
        var block = block(hit, cell)
        // A little word proves nothing: "von ... bis" over a column of dates.
        if hit.weight < 0.7, let found = block, found.address == nil, !PartyWords.hasLegalForm(found.name.text),
          !found.name.text.contains(" ")
        {
          block = nil
        }
        block?.label = cell.text(hit.range)
        return block
      }
    }
  }

  /// Words of a head that leads to a party: `Angaben zum Käufer`, `Datos del cliente`.
  private static let introductions: Set<String> = [
    "angaben", "daten", "informationen", "information", "informations", "details", "datos", "dati", "coordonnees",
    "gegevens", "dane", "dados", "zum", "zur", "des", "der", "of", "the", "del", "della", "du", "de", "van", "do", "da",
    "uber", "about", "sur", "le", "la", "unser", "ihr", "our", "your", "name", "und", "and", "anschrift", "adresse",
    "address",
  ]

  /// Whether the line above a cell is a name: an attention line below it names only who opens the letter there.
  private func hasNameAbove(_ cell: Cell) -> Bool {
    guard cell.row > 0 else { return false }
    return rows[cell.row - 1].contains { above in
      abs(above.box.left - cell.box.left) < wordHeight && cell.box.top - above.box.bottom < 1.5 * wordHeight
        && isPartyName(above.text) && !beginsWithParty(above)
    }
  }

  /// Words that are a party's label only where they stand alone or before a colon.
  private static let bareLabels: [String: ExpenseLabel] = [
    "to": .buyer, "for": .buyer, "an": .buyer, "fur": .buyer, "a": .buyer, "pour": .buyer, "para": .buyer,
    "per": .buyer,
    "aan": .buyer, "voor": .buyer, "dla": .buyer, "do": .buyer, "billed": .buyer, "ordered by": .buyer,
    "debtor": .buyer,
    "by": .seller, "de": .seller, "von": .seller, "da": .seller, "van": .seller, "od": .seller,
  ]

  private func bareLabel(_ cell: Cell) -> LabelHit? {
    let head = cell.text.prefix { $0 != ":" }
    let hasColon = head.count < cell.text.count
    guard head.count < 12, cell.box.top < 0.5 * height, hasColon || cell.text.count < 6,
      let label = Self.bareLabels[PartyWords.words(String(head)).joined(separator: " ")]
    else { return nil }
    return LabelHit(label: label, weight: 0.6, range: 0..<head.utf8.count, count: hasColon ? 2 : 1)
  }

  /// What stands behind a party's label, without more words of the label: `Buyer (Bill to)`, `Cedente / Prestatore`.
  private func rest(of cell: Cell, behind hit: LabelHit) -> String {
    var end = hit.range.upperBound
    for next in cell.labels where next.range.lowerBound >= end && isParty(next.label) {
      let between = cell.text(end..<next.range.lowerBound)
      guard between.allSatisfy({ " (/|&,-".contains($0) }), between.contains(where: { "(/|&,".contains($0) }) else {
        break
      }
      end = next.range.upperBound
    }
    let rest = cell.text(end..<cell.text.utf8.count)
    return end > hit.range.upperBound && !rest.contains(where: \.isLetter) ? "" : rest
  }

  private func block(_ hit: LabelHit, _ cell: Cell) -> PartyBlock? {
    let rest = rest(of: cell, behind: hit)
    let behind = rest.drop { !$0.isLetter && !$0.isNumber }
    let isSentence = behind.split(separator: " ").count > 6
    if behind.isEmpty, isNumbered(cell) { return nil }
    // "From: orders@example.com" is the head of a letter by mail.
    if isSentence || behind.contains("@") && !behind.contains(" ") { return nil }
    // "Lieferant GmbH" is a name, "Customer: 2" a number.
    let isDivided = behind.isEmpty || rest.contains(":") || hit.count > 1
    if !isDivided || (!behind.isEmpty && !behind.contains(where: \.isLetter)) { return nil }
    var lines: [Expenses.Piece] = []
    if behind.count > 2, !(rest.first?.isLetter ?? false), isNameLike(String(behind)) {
      lines.append(piece(cell, cell.text.utf8.count - behind.utf8.count..<cell.text.utf8.count))
      lines += column(below: cell).map { piece([$0]) }
    } else if let named = namedBelow(cell) {
      lines = named
    } else {
      let under = column(below: cell)
      let beside = rows[cell.row][(cell.column + 1)...].first
      if let beside, behind.count <= 2, isNameLike(beside.text), !isLabelOnly(beside.text),
        !PartyWords.isKey(beside.text),
        beside.labels.allSatisfy({ $0.range.lowerBound > 0 || !isParty($0.label) }),
        !under.prefix(3).contains(where: { isPartyName($0.text) })
          || gap(cell, under) > 0.9 * wordHeight && gap(cell, column(below: beside)) < gap(cell, under)
      {
        lines = [piece([beside])] + column(below: beside).map { piece([$0]) }
      } else {
        lines = under.map { piece([$0]) }
      }
    }
    return party(lines, role: hit.label, confidence: 0.85)
  }

  /// Whether the number of a customer stands beside a word for him: `Kunde   K-4711` names nobody.
  private func isNumbered(_ cell: Cell) -> Bool {
    let words = PartyWords.words(cell.text)
    guard words.count == 1, Self.customers.contains(words[0]), cell.column + 1 < rows[cell.row].count else {
      return false
    }
    let beside = rows[cell.row][cell.column + 1]
    return beside.dates.isEmpty && beside.text.filter(\.isNumber).count >= 3
      && beside.text.filter(\.isLetter).count <= 4
      && beside.text.count <= 15
  }

  private static let customers: Set<String> = [
    "kunde", "customer", "client", "klant", "cliente", "klient", "debitor", "kunden", "account",
  ]

  /// The distance from a cell to the first of the cells below.
  private func gap(_ cell: Cell, _ below: [Cell]) -> Double {
    below.first.map { $0.box.top - cell.box.bottom } ?? .infinity
  }

  private func isParty(_ label: ExpenseLabel) -> Bool { [.seller, .buyer, .shipTo].contains(label) }

  /// Whether a cell begins with a party's label.
  private func beginsWithParty(_ cell: Cell) -> Bool {
    cell.labels.contains { isParty($0.label) && $0.range.lowerBound == 0 }
      && !(PartyWords.isAttention(cell.text) && hasNameAbove(cell))
  }

  /// What a form calls the name of a party.
  private static let nameKeys: Set<String> = [
    "name", "company", "company name", "business name", "firma", "firmenname", "nom", "raison sociale", "nombre",
    "razon social",
    "denominazione", "ragione sociale", "naam", "bedrijfsnaam", "nazwa", "nome", "denominacao", "designacao social",
  ]

  /// `Name: Lieferant GmbH` in a form below the label.
  private func namedBelow(_ cell: Cell) -> [Expenses.Piece]? {
    for row in rows[(cell.row + 1)...].prefix(6) {
      guard let key = row.first(where: { Self.overlap(cell.box, $0.box) > 0.3 }) else { continue }
      if beginsWithParty(key) { return nil }
      let head = key.text.prefix { $0 != ":" }
      let isKey = Self.nameKeys.contains(PartyWords.words(String(head)).joined(separator: " "))
      guard isKey || PartyWords.words(key.text).first == "name" else { continue }
      let bytes = key.text.utf8.count
      let behind = key.text.dropFirst(isKey ? head.count : 4).drop { !$0.isLetter && !$0.isNumber }
      if behind.count > 2 {
        return [piece(key, bytes - behind.utf8.count..<bytes)] + column(below: key).map { piece([$0]) }
      }
      guard key.column + 1 < row.count else { continue }
      let value = row[key.column + 1]
      // A key in the middle of two lines names both.
      let above = rows[value.row - 1].first { other in
        abs(other.box.left - value.box.left) < wordHeight && value.box.top - other.box.bottom < 0.8 * wordHeight
          && other.column == 0
      }
      return [piece([above, value].compactMap { $0 })] + column(below: value).map { piece([$0]) }
    }
    return nil
  }

  /// The cells that stand below one, left edges or centres in line, without a wide gap: at most 8.
  func column(below cell: Cell, isAddress: Bool = false) -> [Cell] {
    var column: [Cell] = []
    var last = cell
    for row in rows[(cell.row + 1)...] {
      // The first line may stand off its label, and addresses leave a line before the place.
      let room = column.isEmpty || isAddress ? 3.6 : 1.8
      guard let first = row.first, first.box.top - last.box.bottom < room * wordHeight, column.count < 8 else { break }
      let under = row.first { other in
        abs(other.box.left - cell.box.left) < 2 * wordHeight || abs(other.box.right - cell.box.right) < 0.7 * wordHeight
          || abs(other.box.center.x - last.box.center.x) < 1.5 * wordHeight
      }
      guard let under else {
        // Something between ends the column; a row that only stands beside it does not.
        if row.contains(where: { Self.overlap(last.box, $0.box) > 0.2 }) { break }
        continue
      }
      if beginsWithParty(under) { break }
      column.append(under)
      last = under
    }
    return column
  }

  func isNameLike(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter).count
    return letters >= 3 && letters * 2 > text.filter { !$0.isWhitespace }.count && !text.contains("@")
      && text.count < 90
  }

  /// Makes a party of lines: the first that can be a name, then lines down to the end of the address.
  func party(_ lines: [Expenses.Piece], role: ExpenseLabel?, confidence: Double) -> PartyBlock? {
    let skipped: Set<String> = [
      "nummer", "globale", "gln", "kunden", "id", "no", "number", "attn", "herr", "herrn", "frau", "firma", "mr", "mrs",
      "ms", "mme", "m", "address", "lief",
    ]
    func isName(_ line: Expenses.Piece) -> Bool {
      let words = PartyWords.words(line.text)
      guard let first = words.first, isNameLike(line.text), !isLabelOnly(line.text) else { return false }
      return !(skipped.contains(first) && (words.count == 1 || line.text.contains(where: \.isNumber)))
        && PartyWords.addressScore(line.text) < 2 && !PartyWords.hasPostalCode(line.text)
        && !PartyWords.isSalutationOnly(line.text) && !PartyWords.isKey(line.text) && !PartyWords.isPostal(line.text)
    }
    // Whom a letter is for at a company is no party where the company stands beside.
    guard
      let start = lines.firstIndex(where: { isName($0) && !PartyWords.isAttention($0.text) })
        ?? lines.firstIndex(where: isName)
    else { return nil }
    var name = lines[start]
    name.text = Self.value(of: name.text)
    var address: [Expenses.Piece] = []
    var rest = lines[(start + 1)...]
    // A name of two lines: the legal form stands in the second.
    if let second = rest.first, !PartyWords.hasLegalForm(name.text),
      PartyWords.hasLegalForm(second.text) || PartyWords.isLegalFormOnly(second.text),
      PartyWords.addressScore(second.text) < 1 || PartyWords.isLegalFormOnly(second.text)
    {
      name.text += " " + second.text
      if let box = second.box { name.box = name.box?.union(box) }
      rest = rest.dropFirst()
    }
    for line in rest {
      let hits = Self.labels(in: line.text)
      let isLabelled = hits.contains { hit in
        if case .field(let type) = hit.label {
          hit.range.lowerBound == 0 && type != .other && (hit.weight > 0.75 || line.text.contains(":"))
            || [.vendorPhone, .vendorVAT, .taxPayerID].contains(type)
        } else {
          false
        }
      }
      if isLabelled || line.text.contains("@") { break }
      var line = line
      line.text = Self.value(of: line.text)
      address.append(line)
      if PartyWords.hasPostalCode(line.text), address.count > 1 || address[0].text.split(separator: ",").count > 2 {
        break
      }
    }
    if !address.contains(where: { PartyWords.addressScore($0.text) >= 1 }) { address = [] }
    let text = address.map(\.text).joined(separator: " ")
    let boxes = address.compactMap(\.box)
    let piece = address.first.map {
      Expenses.Piece(text: text, page: $0.page, box: boxes.dropFirst().reduce(boxes.first) { $0?.union($1) })
    }
    return PartyBlock(role: role, name: name, address: piece, lines: address, confidence: confidence)
  }

  /// Whether a line is nothing but labels, or the first half of one: `Description`, `Date due`, `BILL`.
  func isLabelOnly(_ text: String) -> Bool {
    let words = PartyWords.words(text)
    if words.count == 1, ["bill", "ship", "sold", "deliver", "invoice", "to"].contains(words[0]) { return true }
    let hits = Self.labels(in: text)
    return !hits.isEmpty
      && Tokens.of(text).filter { $0.kind == .letters && $0.folded.count > 1 }.allSatisfy { token in
        hits.contains { $0.range.overlaps(token.range) }
      }
  }

  /// `Name: Lieferant GmbH` without its key.
  private static func value(of text: String) -> String {
    for key in ["Name", "Anschrift", "Address", "Adresse", "Firma"] where text.hasPrefix(key + ":") {
      return String(text.dropFirst(key.count + 1).drop { $0 == " " })
    }
    return text
  }

  /// Returns the stacks of cells that end in a line with a postal code, from the top: unlabelled addresses.
  func addressStacks() -> [(block: PartyBlock, cells: [Cell])] {
    var stacks: [(block: PartyBlock, cells: [Cell])] = []
    var used: Set<[Int]> = []
    for cell in cells {
      guard !used.contains([cell.row, cell.column]), isPartyName(cell.text), !beginsWithParty(cell) else { continue }
      // A line of goods is no name, whatever stands below the list.
      let isListed = rows[cell.row].contains { other in
        // "Mo.-Fr. 08.30 - 12.30 Uhr" beside it is no price.
        other.amounts.contains { $0.hasCents && !$0.isPercent } && other.text.filter(\.isLetter).count < 6
      }
      if isListed { continue }
      let stack = [cell] + column(below: cell, isAddress: true)
      guard let end = stack.firstIndex(where: { PartyWords.hasPostalCode($0.text) }), (1...6).contains(end),
        stack[1...end].contains(where: { PartyWords.addressScore($0.text) >= 1.2 }),
        end > 1 || !PartyWords.endsInHouseNumber(cell.text)
      else { continue }
      stack[0...end].forEach { used.insert([$0.row, $0.column]) }
      if let block = party(stack[0...end].map { piece([$0]) }, role: nil, confidence: 0.55) {
        stacks.append((block, Array(stack[0...end])))
      }
    }
    return stacks
  }
}

extension String {
  func trimmingBlanks() -> String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
