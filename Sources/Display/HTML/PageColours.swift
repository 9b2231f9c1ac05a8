/// Colours that differ enough from what is behind them, and samples in those of Okabe and Ito.
let pageColours = """
  :root {
    color-scheme: light dark;
  \(lightColours.map { "  " + $0.map { "--\($0): \($1);" }.joined(separator: " ") }
    .joined(separator: "\n"))
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #15181c; --raised: #1f242a; --text: #e3e6e9; --muted: #a2adb8; --rule: #3b434c;
      --link: #7cb9f2; --ok: #4fd0a5; --warning: #e8b04b; --error: #f5935a;
      --normal: #56b4e9; --flagged: #f0803c; --truth: #2fc79b;
      --series-2: #dd96bd; --series-3: #e0c14f;
    }
  }

  """

/// The colours on light paper by their names, as they stand in lines.
let lightColours = [
  [
    ("paper", "#fdfdfb"), ("raised", "#f3f4f2"), ("text", "#1d2126"), ("muted", "#56606b"),
    ("rule", "#d3d7da"),
  ],
  [("link", "#0a5ca8"), ("ok", "#006b4f"), ("warning", "#8a4b00"), ("error", "#a93c00")],
  [("normal", "#0072b2"), ("flagged", "#d55e00"), ("truth", "#009e73")],
  [("series-2", "#b0558a"), ("series-3", "#8a6d00")],
]
