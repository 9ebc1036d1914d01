import Documents

/// Things asked for in plain words, such as `silver cars`, `red or black cars and dogs`.
struct ObjectQuery: Hashable, Sendable {
  /// Something asked for: any of the colours (none: any colour), and what it is called.
  struct Phrase: Hashable, Sendable {
    /// Basic words.
    var colors: [String]
    /// nil where only a colour is asked for.
    var noun: String?
  }

  let phrases: [Phrase]

  private static let fillers: Set<String> = [
    "the", "a", "an", "any", "every", "each", "of", "that", "is", "are", "with", "which", "some", "please", "only",
    "find", "show", "me", "colour", "color", "in", "all",
  ]

  init(_ text: String) {
    var phrases: [Phrase] = []
    var (colors, nouns): ([String], [String]) = ([], [])
    func end() {
      if !nouns.isEmpty {
        phrases.append(Phrase(colors: colors, noun: nouns.joined(separator: " ")))
        (colors, nouns) = ([], [])
      }
    }
    let spaced = text.replacing(",", with: " , ").replacing("/", with: " or ")
    for word in spaced.lowercased().split(whereSeparator: \.isWhitespace).map(String.init) {
      if word == "," || word == "and" || word == "or" || word == "&" {
        // Colours before a joint belong to the noun behind it: "red or black cars".
        end()
      } else if let color = ColorWords.basic(word), !(word == "light" && nouns == ["traffic"]) {
        // A colour can follow its noun too: "cars that are red", "anything blue".
        if !colors.isEmpty { end() }
        colors.append(color)
      } else if !Self.fillers.contains(word) {
        nouns.append(word)
      }
    }
    end()
    if !colors.isEmpty { phrases.append(Phrase(colors: colors, noun: nil)) }
    self.phrases = phrases
  }

  /// Whether an object is one of those asked for.
  ///
  /// - Parameter share: the part of the object that a colour must have, 0...1.
  func matches(_ object: DetectedObject, share: Double) -> Bool {
    phrases.contains { phrase in
      if let noun = phrase.noun, !ObjectWords.means(noun, label: object.label, parents: object.parents) { return false }
      return phrase.colors.isEmpty
        || phrase.colors.contains { word in
          let part = object.colors.filter { color in
            ColorWords.names(word, red: color.red, green: color.green, blue: color.blue)
          }
          return part.reduce(0) { $0 + $1.share } >= share
        }
    }
  }
}
