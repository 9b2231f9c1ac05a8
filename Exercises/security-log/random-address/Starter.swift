/// The address `10.x.x.x` that belongs to three draws.
func address(_ a: Double, _ b: Double, _ c: Double) -> String {
  // Turn each draw into a whole number, then put the address together here.
  "10.0.0.0"
}
