import Fuzzing
import Pipeline

/// Reads whatever comes, and ends with a trap where the reader contradicts itself.
@main
enum FuzzCSV {
  static func main() { unsafe fuzz(checkInput) }
}

/// Checks an input, by the name under which libFuzzer looks for it.
@_cdecl("LLVMFuzzerTestOneInput")
func checkInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe check(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

/// Reads a file in one piece and in many, and once more from what is written of its rows.
private func check(_ file: [UInt8]) {
  let whole = Reading(file, piece: max(1, file.count))
  let size = 1 + Int(file.last ?? 0) % 13
  precondition(whole == Reading(file, piece: size), "pieces of \(size) bytes read differently")
  guard case .rows(let rows) = whole else { return }
  var writer = CSVWriter()
  for row in rows { writer.row(row) }
  let written = writer.take()
  precondition(whole == Reading(written, piece: 64), "what was written again reads differently")
}

/// What became of a file: its rows with the header, or what is wrong with it.
private enum Reading: Equatable {
  case rows([[String?]])
  case refused(String)

  init(_ file: [UInt8], piece: Int) {
    do throws(InputError) {
      self = .rows(try Self.rows(of: file, piece: piece))
    } catch {
      self = .refused("\(error.line ?? 0):\(error.column ?? 0) \(error.message)")
    }
  }

  private static func rows(of file: [UInt8], piece: Int) throws(InputError) -> [[String?]] {
    var reader = CSVReader()
    var rows: [[String?]] = []
    for start in stride(from: 0, to: file.count, by: piece) {
      rows += texts(of: try reader.read(file[start..<min(start + piece, file.count)]))
    }
    rows += texts(of: try reader.finish())
    return [reader.names] + rows
  }

  private static func texts(of block: CSVBlock) -> [[String?]] {
    (0..<block.rowCount).map { row in block.names.indices.map { block.text(row, $0) } }
  }
}
