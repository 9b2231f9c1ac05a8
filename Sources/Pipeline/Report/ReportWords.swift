/// The words of a report in one language.
package struct ReportWords: Sendable {
  let events, anomalies, rate, model, contamination: String
  let heading, noAnomalies, end: String
  let columns: [String]
  /// What the decision function is called.
  package let score: String
  let hour: String
  let missing: String

  /// The columns that have words of their own.
  static let known = ["timestamp", "user", "ip", "action", "resource"]

  /// The report as the notebook writes it.
  package static let german = ReportWords(
    events: "Analysierte Events:", anomalies: "Erkannte Anomalien:", rate: "Anomalierate:",
    model: "Modell:", contamination: "Contamination Parameter:", heading: "VERDÄCHTIGE EVENTS:",
    noAnomalies: "Keine Anomalien gefunden.", end: "Ende des Reports",
    columns: ["Timestamp", "User", "IP-Adresse", "Aktion", "Resource"], score: "Score",
    hour: "Stunde", missing: "nan")

  /// The same report in English.
  package static let english = ReportWords(
    events: "Events analysed:", anomalies: "Anomalies found:", rate: "Anomaly rate:",
    model: "Model:", contamination: "Contamination parameter:", heading: "SUSPICIOUS EVENTS:",
    noAnomalies: "No anomalies found.", end: "End of the report",
    columns: ["Timestamp", "User", "IP address", "Action", "Resource"], score: "Score",
    hour: "Hour", missing: "NA")
}
