import Sessions

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension PrivatePaths {
  /// The home folder and the names of whoever runs the program.
  static var live: PrivatePaths {
    let variables = ProcessInfo.processInfo.environment
    let account = account
    let homes = [variables["HOME"], account?.home].compactMap(\.self)
    let users =
      ["USER", "LOGNAME"].compactMap { variables[$0] } + (account.map { [$0.name] } ?? [])
    return PrivatePaths(homes: homes + homes.compactMap(resolved), users: users)
  }

  /// Home folder and name as the system knows them, whatever the variables say.
  private static var account: (name: String, home: String)? {
    guard let entry = unsafe getpwuid(getuid()) else { return nil }
    return unsafe (String(cString: entry.pointee.pw_name), String(cString: entry.pointee.pw_dir))
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
