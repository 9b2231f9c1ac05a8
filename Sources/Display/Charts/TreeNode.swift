extension TreeChart {
  /// A node: a leaf, or a split with two children.
  package struct Node: Sendable, Equatable {
    /// Drawn events that reach the node, 1 or more.
    package let count: Int
    /// The question asked here; `nil` in a leaf.
    package let split: Split?

    /// A node that so many events reach.
    package init(count: Int, split: Split? = nil) {
      self.count = count
      self.split = split
    }
  }

  /// The question `feature <= threshold`, and the numbers of the nodes where its answers lead.
  package struct Split: Sendable, Equatable {
    package let feature: String
    package let threshold: Double
    package let yes: Int
    package let no: Int

    /// A split of a feature.
    package init(feature: String, threshold: Double, yes: Int, no: Int) {
      self.feature = feature
      self.threshold = threshold
      self.yes = yes
      self.no = no
    }
  }

  /// An event, and how it comes through the tree.
  package struct Event: Sendable, Equatable {
    /// Its row, from 0.
    package let number: Int
    /// The nodes that it passes, from the root (0) to its leaf.
    package let path: [Int]
    /// Its value of the feature asked for at each split of the path; not-a-number where it is missing.
    package let values: [Double]
    /// Mean path lengths over all trees, where they are known.
    package let averages: Averages?

    /// An event on its path.
    package init(number: Int, path: [Int], values: [Double], averages: Averages? = nil) {
      self.number = number
      self.path = path
      self.values = values
      self.averages = averages
    }
  }

  /// Mean path lengths over all trees, in splits, 0 or more.
  package struct Averages: Sendable, Equatable {
    /// That of the event.
    package let event: Double
    /// The mean of those of all events.
    package let allEvents: Double

    /// The two lengths to compare.
    package init(event: Double, allEvents: Double) {
      self.event = event
      self.allEvents = allEvents
    }
  }
}
