/// The value that lies `percent` per cent of the way along the sorted values.
func percentile(_ values: [Double], _ percent: Double) -> Double? {
  // Sort the values, find the place, then the value there, here.
  -1000
}
