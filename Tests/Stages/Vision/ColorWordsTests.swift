import Testing

@testable import Stages

@Suite struct ColorWordsTests {
  @Test(arguments: [
    ([190, 192, 194], ["silver", "grey"], ["black", "white", "red", "blue"]),
    ([20, 20, 22], ["black", "dark"], ["grey", "white"]),
    ([245, 244, 240], ["white", "light"], ["black", "yellow"]),
    ([200, 30, 30], ["red"], ["green", "blue", "orange"]),
    ([30, 60, 160], ["blue"], ["green", "red", "purple"]),
    ([230, 200, 40], ["yellow"], ["green", "white"]),
    ([40, 130, 50], ["green"], ["blue", "yellow"]),
    ([110, 70, 40], ["brown"], ["yellow", "green", "blue"]),
    ([240, 130, 30], ["orange"], ["red", "yellow"]),
    ([230, 130, 170], ["pink"], ["blue", "green"]),
    ([110, 50, 150], ["purple"], ["red", "green"]),
  ])
  func coloursAreCalledByTheirWords(rgb: [Int], words: [String], others: [String]) {
    for word in words {
      #expect(ColorWords.names(word, red: rgb[0], green: rgb[1], blue: rgb[2]), "\(rgb) is \(word)")
    }
    for word in others {
      #expect(!ColorWords.names(word, red: rgb[0], green: rgb[1], blue: rgb[2]), "\(rgb) is not \(word)")
    }
  }

  @Test func otherSpellingsStandForBasicWords() {
    #expect(ColorWords.basic("Gray") == "grey" && ColorWords.basic("navy") == "blue" && ColorWords.basic("car") == nil)
  }
}
