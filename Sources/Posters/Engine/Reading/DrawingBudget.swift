import Diagnostics
import SourceText

/// How much a drawing makes the drawing library do, once its references are followed.
///
/// Ten elements that use each other ten times are ten thousand million shapes, and forty
/// kilobytes of PNG can hold a thousand million pixels.
struct DrawingBudget {
  private let markup: Markup
  private let file: FileID
  private let children: [[Int]]
  /// Elements by their ids.
  private let named: [String: Int]
  /// Patterns, masks and the like that style sheets name.
  private let styled: [Int]
  private var costs: [Int?]

  /// Elements that may be visited in all.
  static let mostVisits = 100_000
  /// References that may follow one another.
  static let longestChain = 32

  init(_ markup: Markup, _ file: FileID) {
    self.markup = markup
    self.file = file
    var children = [[Int]](repeating: [], count: markup.elements.count)
    var named: [String: Int] = [:]
    for (index, element) in markup.elements.enumerated() {
      if let parent = element.parent { children[parent].append(index) }
      if let id = element.attribute("id")?.value { named[id] = named[id] ?? index }
    }
    self.children = children
    self.named = named
    styled = Set(
      markup.elements.filter { $0.name == "style" }.flatMap { Self.fragments($0.text) }
        .compactMap { named[$0] }
    ).filter { !markup.elements[$0].name.hasSuffix("Gradient") }.sorted()
    costs = [Int?](repeating: nil, count: markup.elements.count)
  }

  mutating func findings() -> [Finding] {
    guard !markup.elements.isEmpty else { return [] }
    return visits() + pixels()
  }

  // MARK: - References

  private mutating func visits() -> [Finding] {
    guard cost(0, chain: 0) > Self.mostVisits else { return [] }
    // The innermost one that is too much says most.
    let guilty = markup.elements.indices.last { index in
      (costs[index] ?? 0) > Self.mostVisits
        && children[index].allSatisfy { (costs[$0] ?? 0) <= Self.mostVisits }
    }
    return [
      Finding(
        .templateInvalid, at: Place(file, SourceRange(markup.elements[guilty ?? 0].tag)),
        ["most": Bilingual(String(Self.mostVisits))], variant: "references")
    ]
  }

  /// Elements visited to draw one; saturated. A circle of references counts once: librsvg
  /// breaks it.
  private mutating func cost(_ index: Int, chain: Int) -> Int {
    if let known = costs[index] { return known }
    guard chain <= Self.longestChain else { return Self.mostVisits + 1 }
    costs[index] = 0
    var total = 1
    for child in children[index] where total <= Self.mostVisits {
      total += cost(child, chain: chain)
    }
    for target in targets(of: markup.elements[index]) where total <= Self.mostVisits {
      total += cost(target, chain: chain + 1)
    }
    costs[index] = min(total, Self.mostVisits + 1)
    return min(total, Self.mostVisits + 1)
  }

  private func targets(of element: Markup.Element) -> [Int] {
    guard element.namespace == TemplateSafety.svg, element.name != "stop" else { return [] }
    let ids = element.attributes.flatMap { attribute -> [String] in
      if attribute.name == "href" {
        return attribute.value.hasPrefix("#") ? [String(attribute.value.dropFirst())] : []
      }
      return Self.fragments(attribute.value)
    }
    // Which elements a rule of a style sheet means is not looked into: it may be any.
    return ids.compactMap { named[$0] } + styled
  }

  /// What stands in every `url(#…)`.
  static func fragments(_ style: String) -> [String] {
    guard style.utf8.contains(0x23), style.lowercased().contains("url(") else { return [] }
    return style.split(separator: "#").dropFirst().map { part in
      String(part.prefix { !$0.isWhitespace && !")\"';,".contains($0) })
    }
  }

  // MARK: - Pictures

  private func pixels() -> [Finding] {
    var sum = 0
    for element in markup.elements where element.namespace == TemplateSafety.svg {
      for attribute in element.attributes where attribute.name == "href" {
        guard let bytes = EmbeddedPicture.bytes(attribute.value) else { continue }
        let place = Place(file, SourceRange(element.tag.lowerBound..<attribute.range.lowerBound))
        guard let size = RasterSize(bytes) else {
          return [
            .drawingFault(Bilingual(vi: "ảnh nhúng hỏng", en: "a broken embedded picture"), place)
          ]
        }
        sum += size.pixels
        if sum > RasterSize.mostPixels { return [.tooManyPixels(size, place)] }
      }
    }
    return []
  }
}

extension Finding {
  static func tooManyPixels(_ size: RasterSize, _ place: Place) -> Finding {
    Finding(
      .templateInvalid, at: place,
      [
        "size": Bilingual("\(size.width) × \(size.height)"),
        "most": Bilingual(String(RasterSize.mostPixels / 1_000_000)),
      ], variant: "pixels")
  }
}
