import Foundation

func clockPlace(hour: Int, minute: Int) -> [Double] {
  let angle = 15 * (Double(hour) + Double(minute) / 60)
  return [sin(angle), cos(angle)]
}
