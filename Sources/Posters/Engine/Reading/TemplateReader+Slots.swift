import Diagnostics
import SourceText

// MARK: - Slots

extension TemplateReader {
  mutating func field(
    _ name: Markup.Attribute, among fields: [SheetBlueprint.Field]
  ) -> SheetBlueprint.Field? {
    if let field = fields.first(where: { $0.name == name.value }) { return field }
    let guess = NearMiss.best(for: name.value, among: fields.map(\.name))
    findings.append(
      Finding(
        .templateSlotUnknown, at: Place(file, SourceRange(name.range)),
        ["slot": Bilingual(name.value)],
        help: guess.map { Bilingual(vi: "ý bạn là “\($0)”?", en: "did you mean “\($0)”?") }))
    return nil
  }

  /// Words that the template itself says.
  static let words = SheetBlueprint.Field("", .text, "")

  static func isSlot(_ element: Markup.Element) -> Bool {
    element.attribute("data-slot") != nil || element.attribute("data-text") != nil
  }

  mutating func slot(
    _ index: Int, _ field: SheetBlueprint.Field, inside page: Box
  ) -> Template.Slot? {
    let element = markup.elements[index]
    let place = Place(file, SourceRange(element.tag))
    var attributes = SlotAttributes(element, file)
    let kind: Template.Slot.Kind?
    switch field.kind {
    case .text: kind = attributes.textStyle(field.name).map { .text($0) }
    case .code: kind = attributes.codeStyle(field.name).map { .code($0) }
    case .picture, .rows: kind = .picture
    }
    let isTurned = attributes.isTurned()
    findings += attributes.findings
    guard let kind, let rectangle = rectangle(of: index),
      let box = box(rectangle, field.name, place)
    else { return nil }
    func report(_ check: CheckInfo, _ arguments: KeyValuePairs<String, Bilingual>) {
      findings.append(Finding(check, at: place, arguments))
    }
    guard page.contains(box, tolerance: 0.1) else {
      report(.templateSlotOutside, ["slot": Bilingual(field.name)])
      return nil
    }
    let words =
      field.name.isEmpty ? SheetText.clean(element.attribute("data-text")?.value ?? "") : nil
    if !isLargeEnough(box, kind, words) {
      report(
        .templateSlotSmall,
        [
          "slot": Bilingual(words ?? field.name),
          "width": Bilingual(Length.tenths(Length.millimetres(points: box.width))),
          "height": Bilingual(Length.tenths(Length.millimetres(points: box.height))),
        ])
    }
    return Template.Slot(
      name: field.name, kind: kind,
      words: words, box: box, isTurned: isTurned,
      condition: conditions[index], place: place, range: element.range)
  }

  /// The rectangle of a slot: the element itself, or the first rectangle directly in it.
  private func rectangle(of index: Int) -> Int? {
    if markup.elements[index].name == "rect" { return index }
    return markup.elements.indices.first {
      markup.elements[$0].parent == index && markup.elements[$0].name == "rect"
    }
  }

  private mutating func box(_ index: Int, _ slot: String, _ place: Place) -> Box? {
    func report(_ variant: String?) {
      findings.append(
        Finding(.templateSlotShape, at: place, ["slot": Bilingual(slot)], variant: variant))
    }
    let element = markup.elements[index]
    guard let id = element.attribute("id")?.value, !id.isEmpty,
      let width = element.attribute("width").flatMap({ Double($0.value) }),
      let height = element.attribute("height").flatMap({ Double($0.value) }),
      width > 0, height > 0
    else {
      report(nil)
      return nil
    }
    guard let box = drawing.box(of: id, on: page) else {
      report("hidden")
      return nil
    }
    let stretch = (box.width / width) / (box.height / height)
    guard abs(stretch - 1) < 0.005 else {
      report("turned")
      return nil
    }
    return box
  }

  private mutating func isLargeEnough(
    _ box: Box, _ kind: Template.Slot.Kind, _ words: String?
  ) -> Bool {
    switch kind {
    case .picture: return true
    case .code:
      // Version 1 has 21 modules and a quiet zone of 4 on each side.
      return Length.millimetres(points: min(box.width, box.height)) >= 29 * 0.4
    case .text(let style):
      guard let setter = try? Typesetter(libraries) else { return false }
      guard setter.hasFont(style.font) else {
        return reportFont(style.font)
      }
      var style = style
      style.size = style.smallest
      if case .fits = setter.set(words ?? "nghiêng", style, in: box) { return true }
      return false
    }
  }

  /// Tells of a missing font once, where the slot names it; true, so that no size is told of.
  private mutating func reportFont(_ font: String) -> Bool {
    let attribute = markup.elements.lazy.compactMap { $0.attribute("data-font") }
      .first { $0.value == font }
    findings.append(
      Finding(
        .templateFontMissing,
        at: Place(file, SourceRange(attribute?.range ?? markup.elements[0].tag)),
        ["font": Bilingual(font)]))
    return true
  }

  mutating func rowSlot(
    _ index: Int, _ field: SheetBlueprint.Field
  ) -> Template.RowSlot? {
    let element = markup.elements[index]
    let place = Place(file, SourceRange(element.tag))
    let prototype = markup.elements.indices.first {
      markup.elements[$0].parent == index && markup.elements[$0].attribute("data-cell") != nil
    }
    guard let prototype, let id = markup.elements[prototype].attribute("id")?.value,
      let areaIndex = rectangle(of: index), element.name == "g",
      let cellIndex = rectangle(of: prototype), markup.elements[prototype].name == "g"
    else {
      findings.append(
        Finding(
          .templateSlotShape, at: place, ["slot": Bilingual(field.name)], variant: "cell"))
      return nil
    }
    guard let area = box(areaIndex, field.name, place),
      let cell = box(cellIndex, field.name, place)
    else { return nil }
    guard page.contains(area, tolerance: 0.1), area.contains(cell, tolerance: 0.1) else {
      findings.append(
        Finding(.templateSlotOutside, at: place, ["slot": Bilingual(field.name)]))
      return nil
    }
    var attributes = SlotAttributes(element, file)
    let (columnGap, lineGap) = (attributes.gap("data-column-gap"), attributes.gap("data-line-gap"))
    findings += attributes.findings
    var slots: [Template.Slot] = []
    for inner in cellSlots(prototype) {
      guard let name = markup.elements[inner].attribute("data-slot") else {
        if let slot = slot(inner, Self.words, inside: cell) { slots.append(slot) }
        continue
      }
      guard let cellField = self.field(name, among: field.cell) else { continue }
      if let slot = slot(inner, cellField, inside: cell) { slots.append(slot) }
    }
    checkMissing(field.cell, Set(slots.map(\.name)), element)
    checkOverlaps(slots, [])
    let inside = Set(descendants(of: prototype))
    return Template.RowSlot(
      name: field.name, area: area, cell: cell,
      columns: Self.count(area.width, cell.width, columnGap),
      lines: Self.count(area.height, cell.height, lineGap), columnGap: columnGap,
      lineGap: lineGap, condition: conditions[index], slots: slots,
      optional: optional { index in
        inside.contains(index)
          && !slots.contains { $0.range.contains(markup.elements[index].tag.lowerBound) }
      },
      prototype: id, place: place, range: element.range)
  }

  /// How often a length fits another with gaps between; a hair too little still counts.
  private static func count(_ whole: Double, _ part: Double, _ gap: Double) -> Int {
    max(1, Int((whole + gap + 0.1) / (part + gap)))
  }

  private func descendants(of index: Int) -> [Int] {
    let range = markup.elements[index].range
    return markup.elements.indices.filter {
      $0 > index && range.contains(markup.elements[$0].tag.lowerBound)
    }
  }

  /// Slots in a cell, but not the samples inside slots.
  private func cellSlots(_ prototype: Int) -> [Int] {
    var result: [Int] = []
    for index in descendants(of: prototype) where Self.isSlot(markup.elements[index]) {
      if let last = result.last,
        markup.elements[last].range.contains(markup.elements[index].tag.lowerBound)
      {
        continue
      }
      result.append(index)
    }
    return result
  }

  mutating func checkMissing(
    _ fields: [SheetBlueprint.Field], _ present: Set<String>, _ element: Markup.Element
  ) {
    let named = Set(markup.elements.compactMap { $0.attribute("data-slot")?.value })
    for field in fields where field.isRequired && !present.contains(field.name) {
      // A slot that is there but wrong has its own finding.
      if named.contains(field.name) { continue }
      findings.append(
        Finding(
          .templateSlotMissing, at: Place(file, SourceRange(element.tag)),
          ["slot": Bilingual(field.name), "meaning": field.meaning]))
    }
  }

  mutating func checkOverlaps(_ slots: [Template.Slot], _ rows: [Template.RowSlot]) {
    let all =
      slots.map { ($0.words ?? $0.name, $0.box, $0.condition, $0.place) }
      + rows.map { ($0.name, $0.area, $0.condition, $0.place) }
    for (index, slot) in all.enumerated() {
      for other in all[..<index]
      where slot.1.overlaps(other.1, tolerance: 0.1) && !blueprint.exclude(slot.2, other.2) {
        findings.append(
          Finding(
            .templateSlotsOverlap, at: slot.3,
            ["slot": Bilingual(slot.0), "other": Bilingual(other.0)],
            related: [
              Related(
                other.3, Bilingual(vi: "ô kia ở đây", en: "the other one is here"))
            ]))
      }
    }
  }
}
