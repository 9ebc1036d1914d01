import Testing

@testable import LanguageDetector

@Suite struct CompactLanguageDetectorTests {
  // Article 1 of the Universal Declaration of Human Rights.
  @Test(
    arguments: [
      ("en", "All human beings are born free and equal in dignity and rights."),
      ("de", "Alle Menschen sind frei und gleich an Würde und Rechten geboren."),
      ("pl", "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw."),
      ("ja", "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。"),
      // Only the full tables know these.
      ("eo", "Ĉiuj homoj estas denaske liberaj kaj egalaj laŭ digno kaj rajtoj."),
      ("zu", "Bonke abantu bazalwa bekhululekile belingana ngesithunzi nangamalungelo."),
      ("mn", "Хүн бүр төрж мэндлэхдээ эрх чөлөөтэй, адилхан нэр төртэй, ижил эрхтэй байдаг."),
    ]) func tellsTheLanguageOfASentence(code: String, text: String)
  {
    let found = CompactLanguageDetector.detect(text)
    #expect(found.languages.first?.code == code)
  }

  @Test func controlCharactersDoNotHideALanguage() {
    let found = CompactLanguageDetector.detect("Alle Menschen sind frei\u{0}\u{92} und gleich\u{FFFF} geboren.\u{C}")
    #expect(found.languages.first?.code == "de")
  }

  @Test(arguments: ["", "   ", "12 345,67", "🙂🙂", "\u{0}\u{FFFE}"]) func textWithoutLettersHasNoLanguage(text: String) {
    #expect(CompactLanguageDetector.detect(text).languages.isEmpty)
  }

  @Test func twoLanguagesOfATextAreBothFound() {
    let text =
      String(repeating: "Alle Menschen sind frei und gleich an Würde und Rechten geboren. ", count: 5)
      + String(repeating: "Tous les êtres humains naissent libres et égaux en dignité et en droits. ", count: 5)
    let found = CompactLanguageDetector.detect(text).languages
    #expect(Set(found.map(\.code)) == ["de", "fr"])
    #expect(found.allSatisfy { $0.share > 0.3 })
  }
}
