import SourceText
import Testing

private func syllable(_ text: String) throws(VietnameseSyllable.Fault) -> VietnameseSyllable {
  try VietnameseSyllable(text.unicodeScalars.compactMap(VietnameseAlphabet.letter))
}

@Suite struct VietnameseSyllableTests {
  @Test(arguments: [
    "thủ", "tục", "nghiêng", "khuỷu", "khuya", "giếng", "gì", "gìn", "già", "giữ", "quý", "quốc",
    "quyển", "quỳnh", "hoàn", "ngoài", "người", "được", "huyện", "yêu", "uống", "ướt", "thuở",
    "huơ", "ốc", "ăn", "ấp", "chuyển", "Kạn", "loẻng", "xoong", "ngoằn", "khoẻ", "khỏe", "hòa",
    "hoà", "ủy", "uỷ", "lý", "kỹ", "mỹ", "sỹ", "tỷ", "vỹ", "hỷ", "ỷ", "nghề", "ghế", "ngành",
    "phường", "đặc", "khu", "trước", "rượu", "tuyết", "huých", "mía", "múa", "mưa", "ọp", "ẹp",
    "khoắn", "thoáng", "loài", "xoáy", "ngoèo", "quèo", "quẹt", "quạ", "giặc", "giỗ", "giường",
  ])
  func writtenSyllablesAreAccepted(_ text: String) throws {
    _ = try syllable(text)
  }

  @Test(arguments: [
    "đươc", "thuôc", "nghành", "ngề", "gế", "cế", "kquả", "thủtục", "bna", "hhồ", "iều", "tiêngs",
    "pờr", "quư", "hồà", "fải", "đ", "ng", "giưowng", "côte",
  ])
  func brokenSyllablesAreMalformed(_ text: String) {
    #expect(throws: VietnameseSyllable.Fault.malformed) { _ = try syllable(text) }
  }

  @Test(arguments: [
    ("hòan", "hoàn"), ("tòan", "toàn"), ("ngòai", "ngoài"), ("tíêng", "tiếng"), ("ươí", "ưới"),
    ("mưả", "mửa"),
  ])
  func aMisplacedMarkNamesItsPlace(_ wrong: String, _ right: String) {
    let letters = wrong.unicodeScalars.compactMap(VietnameseAlphabet.letter)
    do throws(VietnameseSyllable.Fault) {
      _ = try VietnameseSyllable(letters)
      Issue.record("\(wrong) was accepted")
    } catch {
      guard case .misplacedTone(let from, let to) = error else {
        Issue.record("\(wrong) has another fault")
        return
      }
      #expect(VietnameseSyllable.spelling(letters, movingTone: from, to: to) == right)
    }
  }

  @Test func aSyllableHasFiveParts() throws {
    let turn = try syllable("khoắn")
    #expect([turn.onset, turn.glide, turn.nucleus, turn.coda] == ["kh", "o", "ắ", "n"])
    #expect(turn.tone == 2)
    let person = try syllable("người")
    #expect([person.onset, person.glide, person.nucleus, person.coda] == ["ng", "", "ườ", "i"])
    let rain = try syllable("mưa")
    #expect([rain.onset, rain.glide, rain.nucleus, rain.coda] == ["m", "", "ưa", ""])
  }

  @Test(arguments: [("hòa", "hoà"), ("khỏe", "khoẻ"), ("Thủy", "Thuỷ"), ("ủy", "uỷ"), ("ÒA", "OÀ")])
  func finalPairsHaveTwoPlaces(_ old: String, _ new: String) throws {
    #expect(try syllable(old).toneStyle == .old)
    #expect(try syllable(new).toneStyle == .new)
    #expect(try syllable(old).withToneMoved == new)
    #expect(try syllable(new).withToneMoved == old)
  }

  @Test(arguments: ["quý", "hoàn", "thuyền", "hoa", "già", "của", "mía", "loại"])
  func otherSyllablesHaveOne(_ text: String) throws {
    #expect(try syllable(text).toneStyle == nil)
    #expect(try syllable(text).withToneMoved == nil)
  }

  @Test func wordsComeWithTheirBytes() {
    var words: [(String, Bool)] = []
    let text = "Đơn – a1, trƣớc"
    VietnameseAlphabet.forEachWord(in: text) { bytes, _, isMixed in
      words.append((String(decoding: Array(text.utf8)[bytes], as: UTF8.self), isMixed))
    }
    #expect(words.map(\.0) == ["Đơn", "a", "trƣớc"])
    #expect(words.map(\.1) == [false, false, true])
  }
}
