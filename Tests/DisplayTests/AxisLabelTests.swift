import Testing

@testable import Display

struct AxisLabelTests {
  @Test(arguments: [true, false])
  func `labels keep apart, and the first and the last are always there`(isCentred: Bool) {
    for width in 20...120 {
      let labels = (0...4).map { AxisLabel(column: (width - 1) * $0 / 4, text: "01-0\($0) 00") }
      let placed = AxisLabel.placed(labels, width: width, isCentred: isCentred)
      #expect(placed.first?.text == "01-00 00" && placed.last?.text == "01-04 00")
      for (left, right) in zip(placed, placed.dropFirst()) {
        #expect(left.column + 8 + 2 <= right.column)
      }
      #expect(AxisLabel.line(placed).count <= width)
    }
  }
}
