public import Diagnostics
public import SourceText

extension Template {
  /// Reads a drawing and holds it against what it is to show.
  ///
  /// - Returns: the template where nothing is wrong with it, and what was found.
  public static func read(
    _ source: SourceFile, as file: FileID, for blueprint: SheetBlueprint,
    _ libraries: DrawingLibraries
  ) -> (template: Template?, findings: [Finding]) {
    let markup: Markup
    do throws(Markup.Fault) {
      markup = try Markup(source.bytes, libraries)
    } catch {
      return (nil, [error.finding(file)])
    }
    let safety = TemplateSafety.findings(in: markup, file)
    // Nothing doubtful reaches the drawing library.
    guard safety.isEmpty else { return (nil, safety) }
    do throws(SVGDrawing.Fault) {
      let drawing = try SVGDrawing(source.bytes, libraries)
      var reader = TemplateReader(source, file, blueprint, markup, drawing, libraries)
      let template = reader.read()
      return (reader.findings.isEmpty ? template : nil, Findings.sorted(reader.findings))
    } catch {
      return (nil, [.drawingFault(error.message, Place(file, .zero))])
    }
  }
}

extension Finding {
  static func drawingFault(_ message: String, _ place: Place) -> Finding {
    Finding(.templateInvalid, at: place, ["reason": Bilingual(message)], variant: "drawing")
  }
}

extension Markup.Fault {
  func finding(_ file: FileID) -> Finding {
    let place = Place(file, SourceRange(range))
    func limit(_ most: Int, _ variant: String) -> Finding {
      Finding(.templateInvalid, at: place, ["most": Bilingual(String(most))], variant: variant)
    }
    switch kind {
    case .notUTF8: return Finding(.templateInvalid, at: place, variant: "utf8")
    case .doctype: return Finding(.templateInvalid, at: place, variant: "doctype")
    case .tooLarge(let most): return limit(most, "size")
    case .tooDeep(let most): return limit(most, "depth")
    case .tooManyElements(let most): return limit(most, "count")
    case .malformed(let reason):
      return Finding(.templateInvalid, at: place, ["reason": Bilingual(reason)])
    case .outOfMemory:
      return Finding(
        .templateInvalid, at: place,
        ["reason": Bilingual(vi: "hết bộ nhớ", en: "out of memory")])
    }
  }
}

/// Turns the markup of one file into a template.
struct TemplateReader {
  let source: SourceFile
  let file: FileID
  let blueprint: SheetBlueprint
  let markup: Markup
  let drawing: SVGDrawing
  let libraries: DrawingLibraries
  var findings: [Finding] = []
  var page = Box(x: 0, y: 0, width: 0, height: 0)
  /// Index of each element's slot element around it, itself included.
  private var owners: [Int?] = []
  /// What must hold for an element to show, its ancestors included.
  private var conditions: [Template.Condition] = []

  init(
    _ source: SourceFile, _ file: FileID, _ blueprint: SheetBlueprint, _ markup: Markup,
    _ drawing: SVGDrawing, _ libraries: DrawingLibraries
  ) {
    self.source = source
    self.file = file
    self.blueprint = blueprint
    self.markup = markup
    self.drawing = drawing
    self.libraries = libraries
  }

  mutating func read() -> Template? {
    checkIDs()
    guard let size = pageSize() else { return nil }
    page = Box(x: 0, y: 0, width: size.width, height: size.height)
    readConditions()
    checkFonts()
    var slots: [Template.Slot] = []
    var rows: [Template.RowSlot] = []
    for (index, element) in markup.elements.enumerated() where owners[index] == index {
      guard let name = element.attribute("data-slot") else {
        if let slot = slot(index, Self.words, inside: page) { slots.append(slot) }
        continue
      }
      guard let field = field(name, among: blueprint.fields) else { continue }
      if field.kind == .rows {
        if let slot = rowSlot(index, field) { rows.append(slot) }
      } else if let slot = slot(index, field, inside: page) {
        slots.append(slot)
      }
    }
    checkMissing(blueprint.fields, Set(slots.map(\.name) + rows.map(\.name)), markup.elements[0])
    checkOverlaps(slots, rows)
    let template = Template(
      source: source, file: file, width: size.width, height: size.height, slots: slots,
      rows: rows, optional: optional { owners[$0] == nil })
    if findings.isEmpty { findings += TemplateContrast.findings(template, drawing, libraries) }
    return template
  }

  private mutating func pageSize() -> (width: Double, height: Double)? {
    let place = Place(file, SourceRange(markup.elements[0].tag))
    let range = Length.points(millimetres: 20)...Length.points(millimetres: 2000)
    guard let size = drawing.size, range.contains(size.width), range.contains(size.height) else {
      findings.append(Finding(.templatePageInvalid, at: place))
      return nil
    }
    guard drawing.fillsItsPage else {
      findings.append(Finding(.templatePageInvalid, at: place, variant: "ratio"))
      return nil
    }
    return size
  }

  /// Elements that show only under a condition and are wanted by `isIncluded`.
  func optional(_ isIncluded: (Int) -> Bool) -> [Template.Optional] {
    markup.elements.indices.compactMap { index in
      guard isIncluded(index), markup.elements[index].attribute("data-when") != nil else {
        return nil
      }
      return Template.Optional(
        range: markup.elements[index].range, condition: conditions[index])
    }
  }

  // MARK: - Passes over all elements

  private mutating func readConditions() {
    let flags = blueprint.allFlags
    for (index, element) in markup.elements.enumerated() {
      findings += SlotAttributes.unknown(in: element, file)
      var condition = element.parent.map { conditions[$0] } ?? Template.Condition()
      if let when = element.attribute("data-when") {
        condition.clauses += clauses(when, flags)
      }
      conditions.append(condition)
      let around = element.parent.flatMap { owners[$0] }
      let isSlot = element.namespace == TemplateSafety.svg && Self.isSlot(element)
      owners.append(around ?? (isSlot ? index : nil))
    }
  }

  private mutating func clauses(
    _ when: Markup.Attribute, _ flags: [String]
  ) -> [Template.Condition.Clause] {
    var plain: [String] = []
    var negated: [String] = []
    for word in when.value.split(separator: " ") {
      let flag = String(word.first == "!" ? word.dropFirst() : word)
      if word.first == "!" { negated.append(flag) } else { plain.append(flag) }
      guard !flags.contains(flag) else { continue }
      let guess = NearMiss.best(for: flag, among: flags)
      findings.append(
        Finding(
          .templateFlagUnknown, at: Place(file, SourceRange(when.range)),
          ["flag": Bilingual(flag)],
          help: guess.map { Bilingual(vi: "ý bạn là “\($0)”?", en: "did you mean “\($0)”?") }))
    }
    return [(plain, false), (negated, true)].filter { !$0.0.isEmpty }.map {
      Template.Condition.Clause(flags: $0.0, isNegated: $0.1)
    }
  }

  private mutating func checkIDs() {
    var seen: Set<String> = []
    for element in markup.elements {
      guard let id = element.attribute("id"), !seen.insert(id.value).inserted else { continue }
      findings.append(
        Finding(
          .templateInvalid, at: Place(file, SourceRange(id.range)), ["id": Bilingual(id.value)],
          variant: "ids"))
    }
  }

  /// Fonts of text that the template itself draws.
  private mutating func checkFonts() {
    guard let setter = try? Typesetter(libraries) else { return }
    var known: [String: Bool] = [:]
    for (index, element) in markup.elements.enumerated() where owners[index] == nil {
      guard let (names, range) = Self.families(of: element) else { continue }
      // A list is a wish; the first one is what was drawn with.
      guard let name = names.first else { continue }
      let isThere = known[name] ?? setter.hasFont(name)
      known[name] = isThere
      if !isThere {
        findings.append(
          Finding(
            .templateFontMissing, at: Place(file, SourceRange(range)),
            ["font": Bilingual(name)]))
      }
    }
  }

  private static func families(of element: Markup.Element) -> ([String], Range<Int>)? {
    func names(_ list: some StringProtocol) -> [String] {
      list.split(separator: ",").map { name in
        String(name.filter { $0 != "'" && $0 != "\"" }).trimmed
      }
    }
    if let attribute = element.attribute("font-family") {
      return (names(attribute.value), attribute.range)
    }
    guard let style = element.attribute("style") else { return nil }
    for declaration in style.value.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      if parts.count == 2, String(parts[0]).trimmed == "font-family" {
        return (names(parts[1]), style.range)
      }
    }
    return nil
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

// MARK: - Slots

extension TemplateReader {
  private mutating func field(
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
  private static let words = SheetBlueprint.Field("", .text, "")

  private static func isSlot(_ element: Markup.Element) -> Bool {
    element.attribute("data-slot") != nil || element.attribute("data-text") != nil
  }

  private mutating func slot(
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

  private mutating func rowSlot(
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

  private mutating func checkMissing(
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

  private mutating func checkOverlaps(_ slots: [Template.Slot], _ rows: [Template.RowSlot]) {
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
