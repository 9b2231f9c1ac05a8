import Foundation

func clockPlace(hour: Int, minute: Int) -> [Double] {
  let angle = 2 * Double.pi * (Double(hour) + Double(minute) / 60) / 23
  return [sin(angle), cos(angle)]
}
