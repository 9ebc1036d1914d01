import Testing

@testable import Stages

/// Who asks for silver cars must not get red ones.
@Suite struct ColorNameTests {
  static let cases: [(Int, Int, Int, String)] = [
    (0, 0, 0, "black"), (255, 255, 255, "white"), (128, 128, 128, "grey"), (60, 60, 62, "dark grey"),
    (200, 200, 205, "light grey"), (255, 0, 0, "red"), (200, 20, 40, "red"), (255, 140, 0, "orange"),
    (255, 230, 0, "yellow"), (20, 160, 40, "green"), (0, 200, 200, "turquoise"), (30, 60, 220, "blue"),
    (0, 0, 90, "dark blue"), (190, 210, 255, "light blue"), (130, 40, 200, "purple"), (255, 80, 180, "pink"),
    (110, 70, 30, "brown"), (225, 205, 175, "beige"),
  ]

  @Test(arguments: cases)
  func commonColours(red: Int, green: Int, blue: Int, name: String) {
    #expect(ColorName.of(red: red, green: green, blue: blue) == name)
  }

  @Test func everyColourHasAName() {
    for red in stride(from: 0, through: 255, by: 17) {
      for green in stride(from: 0, through: 255, by: 17) {
        for blue in stride(from: 0, through: 255, by: 17) {
          #expect(!ColorName.of(red: red, green: green, blue: blue).isEmpty)
        }
      }
    }
  }
}
