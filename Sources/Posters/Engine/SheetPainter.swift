public import Diagnostics
import SourceText

/// Fills one template with the contents of many sheets. Use it from one thread at a time.
public final class SheetPainter {
  private let template: Template
  private let blueprint: SheetBlueprint
  private let libraries: DrawingLibraries
  private let setter: Typesetter
  private let reader: CodeReader
  /// What the template draws under each set of flags that matters to it.
  private var backgrounds: [Set<String>: Recording] = [:]
  private var cells: [CellKey: Recording] = [:]
  private var pictures: [String: PictureDrawing] = [:]
  private var stamps: [String: Recording] = [:]
  private let backgroundFlags: Set<String>
  /// Text slots, by their places, whose ink could touch a code.
  private let besideCodes: Set<SourceRange>

  private var texts: [TextKey: SetText] = [:]
  private static let mostTexts = 1000

  /// What of a sheet is laid out.
  private enum Extent {
    case whole
    /// What can be seen where the codes are.
    case codes
  }

  private struct TextKey: Hashable {
    var text: String
    var slot: SourceRange
    var x: Double
    var y: Double
  }

  private struct CellKey: Hashable {
    var rows: String
    var flags: Set<String>
  }

  public init(
    _ template: Template, for blueprint: SheetBlueprint, _ libraries: DrawingLibraries
  ) throws(DrawingFailure) {
    self.template = template
    self.blueprint = blueprint
    self.libraries = libraries
    setter = try Typesetter(libraries)
    reader = try CodeReader(libraries)
    backgroundFlags = Set(template.conditions.flatMap { $0.clauses.flatMap(\.flags) })
    besideCodes = template.textsBesideCodes
  }

  /// A sheet that may be drawn, and what is wrong with it.
  public struct Prepared {
    let layout: SheetLayout
    public let findings: [Finding]
    /// Cells of repeated groups, by name and number, that have errors of their own.
    public let failedCells: [String: Set<Int>]
  }

  /// Lays a sheet out; everything that does not fit is a finding.
  public func prepare(_ content: SheetContent) throws(DrawingFailure) -> Prepared {
    try prepare(content, .whole)
  }

  private func prepare(
    _ content: SheetContent, _ extent: Extent
  ) throws(DrawingFailure) -> Prepared {
    var findings: [Finding] = []
    var failedCells: [String: Set<Int>] = [:]
    let flags = content.allFlags
    var layout = SheetLayout(background: try background(flags))
    if let text = content.stamp { layout.stamp = try stamp(text) }
    for slot in template.slots
    where slot.words == nil && slot.condition.holds(flags) && isSeen(slot, extent) {
      try place(slot, content, 0, 0, blueprint.fields, &layout, &findings)
    }
    for rows in template.rows where rows.condition.holds(flags) {
      let contents = content.rows[rows.name] ?? []
      if contents.count > rows.capacity {
        findings.append(
          Finding(
            .sheetRowsOverflow, at: rows.place,
            [
              "subject": content.subject, "slot": Bilingual(rows.name),
              "count": Bilingual(String(contents.count)),
              "capacity": Bilingual(String(rows.capacity)),
            ]))
      }
      let fields = blueprint.fields.first { $0.name == rows.name }?.cell ?? []
      for (index, cell) in contents.prefix(rows.capacity).enumerated() {
        let (x, y) = rows.offset(index)
        let cellFlags = cell.allFlags.union(content.flags)
        layout.cells.append((try self.cell(rows, cellFlags), x, y))
        let before = findings.count
        for slot in rows.slots
        where slot.words == nil && slot.condition.holds(cellFlags) && isSeen(slot, extent) {
          try place(slot, cell, x, y, fields, &layout, &findings)
        }
        if findings[before...].contains(where: { $0.severity == .error }) {
          failedCells[rows.name, default: []].insert(index)
        }
      }
    }
    return Prepared(layout: layout, findings: findings, failedCells: failedCells)
  }

  private func isSeen(_ slot: Template.Slot, _ extent: Extent) -> Bool {
    guard extent == .codes, case .text = slot.kind else { return true }
    return besideCodes.contains(slot.place.range)
  }

  /// Verifies the codes of a sheet that is not drawn; the texts elsewhere are not laid out.
  func verify(_ content: SheetContent) throws(DrawingFailure) -> [Finding] {
    try verify(prepare(content, .codes))
  }

  /// Draws each symbol with all that surrounds it as pixels and reads it back.
  public func verify(_ prepared: Prepared) throws(DrawingFailure) -> [Finding] {
    var findings: [Finding] = []
    for code in prepared.layout.codes {
      if let finding = try CodeVerification(code).finding(prepared.layout, reader) {
        findings.append(finding)
      }
    }
    return findings
  }
}

// MARK: - Static parts

extension SheetPainter {
  private func background(_ flags: Set<String>) throws(DrawingFailure) -> Recording {
    let flags = flags.intersection(backgroundFlags)
    if let known = backgrounds[flags] { return known }
    let recording = try record(template.background(flags), nil, template.slots, flags)
    backgrounds[flags] = recording
    return recording
  }

  private func cell(
    _ rows: Template.RowSlot, _ flags: Set<String>
  ) throws(DrawingFailure) -> Recording {
    let mattering = Set(rows.conditions.flatMap { $0.clauses.flatMap(\.flags) })
    let key = CellKey(rows: rows.name, flags: flags.intersection(mattering))
    if let known = cells[key] { return known }
    let recording = try record(
      template.cell(rows, key.flags), rows.prototype, rows.slots, key.flags)
    cells[key] = recording
    return recording
  }

  /// Draws what does not change from sheet to sheet, with the template's own words as text.
  private func record(
    _ bytes: [UInt8], _ id: String?, _ slots: [Template.Slot], _ flags: Set<String>
  ) throws(DrawingFailure) -> Recording {
    let recording = try Recording(template.page)
    do throws(SVGDrawing.Fault) {
      try SVGDrawing(bytes, libraries).draw(id, into: template.page, on: recording)
    } catch {
      throw DrawingFailure(message: error.message)
    }
    for slot in slots where slot.condition.holds(flags) {
      guard let words = slot.words, case .text(let style) = slot.kind else { continue }
      // Reading the template has made sure that they fit.
      guard case .fits(let set) = setter.set(words, style, in: slot.box) else {
        throw DrawingFailure(message: "“\(words)”")
      }
      if slot.isTurned {
        try recording.turned(around: slot.box) { set.draw(on: recording) }
      } else {
        set.draw(on: recording)
      }
    }
    try recording.check()
    return recording
  }
}

// MARK: - Stamp

extension SheetPainter {
  /// Set in the middle of the page; drawing moves and slants it. See-through, so that it hides
  /// nothing of the template.
  private func stamp(_ text: String) throws(DrawingFailure) -> Recording {
    if let known = stamps[text] { return known }
    let side = min(template.width, template.height)
    let style = TextStyle(
      font: "Noto Sans Bold", size: 200, smallest: 4, horizontal: .center,
      color: Color(red: 0.4, green: 0.4, blue: 0.4, opacity: 0.22), lines: 1)
    let box = Box(
      x: (template.width - side) / 2, y: template.height / 2 - side / 8, width: side,
      height: side / 4)
    // A sheet without its stamp would pass for another.
    guard case .fits(let set) = setter.set(text, style, in: box) else {
      throw DrawingFailure(message: "“\(text)”: Noto Sans Bold?")
    }
    let recording = try Recording(template.page)
    for part in [0.22, 0.8] {
      try recording.slanted(across: template.page, at: part) { set.drawShapes(on: recording) }
    }
    try recording.check()
    stamps[text] = recording
    return recording
  }
}

// MARK: - Slots

extension SheetPainter {
  private func place(
    _ slot: Template.Slot, _ content: SheetContent, _ x: Double, _ y: Double,
    _ fields: [SheetBlueprint.Field], _ layout: inout SheetLayout, _ findings: inout [Finding]
  ) throws(DrawingFailure) {
    let box = slot.box.moved(x, y)
    switch slot.kind {
    case .text(let style):
      switch set(content.texts[slot.name] ?? "", style, slot, box) {
      case .fits(let set) where set.isEmpty: reportMissing(slot, content, fields, &findings)
      case .fits(let set): layout.texts.append((set, box, slot.isTurned))
      case .tooLong:
        report(.sheetTextOverflow, slot, content, &findings) {
          ["size": Bilingual(Length.tenths(style.smallest)), "subject": $0, "slot": $1]
        }
      case .missing(let scalar):
        let number = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
        report(.sheetCharacterMissing, slot, content, &findings) {
          [
            "font": Bilingual(style.font), "character": Bilingual("\(scalar) (\(code))"),
            "subject": $0, "slot": $1,
          ]
        }
      }
    case .code(let style):
      guard let code = content.codes[slot.name] else {
        return reportMissing(slot, content, fields, &findings)
      }
      let placed = SheetLayout.PlacedCode(
        code: code, style: style, box: box.square, slot: slot, content: content)
      findings += CodeVerification(placed).sizeFindings()
      layout.codes.append(placed)
    case .picture:
      guard let picture = content.pictures[slot.name] else {
        return reportMissing(slot, content, fields, &findings)
      }
      layout.pictures.append((try drawing(slot.name, picture), box, slot.isTurned))
    }
  }

  /// Pictures are the same on every sheet.
  private func drawing(
    _ name: String, _ picture: SheetPicture
  ) throws(DrawingFailure) -> PictureDrawing {
    if let known = pictures[name] { return known }
    let drawing = try PictureDrawing(picture, libraries)
    pictures[name] = drawing
    return drawing
  }

  /// Many sheets say the same in the same place: what was set before is taken again.
  private func set(
    _ text: String, _ style: TextStyle, _ slot: Template.Slot, _ box: Box
  ) -> Typesetter.Outcome {
    let key = TextKey(text: text, slot: slot.place.range, x: box.x, y: box.y)
    if let known = texts[key] { return .fits(known) }
    let outcome = setter.set(SheetText.clean(text), style, in: box)
    if case .fits(let set) = outcome {
      // Bounded, so that memory stays flat over thousands of sheets.
      if texts.count >= Self.mostTexts { texts.removeAll(keepingCapacity: true) }
      texts[key] = set
    }
    return outcome
  }

  private func report(
    _ check: CheckInfo, _ slot: Template.Slot, _ content: SheetContent,
    _ findings: inout [Finding],
    _ arguments: (Bilingual, Bilingual) -> KeyValuePairs<String, Bilingual>
  ) {
    findings.append(
      Finding(
        check, at: slot.place, arguments(content.subject, Bilingual(slot.name)),
        related: [content.origin].compactMap(\.self)))
  }

  private func reportMissing(
    _ slot: Template.Slot, _ content: SheetContent, _ fields: [SheetBlueprint.Field],
    _ findings: inout [Finding]
  ) {
    guard fields.contains(where: { $0.name == slot.name && $0.isRequired }) else { return }
    report(.sheetTextMissing, slot, content, &findings) { ["subject": $0, "slot": $1] }
  }
}
