import Foundation
import SourceText
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("Đặng Thị Ánh", 12), ("Đă\u{323}ng", 4), ("", 0), ("日本", 4), ("😀", 2),
    ("ｆｕｌｌ", 8), ("a\u{200B}b", 2), ("a\u{FEFF}", 1), ("한국", 4), ("…–“”", 4),
  ])
  func countsCells(_ text: String, _ cells: Int) { #expect(DisplayWidth.of(text) == cells) }
}

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Đăng ký khai sinh", "dang ky khai sinh"),
    ("ĐĂNG KÝ", "dang ky"),
    ("Thu\u{323}  tu\u{323}c\n hành\tchính ", "thu tuc hanh chinh"),
    ("ƯỜNG ơ Ơ ư", "uong o o u"),
    ("Ðông (eth)", "dong (eth)"),
    ("Ɖak", "dak"),
    ("", ""),
    ("  ", ""),
    ("163/QĐ-BTP", "163/qd-btp"),
    ("Straße Ñ", "straße ñ"),
  ])
  func foldsForSearch(_ text: String, _ folded: String) {
    #expect(VietnameseText.folded(text) == folded)
  }

  @Test func everyAccentedLetterFoldsToItsLetter() {
    #expect(VietnameseText.letters.count == 2 * 67)
    for (character, letter) in VietnameseText.letters {
      #expect(VietnameseText.folded(String(character)) == letter.plain.lowercased())
      #expect(letter.plain.isASCII && (0...5).contains(letter.tone))
      #expect(String(letter.composed).unicodeScalars.count == 1)
    }
  }

  @Test func foldingDoesNotDependOnHowLettersAreComposed() {
    let texts = ["Đăng ký  khai sinh", "Mẫu số 1đ", "ỦY BAN\tnhân dân", "a – b", "Ñ và ß"]
    for text in texts {
      // A decomposed text goes letter by letter, a composed one byte by byte.
      let apart = String(text.decomposedStringWithCanonicalMapping)
      #expect(VietnameseText.folded(apart) == VietnameseText.folded(text))
      #expect(VietnameseText.foldedKeepingD(apart) == VietnameseText.foldedKeepingD(text))
    }
  }

  @Test func dStaysApartWhereAsked() {
    #expect(VietnameseText.foldedKeepingD("Mẫu số 1đ") == "mau so 1dd")
    #expect(VietnameseText.foldedKeepingD("Mẫu số 1d") == "mau so 1d")
    #expect(VietnameseText.foldedKeepingD(" Đơn  đề nghị") == "ddon dde nghi")
  }

  @Test func foldingTwiceChangesNothing() {
    for text in ["Đăng ký", "  A  b ", "Ủy ban Nhân dân"] {
      let once = VietnameseText.folded(text)
      #expect(VietnameseText.folded(once) == once)
    }
  }
}

@Suite struct NormalizationTests {
  /// Letters by their parts, as Unicode's own table decomposes them (UnicodeData.txt, field 5).
  static let table: [(composed: String, decomposed: String)] = [
    ("\u{C0}", "A\u{300}"), ("\u{1EA0}", "A\u{323}"), ("\u{103}", "a\u{306}"),
    ("\u{1EAF}", "a\u{306}\u{301}"), ("\u{1EB7}", "a\u{323}\u{306}"),
    ("\u{1EAD}", "a\u{323}\u{302}"), ("\u{1EA7}", "a\u{302}\u{300}"),
    ("\u{1EC7}", "e\u{323}\u{302}"), ("\u{1EC5}", "e\u{302}\u{303}"),
    ("\u{1ED9}", "o\u{323}\u{302}"), ("\u{1EE3}", "o\u{31B}\u{323}"),
    ("\u{1EDF}", "o\u{31B}\u{309}"), ("\u{1EF1}", "u\u{31B}\u{323}"),
    ("\u{1EEF}", "u\u{31B}\u{303}"), ("\u{1EF9}", "y\u{303}"), ("\u{1EF5}", "y\u{323}"),
    ("\u{128}", "I\u{303}"), ("\u{1ECB}", "i\u{323}"), ("\u{AC00}", "\u{1100}\u{1161}"),
    ("\u{3C9}\u{301}", "\u{3C9}\u{301}"),
  ]

  @Test(arguments: table.dropLast())
  func composesAsTheTableSays(_ row: (composed: String, decomposed: String)) {
    #expect(row.decomposed.nfc.unicodeScalars.elementsEqual(row.composed.unicodeScalars))
    #expect(row.composed.nfc.unicodeScalars.elementsEqual(row.composed.unicodeScalars))
    #expect(row.composed.isNFC && !row.decomposed.isNFC)
  }

  @Test func marksInAnotherOrderGiveTheSameLetter() {
    let orders = ["e\u{302}\u{323}", "e\u{323}\u{302}", "\u{EA}\u{323}", "\u{1EB9}\u{302}"]
    for text in orders {
      #expect(text.nfc.unicodeScalars.elementsEqual("\u{1EC7}".unicodeScalars))
    }
  }

  @Test func charactersThatMayNotBeComposedStayApart() {
    #expect(!"\u{212B}".isNFC)  // ANGSTROM SIGN is Å
    #expect("\u{212B}".nfc.unicodeScalars.elementsEqual("\u{C5}".unicodeScalars))
    #expect("\u{915}\u{93C}".isNFC)  // a composition exclusion
    #expect(!"\u{958}".isNFC)
  }

  @Test func quickAnswersAreNeverWrong() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      let isQuick = Array(text.utf8).withUnsafeBufferPointer(Normalization.isQuicklyNFC)
      if isQuick, !text.nfc.unicodeScalars.elementsEqual(text.unicodeScalars) {
        Issue.record("U+\(String(value, radix: 16)) is not in form C")
      }
    }
  }
}

@Suite struct NearMissTests {
  private let kinds = ["procedure", "process", "role", "document", "data-source", "local-part"]

  @Test(arguments: [
    ("proccess", "process"), ("procedrue", "procedure"), ("rol", "role"), ("rolle", "role"),
    ("data_source", "data-source"), ("DataSource", "data-source"), ("localpart", "local-part"),
    ("documents", "document"),
  ])
  func findsWhatWasMeant(_ name: String, _ meant: String) {
    #expect(NearMiss.best(for: name, among: kinds) == meant)
  }

  @Test(arguments: ["xyz", "", "      ", "completely-different-things"])
  func findsNothingFarAway(_ name: String) {
    #expect(NearMiss.best(for: name, among: kinds) == nil)
  }

  @Test func tonesAndDAreNear() {
    #expect(NearMiss.best(for: "hồ-tịch", among: ["ho-tich", "dat-dai"]) == "ho-tich")
    #expect(NearMiss.best(for: "đất đai", among: ["ho-tich", "dat-dai"]) == "dat-dai")
  }

  @Test func tiesAreBrokenAlikeInEveryOrder() {
    #expect(NearMiss.best(for: "aax", among: ["aab", "aaa"]) == "aaa")
    #expect(NearMiss.best(for: "aax", among: ["aaa", "aab"]) == "aaa")
  }

  @Test func distancesAreThoseOfDamerauAndLevenshtein() {
    func distance(_ a: String, _ b: String, _ limit: Int = 9) -> Int {
      NearMiss.editDistance(Array(a.utf8), Array(b.utf8), limit: limit)
    }
    #expect(distance("kitten", "sitting") == 3)
    #expect(distance("ab", "ba") == 1)
    #expect(distance("", "abc") == 3 && distance("abc", "") == 3)
    #expect(distance("same", "same") == 0)
    #expect(distance("abcdefgh", "zzzzzzzz", 2) > 2)
    for (a, b) in [("khai", "kahi"), ("abc", "acbd"), ("x", "yz")] {
      #expect(distance(a, b) == distance(b, a))
    }
  }
}
