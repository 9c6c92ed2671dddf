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
      return (nil, [.drawingFault(Bilingual(error.message), Place(file, .zero))])
    }
  }
}

extension Finding {
  static func drawingFault(_ reason: Bilingual, _ place: Place) -> Finding {
    Finding(.templateInvalid, at: place, ["reason": reason], variant: "drawing")
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
  var owners: [Int?] = []
  /// What must hold for an element to show, its ancestors included.
  var conditions: [Template.Condition] = []

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
