import CatalogModel
import Expressions
import SourceText

@testable import Backends

/// Birth registration, small: cases, a fragment, a choice, reuse, a table of limits, a fee,
/// an older version; and a second procedure that asks for the first one's result.
func birthSample() -> BackendInput {
  input(
    documents: birthDocuments(),
    fragments: [
      fragment(
        "uy-quyen",
        [use("van-ban-uy-quyen", at: 70) { $0.certified = cel("questions.quanHe == 'khac'") }])
    ],
    procedures: [olderBirth(), birth(), copies()]
  ) { catalog in
    var form = Form(header: header(.form, file: 5), id: located("dang-ky-khai-sinh"))
    form.name = text("Tờ khai điện tử đăng ký khai sinh")
    form.document = located("to-khai")
    catalog.forms = VersionTable([form])
    var law = Instrument(header: header(.instrument, file: 6), number: located("60/2014/QH13"))
    law.type = located(.law)
    law.title = text("Hộ tịch")
    catalog.instruments = VersionTable([law])
  }
}

private func birthDocuments() -> [DocumentType] {
  [
    document("to-khai", "Tờ khai đăng ký khai sinh") {
      $0.digitization = digitization(.onRequest)
    },
    document("giay-chung-sinh", "Giấy chứng sinh") {
      $0.componentCode = located("000.00.00.G15-KQ004389")
      $0.digitization = digitization(.required, .localList) {
        $0.profile = located("co-dau")
        $0.signedBy = located("counter")
        var field = FormField(range: .zero)
        field.id = located("hoTenMe")
        field.type = located(.personName)
        field.name = text("Họ, chữ đệm, tên người mẹ")
        $0.extract = [field]
      }
    },
    document("giay-cam-doan", "Giấy cam đoan về việc sinh"),
    document("giay-to-cu-tru", "Giấy tờ chứng minh nơi cư trú") {
      $0.reuse = [reuse("csdl-dan-cu", replaces: true)]
    },
    document("van-ban-uy-quyen", "Văn bản ủy quyền") {
      $0.digitization = digitization(.onRequest)
    },
    document("giay-khai-sinh", "Giấy khai sinh") {
      $0.resultCode = located("KQ.G15.000031")
      $0.issuedBy = located("ubnd-cap-xa")
      $0.digitization = digitization(.required, .result)
    },
  ]
}

private func birth() -> Procedure {
  procedure("1.001193", "Đăng ký khai sinh") {
    $0.name = text("Đăng ký khai sinh", en: "Birth registration")
    var effective = EffectiveWindow(range: .zero)
    effective.from = located(day("2025-07-01"))
    $0.header.effective = effective
    $0.header.place = Place(FileID(3), SourceRange(start: 100, end: 200))
    $0.header.isDraft = true
    $0.header.draft = [text("Chưa có nghị quyết về mức thu.")]
    var agencies = AgencyRoles(range: .zero)
    agencies.decides = [.agency(located("ubnd-cap-xa"))]
    $0.content.agencies = agencies
    $0.content.onlineLevel = .single(located(.full))
    var online = VaryingRow<TimeLimit>(range: .zero, selectors: RowSelectors())
    online.selectors.channels = [located(.online)]
    online.value = located(.duration(StatedDuration(DecimalNumber(units: 3), .workingDays)))
    var otherwise = VaryingRow<TimeLimit>(range: .zero, selectors: RowSelectors())
    otherwise.isOtherwise = true
    otherwise.value = located(.sameDay(cutOff: "15:00"))
    $0.content.timeLimit = TimeLimitRule(limits: .table([online, otherwise], .zero))
    var fee = Fee(range: .zero)
    fee.id = located("phi-ban-sao")
    fee.kind = located(.phi)
    fee.amount = .single(located(.fixed(Money(DecimalNumber(units: 8000), "VND"))))
    fee.when = cel("questions.soBanSao > 0")
    $0.content.fees = .list([fee], .zero)
    $0.content.results = located([result("giay-khai-sinh")])
    $0.content.documents = located(commonDocuments())
    $0.content.cases = located([
      procedureCase(
        "co-cha-me",
        [
          use("giay-to-cu-tru", at: 30) { use in
            use.mode = [mode(.present, by: .inPerson), mode(.upload, by: .online)]
          }
        ]),
      procedureCase(
        "bi-bo-roi", [],
        when: Condition(
          .structured(
            StructuredNode(
              .map([
                .init("field", StructuredNode(.scalar("questions.biBoRoi", isQuoted: false))),
                .init("is", StructuredNode(.scalar("true", isQuoted: false))),
              ]))), at: .zero)),
    ])
    $0.basis = [Citation(number: located("60/2014/QH13"))]
  }
}

private func commonDocuments() -> [DocumentUse] {
  [
    use("to-khai", at: 10) { $0.originals = located(1) },
    use(.anyOf([use("giay-chung-sinh", at: 21), use("giay-cam-doan", at: 22)]), at: 20) {
      $0.name = text("Giấy tờ về việc sinh")
      $0.originals = located(1)
    },
    use(.include(located("uy-quyen")), at: 23) { $0.when = cel("questions.uyQuyen") },
  ]
}

private func olderBirth() -> Procedure {
  procedure("1.001193", "Đăng ký khai sinh (cũ)") {
    var effective = EffectiveWindow(range: .zero)
    effective.until = located(day("2025-06-30"))
    $0.header.effective = effective
  }
}

private func copies() -> Procedure {
  procedure("2.000635", "Cấp bản sao trích lục hộ tịch", file: 4) {
    $0.content.documents = located([use("giay-khai-sinh", at: 40) { $0.copies = located(1) }])
  }
}
