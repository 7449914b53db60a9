import Foundation

/// The natural logarithm.
func logarithm(_ number: Double) -> Double { Foundation.log(number) }

/// A number between 0 and 1 raised to a power.
func power(_ number: Double, _ exponent: Double) -> Double {
  exponent == 1 ? number : exponent == 0.5 ? number.squareRoot() : Foundation.pow(number, exponent)
}
