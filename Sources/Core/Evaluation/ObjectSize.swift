/// How large a thing is on its picture; the bounds are those of COCO's classes (32 and 96 pixels a side) on its usual picture of 640 by 480,
/// as shares, so that they mean the same on pictures of any size.
package enum ObjectSize: String, Sendable, CaseIterable {
  /// Less than 0.11 % of the picture.
  case small
  /// Less than 1 %.
  case medium
  case large

  /// - Parameter share: the area over that of the picture, 0...1.
  package init(share: Double) { self = share < 0.0011 ? .small : share < 0.01 ? .medium : .large }
}
