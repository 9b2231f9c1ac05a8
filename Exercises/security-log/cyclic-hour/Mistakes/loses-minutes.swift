import Foundation

func clockPlace(hour: Int, minute: Int) -> [Double] {
  let angle = 2 * Double.pi * Double(hour + minute / 60) / 24
  return [sin(angle), cos(angle)]
}
