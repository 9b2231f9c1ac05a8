#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The natural logarithm of the C library, which numpy calls as well.
package func naturalLogarithm(_ value: Double) -> Double { log(value) }

/// The power function of the C library, which numpy calls as well.
///
/// Not inlined, so that the compiler never knows the base: it would turn a power of a literal 2
/// into `exp2`, whose last bit differs for one argument in a thousand, and only in optimised builds.
@inline(never)
package func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
