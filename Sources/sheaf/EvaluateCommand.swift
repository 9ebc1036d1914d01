import ArgumentParser

/// `sheaf evaluate`: measures a task on a set of documents with their truth.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure how well a task is done on documents whose truth is known.",
    subcommands: [
      EvaluateAAMVA.self,
      EvaluateAnswers.self,
      EvaluateBarcodes.self,
      EvaluateClasses.self,
      EvaluateDetection.self,
      EvaluateEntities.self,
      EvaluateForms.self,
      EvaluateInvoices.self,
      EvaluateLanguages.self,
      EvaluateMRZ.self,
      EvaluatePII.self,
      EvaluatePromptSafety.self,
      EvaluateQueries.self,
      EvaluateReading.self,
      EvaluateReceipts.self,
      EvaluateSegmentation.self,
      EvaluateSentiment.self,
      EvaluateTables.self,
      EvaluateToxicity.self,
    ])
}
