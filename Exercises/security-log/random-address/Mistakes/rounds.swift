func address(_ a: Double, _ b: Double, _ c: Double) -> String {
  "10.\(Int((a * 256).rounded())).\(Int((b * 256).rounded())).\(1 + Int((c * 254).rounded()))"
}
