/// What can be wrong with the form of a CSV file, in words.
enum CSVProblem {
  case foreign(ForeignFormat)
  case nul(offset: Int)
  case notUTF8(UInt8, offset: Int)
  case noHeader
  case tooManyColumns
  case tooLong
  case emptyLine
  case ragged(count: Int, expected: Int)
  case raggedUnderNames(count: Int, expected: Int)
  case repeatedHeader
  case byteOrderMark
  case loneReturn
  case unclosedQuote
  case quoteInside
  case textAfterQuote

  var message: String {
    switch self {
    case .foreign(let format): "this is not text: it looks like \(format.rawValue)"
    case .nul(let offset): "a NUL byte at offset \(offset): this is not text"
    case .notUTF8(let byte, let offset):
      "byte 0x\(String(byte, radix: 16, uppercase: true)) at offset \(offset) is not UTF-8"
    case .noHeader: "there is no header"
    case .tooManyColumns: "there are more than \(grouped(CSVReader.maximumColumns)) columns"
    case .tooLong: "the record that begins here is longer than 1 MiB"
    case .emptyLine: "an empty line"
    case .ragged(let count, let expected):
      "this row has \(count) \(count == 1 ? "field" : "fields"), and the header has \(expected)"
    case .raggedUnderNames(let count, let expected):
      "this row has \(count) \(count == 1 ? "field" : "fields"), and \(expected) "
        + (expected == 1 ? "column was named" : "columns were named")
    case .repeatedHeader: "this row is the header"
    case .byteOrderMark: "this row begins with a byte order mark"
    case .loneReturn: "a carriage return without a line feed"
    case .unclosedQuote: "this quote is never closed"
    case .quoteInside: "a quote inside a field that is not quoted"
    case .textAfterQuote: "text after the closing quote"
    }
  }

  var suggestion: String? {
    switch self {
    case .foreign(let format): format.advice
    case .nul: "if the file is UTF-16, save it as UTF-8"
    case .notUTF8: "save the file as UTF-8"
    case .noHeader: "the first line names the columns"
    case .tooManyColumns: nil
    case .tooLong: "look for a quote that is never closed, or for missing line ends"
    case .emptyLine: "delete the line"
    case .ragged(let count, let expected):
      count > expected
        ? "put a field that holds a comma in quotes" : "an empty field needs its comma"
    case .raggedUnderNames(let count, let expected):
      count > expected
        ? "name every column of the file, and put a field that holds a comma in quotes"
        : "name only the columns of the file; an empty field needs its comma"
    case .repeatedHeader: "leave out --no-header and --columns, or the row: tail -n +2 FILE"
    case .byteOrderMark: "take its three bytes away: tail -c +4 FILE"
    case .loneReturn: "end every line with LF or CRLF"
    case .unclosedQuote: "close it, or double it if it belongs to the text"
    case .quoteInside: "put the whole field in quotes and double the quote"
    case .textAfterQuote: "double the quote if it belongs to the text"
    }
  }
}
