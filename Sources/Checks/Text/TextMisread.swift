import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let textMisread = Check(
    CheckInfo(
      "text-misread", .warning, .text,
      title: Bilingual(
        vi: "Chữ Việt không bị đọc nhầm bảng mã",
        en: "Vietnamese was not read in the wrong encoding"),
      explanation: Bilingual(
        vi:
          "“ÄÄƒng kÃ½” là UTF-8 bị một chương trình đọc như Windows-1252 rồi lưu lại. Chép lại từ bản gốc; nếu không mất ký tự nào thì motcua chuyển lại được.",
        en:
          "“ÄÄƒng kÃ½” is UTF-8 that some program read as Windows-1252 and saved again. Copy it from the original; where no character was lost motcua can convert it back."
      ),
      message: Bilingual(
        vi: "“{text}” là chữ Việt bị đọc nhầm bảng mã",
        en: "“{text}” is Vietnamese read in the wrong encoding"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "UTF-8 đọc như Windows-1252", en: "UTF-8 as Windows-1252"),
          """
          name: ‹ThÃ´ng bÃ¡o káº¿t quáº£›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "chỉ vài chữ", en: "some words alone"),
          """
          name: ‹ThÃ´ng bÃ¡o kết quả›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "chữ Việt", en: "Vietnamese"),
          """
          name: Thông báo “ĐÔ” à
          """),
      ]),
    .text(onlyWith: .odd) { use, context, list in
      guard use.role != .quotation, context.isVietnamese,
        let misread = Misread(use.text.text)
      else { return }
      let whole = 0..<use.text.text.utf8.count
      list.add(
        at: use.at(whole), ["text": Bilingual(use.text.text.shortened(to: 60))],
        help: misread.original.map {
          Bilingual(vi: "bản gốc là “\($0)”", en: "the original is “\($0)”")
        },
        fixes: misread.original.map {
          use.fixes(Bilingual(vi: "Chuyển lại", en: "Convert it back"), whole, $0)
        } ?? [])
    })
}

/// UTF-8 whose bytes were taken for letters of Windows-1252.
struct Misread {
  /// nil where some bytes were lost on the way.
  let original: String?

  static func isOne(_ text: String) -> Bool { Misread(text) != nil }

  init?(_ text: String) {
    if let bytes = Self.bytes(of: text) {
      let whole = String(decoding: bytes, as: UTF8.self)
      guard Self.letterCount(of: whole) > 1 else { return nil }
      original = Self.isComplete(whole) ? whole : nil
      return
    }
    // Only some words were: the others have letters that the encoding lacks.
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(Self.word)
    let letters = words.reduce(0) { $0 + ($1.original.map(Self.letterCount) ?? 0) }
    guard letters > 1 else { return nil }
    let whole = words.map { $0.original ?? $0.written }.joined(separator: " ")
    original = Self.isComplete(whole) ? whole : nil
  }

  /// A word, and what it was; nil where it was read right.
  private static func word(_ written: Substring) -> (written: String, original: String?) {
    let written = String(written)
    guard let bytes = bytes(of: written) else { return (written, nil) }
    let original = String(decoding: bytes, as: UTF8.self)
    return (written, letterCount(of: original) > 0 ? original : nil)
  }

  private static func isComplete(_ text: String) -> Bool {
    !text.unicodeScalars.contains { $0.value == 0xFFFD }
  }

  /// Letters beyond ASCII.
  private static func letterCount(of text: String) -> Int {
    text.unicodeScalars.count { $0.value > 0x7F && VietnameseAlphabet.letter($0) != nil }
  }

  /// The bytes in Windows-1252; nil for a letter that it lacks, such as those of Vietnamese.
  private static func bytes(of text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x100 {
        bytes.append(UInt8(scalar.value))
      } else if let byte = high[scalar] {
        bytes.append(byte)
      } else {
        return nil
      }
    }
    return bytes
  }

  private static let high: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88,
    "‰": 0x89, "Š": 0x8A, "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93,
    "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97, "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B,
    "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
  ]
}
