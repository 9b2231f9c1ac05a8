func address(_ a: Double, _ b: Double, _ c: Double) -> String {
  "10.\(Int(a * 255)).\(Int(b * 255)).\(1 + Int(c * 253))"
}
