import Foundation

/// Where a time stands on a dial of 24 hours: how far across, then how far up.
func clockPlace(hour: Int, minute: Int) -> [Double] {
  // Compute the angle, then its sine and cosine here.
  [0, 0]
}
