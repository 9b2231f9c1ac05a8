/// The fields as one record of a CSV file.
func csvRecord(_ fields: [String]) -> String {
  // Put each field into the form that CSV needs, then join them here.
  ""
}
