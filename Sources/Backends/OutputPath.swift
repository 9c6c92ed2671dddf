public import CatalogModel

/// Paths of the output tree: safe on every file system, whatever the ids are.
///
/// Two ids never share a path, and no id leaves its folder: every byte but ASCII letters,
/// digits, `-` and `.` becomes `_xx` (hexadecimal), `_` itself included.
public enum OutputPath {
  /// Longest path component in bytes; file systems allow 255.
  static let longestComponent = 200

  /// A file of one procedure: `commune/procedures/1.001193/procedure.json`.
  public static func procedure(_ level: Level, _ code: String, _ file: String) -> String {
    join([level.rawValue, "procedures", code, file])
  }

  /// A file of one level: `commune/digitization.json`.
  public static func level(_ level: Level, _ file: String) -> String {
    join([level.rawValue, file])
  }

  /// A file of one form: `forms/dang-ky-khai-sinh/schema.json`.
  public static func form(_ id: String, _ file: String) -> String {
    join(["forms", id, file])
  }

  /// A shared category: `code-lists/don-vi-hanh-chinh.json`.
  public static func codeList(_ id: String) -> String {
    join(["code-lists", id + ".json"])
  }

  /// A path whose components are any text.
  public static func join(_ components: [String]) -> String {
    components.map { component($0) }.joined(separator: "/")
  }

  /// One path component made from any text. A text too long for one becomes a folder
  /// that ends in `__` and the rest inside it, so that nothing is cut off.
  public static func component(_ text: String) -> String {
    // Nothing else begins with a lone "_".
    guard !text.isEmpty else { return "_" }
    let short = escaped(text, keepingDots: true)
    guard short.count > longestComponent else { return String(decoding: short, as: UTF8.self) }
    var result: [UInt8] = []
    var rest = escaped(text, keepingDots: false)[...]
    while rest.count > longestComponent {
      result += rest.prefix(longestComponent) + Array("__/".utf8)
      rest = rest.dropFirst(longestComponent)
    }
    return String(decoding: result + rest, as: UTF8.self)
  }

  private static func escaped(_ text: String, keepingDots: Bool) -> [UInt8] {
    let utf8 = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    for (index, byte) in utf8.enumerated() {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: result.append(byte)
      // Inside and alone only: no "..", hidden file or name that Windows shortens.
      case 0x2E
      where keepingDots && index > 0 && index < utf8.count - 1 && utf8[index - 1] != 0x2E:
        result.append(byte)
      default:
        result.append(0x5F)
        result.append(hexDigit(byte >> 4))
        result.append(hexDigit(byte & 0xF))
      }
    }
    return result
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x57 + value
  }
}
