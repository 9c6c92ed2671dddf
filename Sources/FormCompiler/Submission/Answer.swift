/// What somebody answered, as JSON (câu trả lời).
///
/// Numbers are binary64: what JSON can say beyond that lies outside ±(2^53 − 1), where no form
/// accepts anything. Whoever reads the JSON refuses repeated keys, lone surrogates and depth.
public indirect enum Answer: Sendable {
  /// Never an answer: an unanswered field has no key.
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([Answer])
  case object([Member])

  public struct Member: Sendable {
    public var key: String
    public var value: Answer
    public init(_ key: String, _ value: Answer) {
      self.key = key
      self.value = value
    }
  }
}
