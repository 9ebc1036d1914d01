import ArgumentParser
struct EvaluateCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "evaluate") }
