import Documents
import Testing

@testable import Stages

@Suite struct PictureColorsTests {
  @Test func coloursHaveTheNamesThatPeopleGiveThem() {
    let cases: [(red: Int, green: Int, blue: Int, name: String)] = [
      (0, 0, 0, "black"), (255, 255, 255, "white"), (128, 128, 128, "grey"), (192, 192, 192, "light grey"),
      (64, 64, 64, "dark grey"), (255, 0, 0, "red"), (139, 0, 0, "dark red"), (255, 165, 0, "orange"),
      (255, 255, 0, "yellow"), (0, 128, 0, "dark green"), (60, 179, 70, "green"), (0, 0, 255, "blue"),
      (0, 0, 128, "dark blue"), (135, 206, 250, "light blue"), (139, 90, 43, "brown"), (255, 192, 203, "pink"),
      (128, 0, 128, "purple"), (245, 222, 179, "beige"), (64, 224, 208, "turquoise"),
    ]
    for (red, green, blue, name) in cases {
      #expect(PictureColors.name(red: red, green: green, blue: blue) == name, "\(red) \(green) \(blue)")
    }
  }

  /// Left half red, right half blue.
  static let halves = PageImage(
    width: 8, height: 4, channels: 3, dpi: nil,
    bytes: (0..<32).flatMap { ($0 % 8 < 4 ? [255, 0, 0] : [0, 0, 255]) as [UInt8] })

  @Test func sharesAddUpAndTheLargestComesFirst() {
    let colors = PictureColors.dominant(Self.halves, in: Self.halves.frame.bounds, isEllipse: false, most: 5)
    #expect(colors.map(\.name) == ["blue", "red"] && colors.map(\.share) == [0.5, 0.5])
    let left = Rect<Pixels>(left: 0, top: 0, width: 4, height: 4)
    #expect(PictureColors.dominant(Self.halves, in: left, isEllipse: true, most: 5).map(\.hex) == ["#ff0000"])
  }

  @Test func aBoxBeyondThePictureDoesNoHarm() {
    let far = Rect<Pixels>(left: 100, top: 100, width: 10, height: 10)
    #expect(PictureColors.dominant(Self.halves, in: far, isEllipse: true, most: 3).count <= 1)
  }
}
