import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let agencyUnitPlaceholder = Check(
    CheckInfo(
      "agency-unit-placeholder", .error, .services,
      title: Bilingual(
        vi: "Tên lớp cơ quan có {unit.name} cho từng đơn vị",
        en: "The name of a class of agencies has {unit.name} for each unit"),
      explanation: Bilingual(
        vi:
          "Lớp cơ quan (for-each-unit) đặt tên cho từng đơn vị bằng {unit.name}. Không có thì mọi đơn vị cùng một tên; viết khác thì chữ trong ngoặc hiện nguyên văn.",
        en:
          "A class of agencies (for-each-unit) names each unit by {unit.name}. Without it all have one name; anything else in braces is shown as it stands."
      ),
      message: Bilingual(
        vi: "“{part}” không được thay; chỉ dùng được {name}",
        en: "“{part}” is not filled in; only {name} is"),
      variants: [
        "missing": Bilingual(
          vi: "mọi đơn vị của lớp này cùng một tên: tên chưa có {name}",
          en: "all units of the class have one name: {name} is missing"),
        "single": Bilingual(
          vi: "“{part}” chỉ dùng cho lớp cơ quan (for-each-unit)",
          en: "“{part}” is for classes of agencies (for-each-unit)"),
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "viết khác", en: "written otherwise"),
          """
          kind: agency
          id: tram-y-te
          for-each-unit: don-vi
          level: commune
          name: "Trạm y tế ‹{unit.ten}›"
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "mọi đơn vị cùng tên", en: "one name for all"),
          """
          kind: agency
          id: tram-y-te
          for-each-unit: don-vi
          level: commune
          name: ‹Trạm y tế xã›
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "đúng", en: "right"),
          """
          kind: agency
          id: tram-y-te
          for-each-unit: don-vi
          level: commune
          name: "Trạm y tế {unit.name}"
          """),
      ]),
    .agency { agency, context, list in
      guard let name = agency.name else { return }
      var hasName = false
      for part in Braces.all(in: name.text) {
        if agency.isClass, part.text == "{unit.name}" {
          hasName = true
          continue
        }
        // Elsewhere braces are what people write; only those of a class mean something.
        guard agency.isClass || part.text.hasPrefix("{unit") else { continue }
        let use = TextUse(text: name, role: .name, header: agency.header)
        list.add(
          at: use.at(part.bytes),
          ["part": Bilingual(part.text), "name": Bilingual("{unit.name}")],
          variant: agency.isClass ? nil : "single")
        hasName = true
      }
      guard agency.isClass, !hasName, let id = agency.forEachUnit,
        let units = context.catalog.codeLists.version(
          of: id.value, on: agency.header.day(nearest: context.date))
      else { return }
      let names = agency.members(of: units, on: agency.header.day(nearest: context.date)).map {
        $0.name?.text
      }
      guard names.filter({ $0 == name.text }).count > 1 else { return }
      list.add(
        at: agency.header.at(name.range), ["name": Bilingual("{unit.name}")], variant: "missing")
    })
}

/// Parts of a text in braces.
private enum Braces {
  static func all(in text: String) -> [(text: String, bytes: Range<Int>)] {
    guard text.utf8.contains(0x7B) else { return [] }
    let bytes = Array(text.utf8)
    var result: [(text: String, bytes: Range<Int>)] = []
    var open: Int?
    for (index, byte) in bytes.enumerated() {
      if byte == 0x7B {
        open = index
      } else if byte == 0x7D, let start = open {
        let range = start..<index + 1
        result.append((String(decoding: bytes[range], as: UTF8.self), range))
        open = nil
      }
    }
    return result
  }
}
