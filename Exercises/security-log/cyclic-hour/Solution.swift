import Foundation

/// Where a time stands on a dial of 24 hours: how far across, then how far up.
func clockPlace(hour: Int, minute: Int) -> [Double] {
  let hours = Double(hour) + Double(minute) / 60
  let angle = 2 * Double.pi * hours / 24
  return [sin(angle), cos(angle)]
}
