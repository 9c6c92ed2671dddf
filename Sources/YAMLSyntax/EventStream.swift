import CLibYAML

/// libyaml over a stretch of bytes, one event at a time.
///
/// The bytes must outlive it: libyaml keeps the pointer. Positions are Unicode
/// scalars from the first byte given.
struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// The event `advance` has just read.
  let event: UnsafeMutablePointer<yaml_event_t>

  /// Nil when there is no memory for it.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    guard yaml_parser_initialize(parser) != 0 else {
      parser.deallocate()
      event.deallocate()
      return nil
    }
    // Without it libyaml would look for UTF-16, which was refused before.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// Reads the next event; false when libyaml found a mistake.
  @inline(__always)
  func advance() -> Bool {
    yaml_event_delete(event)
    return yaml_parser_parse(parser, event) != 0
  }

  /// What libyaml says about the mistake, in its own words and scalar positions.
  func problem() -> (text: String, context: String, mark: Int, contextMark: Int) {
    let parser = parser.pointee
    return (
      parser.problem.map { String(cString: $0) } ?? "",
      parser.context.map { String(cString: $0) } ?? "",
      Int(clamping: parser.problem_mark.index), Int(clamping: parser.context_mark.index)
    )
  }
}
