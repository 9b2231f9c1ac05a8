import Forest
import Lessons
import Pipeline
import Sessions
import SystemPackage

/// A command that ends without success: what is said on standard error, and the status.
struct CommandFailure: Error {
  let status: ExitStatus
  let message: String

  /// Ends with a message of its own lines; empty where all was said already.
  init(_ status: ExitStatus, _ message: String = "") {
    self.status = status
    self.message = message
  }

  /// Says it, and ends the program.
  func leave() -> Never {
    let stream = StandardStream(.standardError)
    if !message.isEmpty { stream.write(message.safeLines + "\n") }
    stream.flush()
    endProgram(status.rawValue)
  }
}

extension CommandFailure {
  /// A mistake of ours: what the program did not expect, and what the learner can do with it.
  init(ours message: String) {
    self.init(
      .internalError,
      """
      error: this is a mistake of ours: \(message)
        Nothing is wrong with what you typed. Please keep this text and the command,
        and send both to whoever gave you lernlog.
      """)
  }

  /// A file that could not be read or written.
  init(_ error: FileError) {
    let status: ExitStatus =
      switch error.attempt {
      case .read: .missingInput
      case .create: .cannotCreate
      case .write: .cannotWrite
      }
    self.init(status, "error: \(error)")
  }

  /// Data that is malformed.
  init(_ error: InputError) {
    self.init(.malformedInput, "\(error)")
  }

  /// A parameter that was given as a flag.
  init(_ error: ParameterError) {
    let flag = error.parameter.replacing("_", with: "-")
    self.init(.usage, "error: --\(flag) is \(error.value.safe), and needs \(error.needs)")
  }
}

/// Runs a part of a command, and turns the errors that people can mend into a message and a status.
func reporting<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let error as FileError {
    throw CommandFailure(error)
  } catch let error as InputError {
    throw CommandFailure(error)
  } catch let error as ParameterError {
    throw CommandFailure(error)
  }
}
