/// The functions every expression may call.
///
/// A function is one value, listed in one of the parts below.
enum FunctionLibrary {
  /// By name.
  static let standard: [String: Function] = {
    let parts: [[Function]] = [
      text, conversions, times, strings, numbers, optionals, encoders, catalog,
    ]
    return Dictionary(
      parts.joined().map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }()
}
