func address(_ a: Double, _ b: Double, _ c: Double) -> String {
  "10.\(Int(a * 256)).\(Int(b * 256)).\(Int(c * 256))"
}
