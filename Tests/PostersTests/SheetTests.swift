import Backends
import Diagnostics
import SourceText
import Testing

@testable import Posters

@Suite struct SheetTests {
  private func findings(
    _ text: String, _ slot: String = nameSlot(), blueprint: SheetBlueprint? = nil
  ) throws -> [String] {
    let painter = try SheetPainter(
      template(slot), for: TemplateExamples.blueprint, try libraries.get())
    var content = SheetContent(subject: "x")
    content.texts["name"] = text
    return try painter.prepare(content).findings.map(\.check.code)
  }

  @Test func longTextShrinksThenFails() throws {
    #expect(try findings("Đăng ký khai sinh") == [])
    let long = String(repeating: "Chuyển nhượng ", count: 60)
    #expect(try findings(long) == [])
    #expect(try findings(long, nameSlot(20, 20)) == ["sheet-text-overflow"])
    #expect(try findings(String(repeating: "nghiêng ", count: 1250)) == ["sheet-text-overflow"])
  }

  @Test func syllablesAndNumbersAreNeverBroken() throws {
    // 62 letters a line would fit only by breaking inside the word.
    #expect(
      try findings(String(repeating: "m", count: 200), nameSlot(20, 20)) == ["sheet-text-overflow"])
    #expect(
      try findings(String(repeating: "118/2025/NĐ-CP-", count: 12), nameSlot(20, 20))
        == ["sheet-text-overflow"])
  }

  @Test(arguments: [
    ("Phí 8.000 đồng/bản nộp ngay", ["8.000 đồng/bản"]), ("Trong 3 ngày", ["3 ngày"]),
    ("số 118/2025/NĐ-CP ngày", ["118/2025/NĐ-CP"]), ("từ 5 đến 10 ngày", ["5 đến", "10 ngày"]),
    ("1 2 3 nhà", ["1", "2", "3 nhà"]), ("chỉ có chữ", []), ("hết 5", ["5"]), ("", []),
  ])
  func numbersStayWithWhatTheyCount(_ text: String, _ kept: [String]) {
    let bytes = Array(text.utf8)
    #expect(
      SheetText.unbreakable(text).map { String(decoding: bytes[$0], as: UTF8.self) } == kept)
  }

  @Test func anEmptyRequiredSlotIsToldOf() throws {
    #expect(try findings("") == ["sheet-text-missing"])
    #expect(try findings("\u{202E}\u{200B}\n") == ["sheet-text-missing"])
  }

  @Test func charactersThatTheFontLacksAreToldOf() throws {
    #expect(try findings("Đăng ký 結婚") == ["sheet-character-missing"])
    #expect(try findings("Đăng ký 😀") == ["sheet-character-missing"])
  }

  @Test(arguments: [
    ("a\u{0}b\u{7}c", "abc"), ("a\u{202E}b\u{2066}c\u{200F}", "abc"), ("  a \n\t b  ", "a b"),
    ("a\u{AD}b\u{200B}c\u{FEFF}", "abc"), ("Đa\u{306}ng", "Đăng"), ("\u{E000}x\u{FFFF}", "x"),
    ("a\u{A0}b", "a b"), ("", ""),
  ])
  func textIsMadeSafe(_ text: String, _ clean: String) {
    #expect(Array(SheetText.clean(text).unicodeScalars) == Array(clean.unicodeScalars))
  }

  /// Ink of a text drawn into a slot: dark pixels inside the box, and outside it.
  private func ink(_ text: String, _ box: Box, _ style: TextStyle) throws -> (Int, Int)? {
    let setter = try Typesetter(try libraries.get())
    guard case .fits(let set) = setter.set(text, style, in: box) else { return nil }
    let around = Box(x: box.x - 60, y: box.y - 60, width: box.width + 120, height: box.height + 120)
    let raster = try Raster(around, scale: 2)
    set.draw(on: raster)
    let gray = raster.gray()
    var (inside, outside) = (0, 0)
    for (index, value) in gray.enumerated() where value < 200 {
      let x = Double(index % raster.width) / 2 + around.x
      let y = Double(index / raster.width) / 2 + around.y
      let isInside =
        x > box.x - 2 && x < box.right + 2 && y > box.y - 2 && y < box.bottom + 2
      if isInside { inside += 1 } else { outside += 1 }
    }
    return (inside, outside)
  }

  @Test func nothingIsDrawnOutsideItsBox() throws {
    let words = ["Ủy", "ban", "NGHIÊNG", "thủ", "tục", "Ễ", "gyqj", "118/2025/NĐ-CP", "f"]
    var random = Random(seed: 7)
    func next(_ bound: Int) -> Int { random.next(bound) }
    var drawn = 0
    for _ in 0..<200 {
      let text = (0...next(30)).map { _ in words[next(words.count)] }.joined(separator: " ")
      let box = Box(
        x: 100, y: 100, width: Double(60 + next(300)), height: Double(12 + next(120)))
      var style = TextStyle(
        font: ["Noto Serif", "Noto Sans Bold", "Noto Serif Italic"][next(3)],
        size: Double(12 + next(30)), smallest: 5)
      style.horizontal = TextStyle.Horizontal.allCases[next(3)]
      style.vertical = TextStyle.Vertical.allCases[next(3)]
      style.lines = [nil, 1, 2][next(3)]
      guard let (inside, outside) = try ink(text, box, style) else { continue }
      drawn += 1
      #expect(outside == 0, "\(text) in \(box), \(style)")
      #expect(inside > 0)
    }
    #expect(drawn > 50)
  }

  @Test func theLargestFittingSizeIsTaken() throws {
    let setter = try Typesetter(try libraries.get())
    let words = ["Cấp", "Giấy", "xác", "nhận", "tình", "trạng", "hôn", "nhân", "163/QĐ-BTP"]
    var random = Random(seed: 11)
    var shrunk = 0
    for _ in 0..<80 {
      let text = (0...random.next(25)).map { _ in words[random.next(words.count)] }
        .joined(separator: " ")
      let box = Box(
        x: 0, y: 0, width: Double(80 + random.next(300)), height: Double(15 + random.next(90)))
      var style = TextStyle(font: "Noto Serif", size: Double(10 + random.next(50)), smallest: 5)
      style.lines = [nil, 1, 3][random.next(3)]
      var found: Double?
      if case .fits(let set) = setter.set(text, style, in: box) { found = set.size }
      // Found by trying every size.
      let sizes = stride(from: style.size, through: 5, by: -0.5)
      let best = sizes.first { size in
        style.size = size
        style.smallest = size
        if case .fits = setter.set(text, style, in: box) { return true }
        return false
      }
      #expect(found == best, "\(text) in \(box)")
      if let best, best < (sizes.first { _ in true } ?? 0) { shrunk += 1 }
    }
    #expect(shrunk > 20)
  }

  // MARK: - Codes

  /// A module is dark where the outlines wind around its middle.
  @Test(arguments: [1, 7, 44, 120, 300, 1200])
  func outlinesEncloseExactlyTheDarkModules(_ length: Int) throws {
    let symbol = try QRSymbol(String(repeating: "a", count: length))
    let code = SheetCode(symbol)
    // Crossings of a ray to the left, by row.
    var winding = [[Int]](
      repeating: [Int](repeating: 0, count: symbol.width + 1), count: symbol.width)
    for outline in code.outlines {
      for (corner, next) in zip(outline, outline.dropFirst() + outline.prefix(1)) {
        #expect((corner.x == next.x) != (corner.y == next.y))
        for row in min(corner.y, next.y)..<max(corner.y, next.y) {
          winding[Int(row)][Int(corner.x)] += next.y > corner.y ? -1 : 1
        }
      }
    }
    var wrong = 0
    for row in 0..<symbol.width {
      var inside = 0
      for column in 0..<symbol.width {
        inside += winding[row][column]
        if (inside != 0) != symbol.isDark(row: row, column: column) { wrong += 1 }
      }
    }
    #expect(wrong == 0)
  }

  private static let codeSlot = """
    <rect id="q" data-slot="qr" data-distance="50cm" x="50" y="100" width="90" height="90"/>
    """

  private func painted(_ text: String, _ slot: String = codeSlot) throws -> [Finding] {
    let painter = try SheetPainter(
      template(nameSlot() + slot), for: TemplateExamples.blueprint, try libraries.get())
    var content = SheetContent(subject: "x")
    content.texts["name"] = "Tên"
    content.codes["qr"] = SheetCode(try QRSymbol(text))
    let prepared = try painter.prepare(content)
    return try prepared.findings + painter.verify(prepared)
  }

  @Test(arguments: [1, 10, 44, 50, 84, 120, 200, 300])
  func codesOfEveryLengthReadBack(_ length: Int) throws {
    let text = String("https://tthc.tinh.gov.vn/t/".prefix(length))
    let filled = text + String(repeating: "a", count: length - text.count)
    #expect(try painted(filled).map(\.message.en) == [])
  }

  @Test func codesAreTooSmallForTheirModulesOrTheirDistance() throws {
    let near = Self.codeSlot.replacingOnce(
      "width=\"90\" height=\"90\"", "width=\"15\" height=\"15\"")
    #expect(
      try painted("https://tthc.tinh.gov.vn/t/1.001193/commune", near).first?.check.code
        == "sheet-code-small")
    let far = Self.codeSlot.replacingOnce("50cm", "3m")
    #expect(
      try painted("https://tthc.tinh.gov.vn/t/1.001193/commune", far).map(\.check.code) == [
        "sheet-code-small"
      ])
  }

  @Test func whatCoversACodeIsFoundInThePixels() throws {
    let painter = try SheetPainter(
      template(nameSlot() + Self.codeSlot), for: TemplateExamples.blueprint, try libraries.get())
    var content = SheetContent(subject: "x")
    content.texts["name"] = "Tên"
    content.codes["qr"] = SheetCode(try QRSymbol("https://a.vn/1"))
    let prepared = try painter.prepare(content)
    var layout = prepared.layout
    let slot = try #require(layout.codes.first).slot
    // Another symbol drawn over the first: the pixels say something else.
    layout.codes.append(
      SheetLayout.PlacedCode(
        code: SheetCode(try QRSymbol("https://b.vn/2")), style: layout.codes[0].style,
        box: layout.codes[0].box, slot: slot, content: content))
    let reader = try CodeReader(try libraries.get())
    let finding = try CodeVerification(layout.codes[0]).finding(layout, reader)
    #expect(finding?.check.code == "sheet-code-unreadable")
    // Pale ink.
    layout = prepared.layout
    layout.codes[0].style.dark = Color(red: 0.6, green: 0.6, blue: 0.6)
    let pale = try CodeVerification(layout.codes[0]).finding(layout, reader)
    #expect(pale?.message.en.contains("contrast") == true)
  }

  @Test func theSameSheetGivesTheSameBytes() throws {
    func pdf() throws -> [UInt8] {
      let template = try template(nameSlot() + Self.codeSlot)
      let painter = try SheetPainter(template, for: TemplateExamples.blueprint, try libraries.get())
      var content = SheetContent(subject: "x")
      content.texts["name"] = "Đăng ký khai sinh"
      content.codes["qr"] = SheetCode(try QRSymbol("https://a.vn/1"))
      var bytes: [UInt8] = []
      let sink = ByteSink {
        bytes.append(contentsOf: $0)
        return true
      }
      let document = try PDFDocument(template, title: "t", date: "2026-11-26", to: sink)
      try document.add(painter.prepare(content))
      try document.finish()
      return bytes
    }
    let first = try pdf()
    #expect(first.count > 1000)
    #expect(try pdf() == first)
  }

  @Test func aSinkThatFailsEndsTheDocument() throws {
    let template = try template(nameSlot())
    let painter = try SheetPainter(template, for: TemplateExamples.blueprint, try libraries.get())
    var content = SheetContent(subject: "x")
    content.texts["name"] = "Tên"
    let document = try PDFDocument(
      template, title: "t", date: "2026-11-26", to: ByteSink { _ in false })
    #expect(throws: DrawingFailure.self) {
      try document.add(painter.prepare(content))
      try document.finish()
    }
  }
}

extension String {
  fileprivate func replacingOnce(_ text: String, _ other: String) -> String {
    let parts = self.split(separator: text, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.joined(separator: other)
  }
}
