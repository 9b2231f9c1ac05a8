package import Lessons

extension ParameterShape {
  /// Every form of a block that begins with a directive.
  package static var blocks: [(title: String, shape: ParameterShape)] {
    Directive.allCases.flatMap { directive -> [(String, ParameterShape)] in
      switch directive {
      case .step: steps.flatMap { type in type.shapes.map { ("step: \(type.name)", $0) } }
      case .table: [("table", Self(of: TableBlock.self).adding([], blockNames))]
      case .chart: charts.map { ("chart: \($0.name)", $0.shape) }
      case .question: [("question", question)]
      case .reveal: [("reveal", reveal)]
      case .again: [("again", again)]
      case .exercise: [("exercise", exercise)]
      }
    }
  }
}

extension Step {
  /// What may stand in a block with this step; several where it depends on a value.
  ///
  /// None of its own keys has to be there: `like:` may bring it.
  fileprivate static var shapes: [ParameterShape] {
    let own = ParameterShape(of: Parameters.self)
    let frame = ParameterShape(of: StepFrame.self).keys
    let forms: [ParameterShape] = if case .either(let forms) = own { forms } else { [own] }
    return forms.map { form in
      let keys = form.keys.map { ParameterShape.Key($0.name, $0.shape) }
      return ParameterShape.keys([.first(.step, name)] + keys)
        .adding([], frame + ParameterShape.blockNames)
    }
  }
}

extension ChartKind {
  /// What may stand in a block with this chart.
  fileprivate static var shape: ParameterShape {
    ParameterShape(of: Parameters.self).adding(
      [.first(.chart, name)],
      ParameterShape(of: ChartCall.Frame.self).keys + ParameterShape.blockNames)
  }
}

extension ParameterShape.Key {
  /// The directive, which names one of a family.
  fileprivate static func first(_ directive: Directive, _ name: String) -> Self {
    Self(directive.rawValue, .choice([name]), isRequired: true)
  }
}
