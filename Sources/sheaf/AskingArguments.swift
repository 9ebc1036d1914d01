import ArgumentParser

/// What every evaluation of questions takes: what of Sheaf is left out.
struct AskingArguments: ParsableArguments {
  @Flag(name: .long, help: "Compare by words alone, without the text encoder.")
  var words = false

  @Flag(name: .long, help: "Ask the text alone, without what forms.read and tables.read find.")
  var text = false
}
