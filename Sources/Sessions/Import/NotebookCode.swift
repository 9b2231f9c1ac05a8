/// The code of a notebook's cells, and what was assigned up to each.
struct NotebookCode {
  /// One cell.
  struct Cell {
    let number: Int
    let code: PythonCode
    /// What was assigned in this cell and before; of several the newest.
    let variables: PythonVariables

    /// The values of a call's arguments that are given by their place; `nil` where one is no literal.
    func values(of call: PythonCode.Call) -> [PythonValue?] {
      call.positional.map { PythonValue($0, variables) }
    }

    /// The first call of one of these names.
    func call(_ names: String...) -> PythonCode.Call? {
      code.calls.first { names.contains($0.name) }
    }
  }

  let cells: [Cell]
  /// The functions that hash a text, with the name of the algorithm.
  let hashes: [String: String]

  init(_ notebook: Notebook) {
    var variables: PythonVariables = [:]
    var hashes: [String: String] = [:]
    cells = notebook.cells.filter { $0.kind == .code }.map { cell in
      let code = PythonCode(cell.source)
      variables.merge(code.variables) { $1 }
      hashes.merge(Self.hashes(in: code.tokens)) { $1 }
      return Cell(number: cell.number, code: code, variables: variables)
    }
    self.hashes = hashes
  }

  /// The functions that are defined here and use `hashlib`.
  private static func hashes(in tokens: [PythonToken]) -> [String: String] {
    let known = ["sha256", "md5", "sha1", "sha512", "blake2b", "crc32"]
    var hashes: [String: String] = [:]
    var function: String?
    for (index, token) in tokens.enumerated() {
      guard case .name(let name) = token else { continue }
      if name == "def", index + 1 < tokens.count, case .name(let defined) = tokens[index + 1] {
        function = defined
      } else if let function, known.contains(name) {
        hashes[function] = name
      }
    }
    return hashes
  }
}
