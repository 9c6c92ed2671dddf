import SourceText
import Testing

@Suite struct LegacyEncodingTests {
  @Test(arguments: [
    ("Thñ tôc hµnh chÝnh", "Thủ tục hành chính"),
    ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("§¬n ®Ò nghÞ cÊp giÊy phÐp x©y dùng", "Đơn đề nghị cấp giấy phép xây dựng"),
    ("B¶n sao c«ng chøng", "Bản sao công chứng"),
    ("THñ TôC HµNH CHÝNH", "THỦ TỤC HÀNH CHÍNH"),
  ])
  func tcvn3BecomesUnicode(_ old: String, _ new: String) throws {
    let found = try #require(LegacyEncoding.detect(old))
    #expect(found.encoding == .tcvn3)
    #expect(found.converted == new)
    #expect(found.isSure)
  }

  @Test(arguments: [
    ("Thuû tuïc haønh chính", "Thủ tục hành chính"),
    ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("Ñôn ñeà nghò caáp giaáy pheùp xaây döïng", "Đơn đề nghị cấp giấy phép xây dựng"),
    ("UÛy ban nhaân daân xaõ", "Ủy ban nhân dân xã"),
  ])
  func vniBecomesUnicode(_ old: String, _ new: String) throws {
    let found = try #require(LegacyEncoding.detect(old))
    #expect(found.encoding == .vni)
    #expect(found.converted == new)
    #expect(found.isSure)
  }

  @Test(arguments: [
    "Thủ tục hành chính", "Crème brûlée à la française", "naïve Citroën", "El Niño",
    "Diện tích 100 m², sai số ±5 µm", "Österreich, Köln, Zürich", "«Tờ khai» và §5",
    "Microsoft® Windows®", "½ bộ hồ sơ, 30°C", "São Paulo, Malmö", "µg/m³ và µg/kg",
  ])
  func otherTextIsLeftAlone(_ text: String) {
    #expect(LegacyEncoding.detect(text) == nil)
  }

  @Test func mixtureWithUnicodeIsNotSure() throws {
    let found = try #require(LegacyEncoding.detect("Thñ tôc hµnh chÝnh được công bố"))
    #expect(!found.isSure)
  }
}
