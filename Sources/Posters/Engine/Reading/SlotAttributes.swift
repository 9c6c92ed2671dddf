import Diagnostics
import SourceText

/// Reads the `data-…` attributes of a slot; what is wrong with them becomes findings.
struct SlotAttributes {
  let element: Markup.Element
  let file: FileID
  private(set) var findings: [Finding] = []

  init(_ element: Markup.Element, _ file: FileID) {
    self.element = element
    self.file = file
  }

  /// Every attribute that a template may use.
  static let known: Set<String> = [
    "data-slot", "data-text", "data-when", "data-font", "data-size", "data-min-size", "data-align",
    "data-valign", "data-color", "data-case", "data-lines", "data-line-spacing", "data-dark",
    "data-light", "data-distance", "data-turn", "data-cell", "data-column-gap", "data-line-gap",
  ]

  /// Findings for attributes that begin with `data-` and mean nothing.
  static func unknown(in element: Markup.Element, _ file: FileID) -> [Finding] {
    element.attributes.compactMap { attribute in
      guard attribute.namespace.isEmpty, attribute.name.hasPrefix("data-"),
        !known.contains(attribute.name)
      else { return nil }
      let guess = NearMiss.best(for: attribute.name, among: known.sorted())
      return Finding(
        .templateAttributeInvalid, at: Place(file, SourceRange(attribute.range)),
        ["attribute": Bilingual(attribute.name)], variant: "unknown",
        help: guess.map { Bilingual(vi: "ý bạn là “\($0)”?", en: "did you mean “\($0)”?") })
    }
  }

  mutating func textStyle(_ slot: String) -> TextStyle? {
    let numbers = [required("data-size", slot), required("data-min-size", slot)]
    guard let size = numbers[0].flatMap({ points($0) }),
      let smallest = numbers[1].flatMap({ points($0) })
    else { return nil }
    if smallest > size, let least = numbers[1] {
      reject(least, Bilingual(vi: "cỡ không lớn hơn data-size", en: "a size not above data-size"))
      return nil
    }
    var style = TextStyle(
      font: element.attribute("data-font")?.value ?? Self.usualFont, size: size,
      smallest: smallest)
    if let value = word("data-align", TextStyle.Horizontal.self) { style.horizontal = value }
    if let value = word("data-valign", TextStyle.Vertical.self) { style.vertical = value }
    if let value = color("data-color") { style.color = value }
    if let attribute = element.attribute("data-case") {
      style.isUpperCase = attribute.value == "upper"
      if !style.isUpperCase { reject(attribute, "upper") }
    }
    if let attribute = element.attribute("data-lines") {
      style.lines = Int(attribute.value).flatMap { (1...200).contains($0) ? $0 : nil }
      if style.lines == nil { reject(attribute, "1…200") }
    }
    if let attribute = element.attribute("data-line-spacing") {
      if let value = number(attribute.value), (0.7...3).contains(value) {
        style.spacing = value
      } else {
        reject(attribute, "0.7…3")
      }
    }
    return style
  }

  static let usualFont = "Noto Serif"

  mutating func codeStyle(_ slot: String) -> CodeStyle? {
    guard let distance = required("data-distance", slot) else { return nil }
    guard let millimetres = length(distance), millimetres >= 50 else { return nil }
    var style = CodeStyle(distance: millimetres)
    if let value = color("data-dark") { style.dark = value }
    if let value = color("data-light") { style.light = value }
    return style
  }

  mutating func isTurned() -> Bool {
    guard let attribute = element.attribute("data-turn") else { return false }
    if attribute.value == "180" { return true }
    if attribute.value != "0" { reject(attribute, "0, 180") }
    return false
  }

  /// A gap in points; 0 where none is given.
  mutating func gap(_ name: String) -> Double {
    guard let attribute = element.attribute(name) else { return 0 }
    return length(attribute).map { Length.points(millimetres: $0) } ?? 0
  }

  // MARK: - Values

  private mutating func required(_ name: String, _ slot: String) -> Markup.Attribute? {
    if let attribute = element.attribute(name) { return attribute }
    findings.append(
      Finding(
        .templateAttributeInvalid, at: Place(file, SourceRange(element.tag)),
        ["slot": Bilingual(slot), "attribute": Bilingual(name)], variant: "missing"))
    return nil
  }

  private mutating func points(_ attribute: Markup.Attribute) -> Double? {
    if let value = number(attribute.value), (4...500).contains(value) { return value }
    reject(attribute, Bilingual(vi: "số point từ 4 đến 500", en: "points from 4 to 500"))
    return nil
  }

  private mutating func color(_ name: String) -> Color? {
    guard let attribute = element.attribute(name) else { return nil }
    let color = Color(attribute.value)
    if color == nil { reject(attribute, "#rrggbb") }
    return color
  }

  private mutating func word<Value: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Value.Type
  ) -> Value? where Value.RawValue == String {
    guard let attribute = element.attribute(name) else { return nil }
    let value = Value(rawValue: attribute.value)
    if value == nil {
      reject(attribute, Bilingual(Value.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    return value
  }

  /// Millimetres.
  private mutating func length(_ attribute: Markup.Attribute) -> Double? {
    let text = attribute.value
    for (unit, factor) in [("mm", 1.0), ("cm", 10), ("m", 1000)] where text.hasSuffix(unit) {
      if let value = number(String(text.dropLast(unit.count))), (0...100_000).contains(value) {
        return value * factor
      }
      break
    }
    reject(attribute, Bilingual(vi: "độ dài như 5mm, 30cm, 1.5m", en: "a length: 5mm, 30cm, 1.5m"))
    return nil
  }

  private func number(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) else { return nil }
    return Double(text)
  }

  private mutating func reject(_ attribute: Markup.Attribute, _ wanted: Bilingual) {
    findings.append(
      Finding(
        .templateAttributeInvalid, at: Place(file, SourceRange(attribute.range)),
        [
          "attribute": Bilingual(attribute.name), "value": Bilingual(attribute.value),
          "wanted": wanted,
        ]))
  }
}
