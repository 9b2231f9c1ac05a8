import Exercises
import Foundation
import Testing

@testable import lernlog

struct BuildingTests {
  @Test func `the front end and the linker are called without the driver`() throws {
    _ = try TestPrograms.build("print(1)")
    let names = try FileManager.default.contentsOfDirectory(atPath: TestPrograms.cache)
    #expect(names.contains { $0.hasPrefix("toolchain-") && $0.hasSuffix(".json") }, "\(names)")
  }
}
