/// The look of every page: calm on a screen of any width, light or dark as the reader has it, and on paper.
let styleSheet =
  pageColours + textStyle + layoutStyle + boxStyle + figureStyle + drawingStyle + paperStyle

private let textStyle = """
  * { box-sizing: border-box; }
  html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
  body {
    margin: 0 auto; padding: 0 1rem 3rem; max-width: 44rem; background: var(--paper);
    color: var(--text); font: 1.0625rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    overflow-wrap: break-word;
  }
  h1, h2, h3, h4 { line-height: 1.25; margin: 2.2em 0 .6em; text-wrap: balance; }
  h1 { font-size: 2rem; margin: .6em 0 .4em; }
  h2 { font-size: 1.4rem; padding-top: .9em; border-top: 1px solid var(--rule); }
  h3, h4 { font-size: 1.15rem; }
  p, ul, ol, pre, blockquote, details, .scroll, .alert, .question, .answer { margin: 0 0 1.1em; }
  ul, ol { padding-left: 1.5em; }
  li { margin: .25em 0; }
  a { color: var(--link); text-underline-offset: .15em; }
  a:hover { text-decoration-thickness: .14em; }
  :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
  hr { border: 0; border-top: 1px solid var(--rule); margin: 2.5em 0; }
  pre, code, samp {
    font-family: ui-monospace, "Cascadia Mono", Menlo, "DejaVu Sans Mono", "Noto Sans Mono", monospace;
    font-size: .9em;
  }
  pre {
    overflow-x: auto; padding: .8em 1em; background: var(--raised); border-radius: 6px;
    line-height: 1.45; font-size: 1rem; tab-size: 4;
  }
  p code, li code, td code, h2 code { background: var(--raised); padding: .1em .3em; border-radius: 4px; }
  .lead { font-size: 1.2rem; line-height: 1.5; color: var(--muted); }
  .note, .context, .position { color: var(--muted); font-size: .92em; }
  .ok { color: var(--ok); }
  .warning { color: var(--warning); }
  .error, .flagged { color: var(--error); }

  """

private let layoutStyle = """
  .skip { position: absolute; left: -99rem; }
  .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .3em .6em; }
  .top {
    display: flex; flex-wrap: wrap; gap: .2em 1.2em; justify-content: space-between;
    padding: .9em 0; border-bottom: 1px solid var(--rule); font-size: .95em;
  }
  .top ol, .top ul, .lessons { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; }
  .top ol, .top ul { gap: 0 .9em; }
  .top li { margin: 0; }
  .position { margin: 1.6em 0 .3em; }
  .lessons { gap: .35em; }
  .lessons li { margin: 0; }
  .lessons a {
    display: block; min-width: 2.1em; padding: .15em .5em; text-align: center;
    text-decoration: none; border: 1px solid var(--rule); border-radius: 5px;
    font-variant-numeric: tabular-nums;
  }
  .lessons a:hover { border-color: var(--link); }
  .lessons [aria-current] {
    background: var(--text); border-color: var(--text); color: var(--paper); font-weight: 600;
  }
  .around { display: flex; flex-wrap: wrap; gap: .8em; margin-top: 3em; padding-top: 1.2em;
    border-top: 1px solid var(--rule); }
  .around a { flex: 1 1 14rem; padding: .7em .9em; border: 1px solid var(--rule); border-radius: 8px;
    text-decoration: none; }
  .around a:hover { border-color: var(--link); }
  .around span { display: block; color: var(--muted); font-size: .88em; }
  .around .following { text-align: right; }
  .contents { padding: 0; list-style: none; }
  .contents > li:last-child { border: 0; }
  .contents > li { padding: .8em 0; margin: 0; border-bottom: 1px solid var(--rule); }
  .contents p { margin: .1em 0 0; }
  body > footer { margin-top: 3rem; color: var(--muted); font-size: .88em; }

  """

private let boxStyle = """
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; font-size: .92rem; line-height: 1.4; }
  .data caption { white-space: nowrap; }
  caption { text-align: left; color: var(--muted); padding: 0 0 .4em; }
  th, td { padding: .32em .9em .32em 0; text-align: left; vertical-align: top; }
  thead th { border-bottom: 1px solid var(--muted); vertical-align: bottom; white-space: nowrap; }
  tbody td, tbody th { border-bottom: 1px solid var(--rule); font-weight: 400; }
  .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .centre { text-align: center; }
  .data td { white-space: nowrap; }
  table + .note { margin-top: .5em; }
  .scroll .note { margin-bottom: .4em; max-width: 42rem; }
  .scroll { margin-bottom: 1.6em; }
  .type { display: block; font-weight: 400; font-size: .82em; color: var(--muted); }
  blockquote, .alert { border-left: 3px solid var(--rule); padding-left: 1em; }
  blockquote { margin-left: 0; margin-right: 0; color: var(--muted); }
  .alert.tip { border-color: var(--ok); }
  .alert.warning { border-color: var(--warning); color: inherit; }
  .alert-title, .label { font-weight: 650; margin-bottom: .3em; }
  .question {
    background: var(--raised); border-left: 4px solid var(--normal); border-radius: 0 8px 8px 0;
    padding: .9em 1.1em .3em;
  }
  .question details { margin-bottom: .5em; }
  .question details[open] { margin-bottom: 1em; }
  .question { padding-bottom: .6em; }
  .result { border-left: 4px solid var(--rule); padding-left: 1.1em; }
  .result > .label { color: var(--muted); font-size: .88em; margin-bottom: .2em; }
  .yours { border-left-color: var(--truth); }
  details > summary { cursor: pointer; color: var(--link); width: fit-content; }
  details > summary:hover { text-decoration: underline; }
  details[open] > summary { margin-bottom: .6em; }
  .aside { border: 1px solid var(--rule); border-radius: 8px; padding: .6em 1em; }
  .aside > summary { font-weight: 600; }
  .aside[open] { padding-bottom: 0; }

  """

private let figureStyle = """
  figure { margin: 1.6em 0 2em; }
  .chart-title { font-weight: 650; margin: 0; }
  .context { margin: 0 0 .8em; }
  .context span { display: inline-block; margin-right: 1em; }
  figcaption { margin: .4em 0 .6em; }
  .picture { overflow-x: auto; }
  .picture svg { display: block; }
  .narrow { display: none; }
  @media (max-width: 43rem) { .wide { display: none; } .narrow { display: block; } }

  """

private let paperStyle = """
  @media print {
    body { max-width: none; padding: 0; font-size: 11pt; background: none; }
    .top, .lessons, .around, .skip { display: none; }
    .scroll, pre, .picture { overflow: visible; }
    pre { white-space: pre-wrap; border: 1px solid var(--rule); background: none; }
    figure, .question, tr, pre { break-inside: avoid; }
    h2, h3 { break-after: avoid; }
    .wide { display: block; }
    .narrow { display: none; }
    a { color: inherit; }
    details::details-content { content-visibility: visible; block-size: auto; }
  }

  """
