/// Finds names of people by what stands around them; names without such a sign are the encoder's business.
struct NameScan {
  private let text: ScanText

  init(_ text: ScanText) { self.text = text }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mister", "dr", "prof", "professor", "sir", "herr", "frau", "senor", "senora", "mme",
    "monsieur", "madame", "mlle", "dott", "sig", "signora", "rev", "reverend",
    "capt", "captain", "sgt", "lt", "judge", "senator", "uncle", "aunt",
  ]
  /// Titles that are written small too; others of few letters are words of other languages (Swedish `sig`).
  private static let smallTitles: Set<String> = ["mr", "mrs", "ms", "dr"]
  /// What announces a name in a sentence, and how many capitalised words it needs.
  private static let phrases: [(words: [String], least: Int)] = [
    (["my", "name", "is"], 1), (["name", "s"], 1), (["call", "me"], 1), (["i", "am"], 2), (["i", "m"], 2),
    (["this", "is"], 2), (["named"], 1), (["called"], 2), (["sincerely"], 1), (["regards"], 1),
    (["dear"], 1), (["hi"], 1), (["hello"], 1), (["signed", "by"], 2), (["attn"], 1), (["c", "o"], 2),
    (["ich", "heisse"], 1), (["je", "m", "appelle"], 1), (["me", "llamo"], 1), (["yours", "truly"], 1),
    (["yours", "faithfully"], 1), (["yours", "sincerely"], 1), (["grussen"], 1),
  ]
  private static let others: Set<String> = [
    "sir", "madam", "customer", "customers", "team", "all", "hiring", "manager", "colleague", "colleagues", "friend",
    "friends", "client", "clients", "member", "members", "editor", "committee", "the",
    "a", "an", "i", "we", "you", "it", "he", "she", "they", "this", "that", "there", "what", "who", "how", "why",
    "when", "where", "is", "are", "my", "your", "our", "please", "thank", "thanks", "yes", "no", "not",
    "bank", "street", "company", "ltd", "inc", "llc", "gmbh", "university", "department", "office", "date", "address",
    "phone", "email", "name", "number", "account", "title", "age", "page", "table", "figure",
    "in", "on", "at", "for", "from", "to", "and", "or", "of", "with", "by", "as", "mr", "mrs", "ms", "dr", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "can",
    "could", "would", "will", "do", "does", "did", "have", "has", "had", "just", "so", "if", "but",
    "world", "everyone", "everybody", "again", "damen", "herren", "applicant", "sirs", "recruiter", "hr", "support",
    "first", "last", "full",
  ]
  private static let particles: Set<String> = [
    "de", "van", "von", "der", "den", "la", "le", "da", "di", "del", "dos", "bin", "al", "el", "ter", "ten", "du",
    "della", "zu",
  ]

  /// Words that make a place, a house or a prize of the name before them.
  private static let places: Set<String> = [
    "abbey", "airport", "arena", "award", "avenue", "bay", "beach", "bridge", "building", "castle", "cathedral",
    "center", "centre", "chapel", "church", "city", "college", "county", "court", "creek", "cup", "district", "drive",
    "forest", "foundation", "garden", "gardens", "hall", "hill", "hills", "hospital", "hotel", "institute", "island",
    "islands", "lake", "lane", "league", "library", "lodge", "manor", "medal", "mill", "mountain", "museum", "park",
    "peninsula", "plaza", "point", "preceptory", "priory", "prize", "river", "road", "school", "square", "stadium",
    "station", "street", "theatre", "theater", "tower", "town", "township", "trophy", "trust", "university", "valley",
    "village",
  ]

  /// Whether capitalised words behind a given name can be a person's: a surname of two letters and more, and no place.
  private func isPerson(_ range: Range<Int>) -> Bool {
    let words = text.words[text.word(from: range.lowerBound)...].prefix { $0.range.upperBound <= range.upperBound }
    return words.count { $0.range.count > 1 } >= 2 && !words.dropFirst().contains { Self.places.contains($0.folded) }
  }

  /// Words before a given name that make it a place: `St. Louis County`, `San Luis Obispo`.
  private static let saints: Set<String> = [
    "st", "saint", "sainte", "san", "santa", "santo", "sao", "sankt", "sint", "fort", "mount", "port", "lake", "cape",
  ]

  private func isPlace(before index: Int) -> Bool {
    guard index > 0, Self.saints.contains(text.words[index - 1].folded) else { return false }
    return text.isNear(index - 1, index)
  }

  /// Returns what was found, first to last.
  func findings() -> [Recogniser.Finding] {
    var findings: [Recogniser.Finding] = []
    for index in text.words.indices where !text.words[index].hasDigits {
      let folded = text.words[index].folded
      if Self.titles.contains(folded), text.words[index].isCapital || Self.smallTitles.contains(folded),
        let name = name(from: index + 1, behind: index), name.words <= 3
      {
        findings.append(Recogniser.Finding(range: name.range, score: 0.85, why: "behind a title"))
      }
      for phrase in Self.phrases where phrase.words[0] == folded {
        if let found = behind(phrase, at: index) { findings.append(found) }
      }
      if FirstNames.all.contains(folded), text.words[index].isCapital, let name = name(from: index, behind: nil),
        2...4 ~= name.words, isPerson(name.range), !isPlace(before: index)
      {
        findings.append(Recogniser.Finding(range: name.range, score: 0.7, why: "a given name and another"))
      }
    }
    return findings
  }

  private func behind(_ phrase: (words: [String], least: Int), at index: Int) -> Recogniser.Finding? {
    let last = index + phrase.words.count - 1
    guard last + 1 < text.words.count, zip(index...last, phrase.words).allSatisfy({ text.words[$0].folded == $1 }),
      text.isNear(index, last),
      let name = name(from: last + 1, behind: last)
    else { return nil }
    let isKnown = FirstNames.all.contains(text.words[last + 1].folded)
    guard isKnown || name.words >= phrase.least else { return nil }
    return Recogniser.Finding(
      range: name.range, score: isKnown ? 0.85 : 0.65, why: "behind \"\(phrase.words.joined(separator: " "))\"")
  }

  /// Returns a name that begins at a word: capitalised words, initials and particles, on one line.
  func name(from start: Int, behind: Int?) -> (range: Range<Int>, words: Int)? {
    guard start < text.words.count else { return nil }
    if let behind {
      let between = text.words[behind].range.upperBound..<text.words[start].range.lowerBound
      guard between.count <= 4, between.allSatisfy({ [0x20, 0x2E, 0x2C, 0x3A, 0x0A].contains(text[$0]) }) else {
        return nil
      }
    }
    var (next, end, count, pending) = (start, 0, 0, false)
    while next < text.words.count, next - start < 6 {
      let word = text.words[next]
      if word.isCapital, !word.hasDigits,
        !(Self.others.contains(word.folded) && !(word.range.count == 1 && text[word.range.upperBound] == 0x2E))
      {
        count += 1
        end = word.range.upperBound
        if word.range.count == 1, text[end] == 0x2E { pending = true } else { pending = false }
      } else if !(count > 0 && Self.particles.contains(word.folded)) {
        break
      }
      guard next + 1 < text.words.count else { break }
      let between = word.range.upperBound..<text.words[next + 1].range.lowerBound
      let isApostrophe = between.count == 1 && text[between.lowerBound] == 0x27 && text.words[next + 1].range.count > 1
      guard
        between.count == 1 && [0x20, 0x2D].contains(text[between.lowerBound]) || isApostrophe
          || pending && between.count <= 2 && !between.contains(where: { text[$0] == 0x0A })
      else { break }
      next += 1
    }
    // A letter alone is no name, however it is announced.
    guard count > 0, end - text.words[start].range.lowerBound > 1 else { return nil }
    return (text.words[start].range.lowerBound..<end, count)
  }
}
