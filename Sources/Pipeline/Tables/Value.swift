/// A single value, as expressions compare it.
package enum Value: Sendable, Equatable {
  case number(Double)
  case text(String)
  case boolean(Bool)
  case missing
}
