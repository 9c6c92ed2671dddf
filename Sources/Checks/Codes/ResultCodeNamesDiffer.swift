import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let resultCodeNamesDiffer = Check(
    CheckInfo(
      "result-code-names-differ", .warning, .codes,
      title: Bilingual(
        vi: "Một mã kết quả là một loại giấy tờ",
        en: "One result code is one kind of paper"),
      explanation: Bilingual(
        vi:
          "Cùng mã mà khác tên thì một trong hai mã bị chép nhầm, và giấy tờ này sẽ bị thay bằng giấy tờ kia khi khai thác lại.",
        en:
          "With one code under two names one of them was copied wrongly, and one paper will be reused in place of the other."
      ),
      message: Bilingual(
        vi: "mã {code} ở đây là “{name}”, ở chỗ khác là “{other}”",
        en: "{code} is “{name}” here and “{other}” elsewhere"),
      basis: [LegalBasis("01/2023/TT-VPCP", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "mã của Giấy khai sinh", en: "the code of another paper"),
          """
          kind: document
          id: trich-luc
          name: Trích lục khai sinh
          result-code: ‹KQ.G15.000031›
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          """),
        CheckExample(
          .declarations, Bilingual(vi: "mã riêng", en: "a code of its own"),
          """
          kind: document
          id: trich-luc
          name: Trích lục khai sinh
          result-code: KQ.G15.000032
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "hai kết quả của một thủ tục", en: "two results of one procedure"),
          """
          results:
            - { code: KQ.G15.000077, name: Giấy xác nhận, outcome: granted }
            - { code: ‹KQ.G15.000077›, name: Thông báo từ chối, outcome: refused }
          """),
      ]),
    .catalog { context, list in
      struct Use {
        var id: String
        var name: String
        var place: Place
      }
      var first: [String: Use] = [:]
      var blamed: Set<Place> = []
      func look(
        _ code: Located<String>, _ use: Use, in known: inout [String: Use],
        _ list: inout FindingList
      ) {
        guard ResultCodeForm(code.value) != nil else { return }
        guard let other = known[code.value] else {
          known[code.value] = use
          return
        }
        guard other.id != use.id,
          VietnameseText.folded(other.name) != VietnameseText.folded(use.name)
        else { return }
        // A paper whose other version has another code is the one that took this.
        let isOther = hasCodes(other.id, context) && !hasCodes(use.id, context)
        let (wrong, right) = isOther ? (other, use) : (use, other)
        guard blamed.insert(wrong.place).inserted else { return }
        list.add(
          at: wrong.place,
          [
            "code": Bilingual(code.value), "name": Bilingual(wrong.name),
            "other": Bilingual(right.name),
          ],
          related: [
            Related(right.place, Bilingual(vi: "mã dùng trước ở đây", en: "used before here"))
          ])
      }
      for document in context.catalog.documents.all {
        guard let code = document.resultCode else { continue }
        look(
          code,
          Use(
            id: document.id.value, name: document.name?.text ?? document.id.value,
            place: document.header.at(code.range)), in: &first, &list)
      }
      for procedure in context.catalog.procedures.all {
        for content in [procedure.content] + procedure.levels.map(\.content) {
          // Procedures word the name of one result in many ways; one procedure does not.
          var own: [String: Use] = [:]
          for result in content.results?.value ?? [] {
            guard let code = result.code, let name = result.name else { continue }
            var use = Use(id: "", name: name.text, place: procedure.header.at(code.range))
            let before = list.findings.count
            look(code, use, in: &first, &list)
            guard list.findings.count == before else { continue }
            use.id = "\(own.count)"
            look(code, use, in: &own, &list)
          }
        }
      }
    })

  /// Whether versions of a paper have different result codes.
  private static func hasCodes(_ id: String, _ context: CheckContext) -> Bool {
    Set(context.catalog.documents.versions(of: id).compactMap(\.resultCode?.value)).count > 1
  }
}
