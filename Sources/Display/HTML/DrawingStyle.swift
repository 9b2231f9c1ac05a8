/// The look of what is drawn.
let drawingStyle = """
  svg text {
    font: 13px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; fill: var(--text);
    font-variant-numeric: tabular-nums;
  }
  svg text.strong { font-weight: 650; }
  svg line, svg .path { stroke: var(--muted); fill: none; }
  svg .frame { stroke: var(--rule); }
  svg .strong { stroke: var(--text); stroke-width: 1.5; fill: var(--text); }
  svg text.strong { stroke: none; }
  svg .muted { fill: var(--paper); stroke: var(--muted); }
  svg .threshold { stroke: var(--text); stroke-width: 1.5; stroke-dasharray: 5 4; }
  svg .normal { fill: var(--normal); }
  svg .path.normal { fill: none; stroke: var(--normal); stroke-width: 2; }
  svg circle.normal { fill-opacity: .75; }
  svg .flagged { fill: var(--flagged); fill-opacity: .3; stroke: var(--flagged); stroke-width: 1.5; }
  svg .truth {
    fill: var(--truth); fill-opacity: .3; stroke: var(--truth); stroke-width: 1.5;
    stroke-dasharray: 3 2;
  }
  svg path.truth { fill-opacity: .8; stroke-dasharray: none; }
  svg path.flagged { fill-opacity: .8; }
  svg .missed { fill: none; stroke: var(--muted); stroke-dasharray: 2 2; }
  svg .error { fill: var(--flagged); fill-opacity: .12; stroke: var(--flagged); stroke-width: 1.5; }
  svg .heat-0 { fill: var(--normal); fill-opacity: .1; }
  svg .heat-1 { fill: var(--normal); fill-opacity: .2; }
  svg .heat-2 { fill: var(--normal); fill-opacity: .32; }
  svg .heat-3 { fill: var(--normal); fill-opacity: .44; }
  svg .heat-4 { fill: var(--normal); fill-opacity: .56; }
  svg .series-0 { stroke: var(--normal); fill: var(--normal); }
  svg .series-1 { stroke: var(--flagged); fill: var(--flagged); }
  svg .series-2 { stroke: var(--series-2); fill: var(--series-2); }
  svg .series-3 { stroke: var(--series-3); fill: var(--series-3); }
  svg .path.series-0, svg .path.series-1, svg .path.series-2, svg .path.series-3 {
    fill: none; stroke-width: 1.75;
  }
  svg .path.series-1 { stroke-dasharray: 7 3; }
  svg .path.series-2 { stroke-dasharray: 2 3; }
  svg .path.series-3 { stroke-dasharray: 8 3 2 3; }

  """

/// The look of a picture in a file of its own, on light paper.
///
/// Colours stand in it as they are: many programs that show pictures do not know names for them.
let pictureStyle = lightColours.joined().reduce(
  drawingStyle + "svg .sheet { fill: var(--paper); }\n"
) {
  $0.replacing("var(--\($1.0))", with: $1.1)
}
