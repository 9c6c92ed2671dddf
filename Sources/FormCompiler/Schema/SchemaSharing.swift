import Writers

/// Decides which schemas of formulas are written where they are used and which stand once under
/// `$defs`: those used more than once that are not small, and those that would nest too deep.
struct SchemaSharing: Sendable {
  /// Schemas of `$defs`, in the order of their making.
  private(set) var definitions: [SchemaValue.Member] = []
  private var written: [SchemaValue?]
  private let bodies: [SchemaValue]
  private let uses: [Int]
  private var names: Set<String> = []
  private var heights: [Int]

  private static let smallest = 60
  /// Some validators refuse what nests deeper than a hundred or so.
  private static let mostHeight = 24

  /// - Parameters:
  ///   - bodies: each after those it holds.
  ///   - roots: what else holds some of them.
  ///   - smallest: in bytes, from where a schema is shared.
  init(_ bodies: [SchemaValue], roots: [SchemaValue], smallest: Int = Self.smallest) {
    self.bodies = bodies
    var uses = Array(repeating: 0, count: bodies.count)
    for root in roots { root.forEachHole { uses[$0] += 1 } }
    // From the last on: what nothing uses, uses nothing.
    for number in bodies.indices.reversed() where uses[number] > 0 {
      bodies[number].forEachHole { uses[$0] += 1 }
    }
    self.uses = uses
    written = Array(repeating: nil, count: bodies.count)
    heights = Array(repeating: 0, count: bodies.count)
    for number in bodies.indices where uses[number] > 0 {
      let (body, height) = filled(bodies[number])
      let isShared =
        height > Self.mostHeight
        || uses[number] > 1 && body.isLonger(than: smallest)
      if isShared {
        let name = name(of: body)
        definitions.append(.init(name, body))
        written[number] = ["$ref": .string("#/$defs/\(name)")]
        heights[number] = 1
      } else {
        written[number] = body
        heights[number] = height
      }
    }
  }

  /// A schema with all numbers replaced.
  func resolved(_ schema: SchemaValue) -> SchemaValue { filled(schema).0 }

  private func filled(_ schema: SchemaValue) -> (SchemaValue, Int) {
    if let hole = schema.hole { return (written[hole] ?? true, heights[hole]) }
    switch schema {
    case .object(let members):
      var height = 0
      let members = members.map { member in
        let (value, inner) = filled(member.value)
        height = max(height, inner)
        return SchemaValue.Member(member.key, value)
      }
      return (.object(members), height + 1)
    case .array(let values):
      var height = 0
      let values = values.map { value in
        let (value, inner) = filled(value)
        height = max(height, inner)
        return value
      }
      return (.array(values), height + 1)
    default: return (schema, 0)
    }
  }

  /// By its content, so that the name stays while the content does.
  private mutating func name(of body: SchemaValue) -> String {
    var json = JSONWriter(.compact, capacity: 1_024)
    body.write(to: &json)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in json.finish() { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    let base = "condition." + String(repeating: "0", count: 16 - digits.utf8.count) + digits
    var name = base
    var next = 2
    while !names.insert(name).inserted {
      name = "\(base)-\(next)"
      next += 1
    }
    return name
  }
}

extension SchemaValue {
  fileprivate func forEachHole(_ body: (Int) -> Void) {
    if let hole { return body(hole) }
    switch self {
    case .object(let members): for member in members { member.value.forEachHole(body) }
    case .array(let values): for value in values { value.forEachHole(body) }
    default: break
    }
  }

  /// Roughly, in bytes of JSON.
  func isLonger(than limit: Int) -> Bool {
    var left = limit
    take(from: &left)
    return left < 0
  }

  private func take(from left: inout Int) {
    guard left >= 0 else { return }
    switch self {
    case .object(let members):
      left -= 2
      for member in members {
        left -= member.key.utf8.count + 4
        member.value.take(from: &left)
      }
    case .array(let values):
      left -= 2
      for value in values {
        left -= 1
        value.take(from: &left)
      }
    case .string(let text): left -= text.utf8.count + 2
    case .integer, .number, .null: left -= 4
    case .boolean: left -= 5
    }
  }
}
