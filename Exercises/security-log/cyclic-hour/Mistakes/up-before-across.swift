import Foundation

func clockPlace(hour: Int, minute: Int) -> [Double] {
  let angle = 2 * Double.pi * (Double(hour) + Double(minute) / 60) / 24
  return [cos(angle), sin(angle)]
}
