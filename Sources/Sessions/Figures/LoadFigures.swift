import Display
import Pipeline

extension LoadStep {
  package static func figures(_ parameters: Parameters, as name: String, in session: Session) throws
    -> [Figure]
  {
    let table = try session.artefact(nil, else: name, needs: "a table", \.table)
    return session.language.shapeFigures(of: table, named: name)
  }
}
