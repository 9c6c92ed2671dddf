/// Parts of moments and durations.
extension FunctionLibrary {
  static let times: [Function] = [
    part("getFullYear") { fields, _ in fields.date.year },
    part("getMonth") { fields, _ in fields.date.month - 1 },
    part("getDate") { fields, _ in fields.date.day },
    part("getDayOfMonth") { fields, _ in fields.date.day - 1 },
    part("getDayOfWeek") { fields, _ in Civil.weekday(fields.dayNumber) },
    part("getDayOfYear") { fields, _ in fields.dayOfYear },
    part("getHours", ofDuration: { $0.seconds / 3600 }) { fields, _ in fields.hour },
    part("getMinutes", ofDuration: { $0.seconds / 60 }) { fields, _ in fields.minute },
    part("getSeconds", ofDuration: { $0.seconds }) { fields, _ in fields.second },
    part("getMilliseconds", ofDuration: { Int64($0.nanos / 1_000_000) }) { _, timestamp in
      Int(timestamp.nanos / 1_000_000)
    },
  ]

  /// A function that gives one part of a moment, in UTC or in a named zone, and of a duration.
  private static func part(
    _ name: String, ofDuration: (@Sendable (CELDuration) -> Int64)? = nil,
    _ part: @escaping @Sendable (CELTimestamp.Fields, CELTimestamp) -> Int
  ) -> Function {
    var signatures: [Signature] = [
      .member(.timestamp, to: .int), .member(.timestamp, .string, to: .int),
    ]
    if ofDuration != nil { signatures.append(.member(.duration, to: .int)) }
    return Function(name, signatures) { (arguments, call) throws(FailureReason) in
      switch arguments[0] {
      case .duration(let duration):
        guard arguments.count == 1 else { return nil }
        return ofDuration.map { .int($0(duration)) }
      case .timestamp(let timestamp):
        var offset = 0
        if arguments.count == 2 {
          guard case .string(let zone) = arguments[1] else { return nil }
          offset = try call.context.offset(zone.string, at: timestamp)
        }
        return .int(Int64(part(timestamp.fields(offset: offset), timestamp)))
      default: return nil
      }
    }
  }
}
