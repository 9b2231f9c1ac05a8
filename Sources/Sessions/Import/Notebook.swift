/// A Jupyter notebook, as far as a lesson can be made of it.
package struct Notebook: Sendable, Equatable {
  /// One cell.
  package struct Cell: Sendable, Equatable {
    /// What a cell holds.
    package enum Kind: Sendable, Equatable {
      case prose
      case code
      /// Text for another program, such as LaTeX.
      case raw
      /// A kind that the format does not know.
      case unknown(String)
    }

    /// Its number in the notebook, from 1.
    package let number: Int
    /// What it holds.
    package let kind: Kind
    /// Its text, with line feeds, and without characters that no reader sees.
    package let source: String
    /// How many characters there were that no reader sees.
    package let unseenCount: Int
    /// What stands under it, in order.
    package let outputs: [Output]
    /// The names of the files that its text holds inside.
    package let attachments: [String]
  }

  /// Something that a cell printed or showed.
  package enum Output: Sendable, Equatable {
    case text(String)
    /// An error that ended the cell: its name, and what it says.
    case failure(String)
    /// Something that is no text, by its media type.
    case media(String)
  }

  /// The language of its code, as its kernel calls it; `text` where that is no name.
  package let language: String
  /// Its cells, in order.
  package let cells: [Cell]
}
