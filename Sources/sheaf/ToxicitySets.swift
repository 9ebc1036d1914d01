import Documents
import Foundation

/// Reads the sets that `sheaf evaluate toxicity` knows; truths are named as the labels, the whole `TOXICITY`.
enum ToxicitySets {
  static let whole = "TOXICITY"

  static func examples(_ folder: TextFolder) -> [TextExample] {
    tweets(folder) + civil(folder) + emoji(folder) + forum(folder) + comments(folder) + moderation(folder)
  }

  /// Davidson and others: three kinds of tweets.
  private static func tweets(_ folder: TextFolder) -> [TextExample] {
    folder.records("labeled_data.csv").compactMap { row in
      guard let tweet = row["tweet"], let kind = row["class"] else { return nil }
      let text = TextSplit.plain(tweet)
      return TextExample(
        source: "davidson-tweets", side: TextSplit.side("davidson", text), text: text,
        truth: [whole: kind != "2", "HATE_SPEECH": kind == "0"])
    }
  }

  /// Civil Comments with kinds of spans: what half of the raters say is so, what none says is not, else it is unknown.
  private static func civil(_ folder: TextFolder) -> [TextExample] {
    var kinds: [String: Set<String>] = [:]
    for row in folder.records("spans.csv") { kinds[row["annotation"] ?? "", default: []].insert(row["type"] ?? "") }
    var raters: [String: [(isToxic: Bool, kinds: Set<String>)]] = [:]
    for row in folder.records("annotations.csv") {
      raters[row["comment_id"] ?? "", default: []].append(
        (row["not toxic"] == "False", kinds[row["annotation"] ?? ""] ?? []))
    }
    let names = [
      "Insult": "INSULT", "Profane/Obscene": "PROFANITY", "Identity based Attack": "HATE_SPEECH",
      "Threat": "VIOLENCE_OR_THREAT",
    ]
    return folder.records("comments.csv").compactMap { row in
      guard let comment = row["comment_text"], let all = raters[row["comment_id"] ?? ""] else { return nil }
      let text = TextSplit.plain(comment)
      var truth = [whole: 2 * all.count { $0.isToxic } >= all.count]
      for (kind, name) in names {
        let count = all.count { $0.kinds.contains(kind) }
        if count == 0 || 2 * count >= all.count { truth[name] = count > 0 }
      }
      return TextExample(
        source: "toxic-spans-civil", side: TextSplit.side("civil", text), text: text, truth: truth)
    }
  }

  private static func emoji(_ folder: TextFolder) -> [TextExample] {
    [("HatemojiBuild_train.csv", TextSplit.Side.train), ("HatemojiBuild_validation.csv", .held)].flatMap { name, side in
      folder.records(name).compactMap { row in
        guard let text = row["text"], let label = row["label_gold"] else { return nil }
        let isHate = label.hasPrefix("1")
        return TextExample(
          source: "hatemoji", side: side, text: text, truth: [whole: isHate, "HATE_SPEECH": isHate])
      }
    }
  }

  private static func forum(_ folder: TextFolder) -> [TextExample] {
    folder.records("sampled_train.csv").compactMap { row in
      guard let text = row["text"], let label = row["label"] else { return nil }
      return TextExample(
        source: "vicomtech-hate", side: TextSplit.side("vicomtech", text), text: text,
        truth: ["HATE_SPEECH": label == "hate"])
    }
  }

  /// Surge's comments, Wikipedia's talk pages, Jigsaw's sample.
  private static func comments(_ folder: TextFolder) -> [TextExample] {
    let surge = folder.records("toxicity_en.csv").compactMap { row -> TextExample? in
      guard let text = row["text"], let label = row["is_toxic"] else { return nil }
      return TextExample(
        source: "surge", side: TextSplit.side("surge", text), text: text, truth: [whole: label == "Toxic"])
    }
    let talk = folder.records("toxicity_nonfuzzed.csv").compactMap { row -> TextExample? in
      guard let comment = row["comment"], let label = row["toxic"] else { return nil }
      let text = TextSplit.plain(
        comment.replacingOccurrences(of: "NEWLINE_TOKEN", with: "\n")
          .replacingOccurrences(of: "TAB_TOKEN", with: " "))
      return TextExample(
        source: "wikipedia-talk", side: TextSplit.side("wikipedia", text), text: text, truth: [whole: label == "True"])
    }
    let names = [
      "toxic": whole, "obscene": "PROFANITY", "insult": "INSULT", "identity_hate": "HATE_SPEECH",
      "threat": "VIOLENCE_OR_THREAT",
    ]
    let jigsaw = folder.records("train.csv").compactMap { row -> TextExample? in
      guard let text = row["comment_text"], row["identity_hate"] != nil else { return nil }
      return TextExample(
        source: "jigsaw-sample", side: TextSplit.side("jigsaw", text, held: 0.3), text: TextSplit.plain(text),
        truth: names.reduce(into: [:]) { $0[$1.value] = row[$1.key] == "1" })
    }
    return surge + talk + jigsaw
  }

  /// Prompts with flags; one that is missing is unknown, and several make one label.
  private static func moderation(_ folder: TextFolder) -> [TextExample] {
    let names = [
      "SEXUAL": ["S"], "HATE_SPEECH": ["H", "H2"], "VIOLENCE_OR_THREAT": ["V", "V2", "H2"],
      "HARASSMENT_OR_ABUSE": ["HR"], "GRAPHIC": ["V2"],
    ]
    return folder.objects("samples.jsonl").compactMap { row in
      guard let prompt = row["prompt"] as? String else { return nil }
      func flag(_ name: String) -> Bool? { (row[name] as? NSNumber).map { $0.intValue > 0 } }
      var truth: [String: Bool] = [:]
      for (label, flags) in names {
        let values = flags.compactMap(flag)
        guard let any = values.isEmpty ? nil : values.contains(true) else { continue }
        // Hate that threatens is a part of both; where it is not, the rest of either may be.
        if !any, let own = label == "HATE_SPEECH" ? "H" : label == "VIOLENCE_OR_THREAT" ? "V" : nil, row[own] == nil {
          continue
        }
        truth[label] = any
      }
      let known = ["S", "H", "V", "HR", "H2", "V2"].compactMap(flag)
      if known.contains(true) { truth[whole] = true } else if known.count == 6 { truth[whole] = false }
      return TextExample(
        source: "openai-moderation", side: TextSplit.side("moderation", prompt, held: 0.35),
        text: TextSplit.plain(prompt), truth: truth)
    }
  }
}
