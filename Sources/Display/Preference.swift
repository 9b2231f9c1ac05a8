/// What a person asked for with a flag such as `--color`.
package enum Preference: String, Sendable, CaseIterable {
  case auto, always, never
}
