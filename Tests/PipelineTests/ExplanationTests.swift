import Forest
import Pipeline
import TestSupport
import Testing

@Suite struct ExplanationTests {
  @Test func `event 507 takes its way through the first tree`() throws {
    let notebook = try Notebook()
    let explanation = try explain(
      event: 507, in: notebook.features, by: notebook.model, tree: 0)
    #expect(explanation.features.map(\.name) == notebook.model.featurizer.names)
    #expect(explanation.features[0].value == 23)
    #expect(explanation.steps[0].feature == "resource_h")
    #expect(explanation.steps[0].threshold == 0.6676420634928569)
    #expect(explanation.steps[0].samples == 256)
    for (step, next) in zip(explanation.steps, explanation.steps.dropFirst()) {
      #expect(step.samplesAfter == next.samples)
      #expect(step.samplesAfter < step.samples)
    }
    for step in explanation.steps { #expect(step.goesLeft == (step.value <= step.threshold)) }
    #expect(explanation.steps.last?.samplesAfter == explanation.leafSamples)
    #expect(explanation.depth == explanation.steps.count)
    #expect(
      explanation.pathLength
        == Double(explanation.depth + 1) + averagePathLength(of: explanation.leafSamples) - 1)
  }

  @Test func `its mean path is that of the scores`() throws {
    let notebook = try Notebook()
    let sums = try Table(csv: Array(Fixtures.data("notebook_scores.csv"))).texts("path_sum") ?? []
    let numbers = sums.compactMap(Double.init)
    let strange = try explain(event: 509, in: notebook.features, by: notebook.model, tree: 99)
    #expect(strange.meanPathLength == numbers[509] / 100)
    #expect(strange.meanPathLengthOfAll == (mean(numbers) ?? 0) / 100)
    #expect(strange.meanPathLength < strange.meanPathLengthOfAll)
  }

  @Test func `what is not there is refused`() throws {
    let notebook = try Notebook()
    let row = #expect(throws: InputError.self) {
      try explain(event: 510, in: notebook.features, by: notebook.model, tree: 0)
    }
    #expect(row?.message == "there is no event 510")
    let tree = #expect(throws: InputError.self) {
      try explain(event: 0, in: notebook.features, by: notebook.model, tree: -1)
    }
    #expect(tree?.suggestion == "there are 100, from 0")
  }
}
