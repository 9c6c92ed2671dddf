import CatalogModel
import SourceText

@testable import Backends

/// A procedure that says everything a procedure can say, and what it names.
func everyMemberSample() -> BackendInput {
  var process = ProcessDefinition(header: header(.process), id: located("qt"))
  process.name = text("Quy trình")
  var scanning = ProcessStep(range: .zero)
  scanning.id = located("tiep-nhan")
  scanning.name = text("Tiếp nhận")
  scanning.agency = located("receiving-counter")
  scanning.role = located("mot-cua")
  scanning.digitizes = located(.documents)
  process.steps = [scanning]
  var part = LocalPart(header: header(.localPart), procedure: located("1.000001"))
  part.territory = located("cu")
  part.decision = sampleDecision()
  part.content.contact = text("0207 000 000")
  return input(
    documents: [everyMemberDocument(), document("giay-uy-quyen", "Giấy ủy quyền")],
    procedures: [everyMemberProcedure()]
  ) { catalog in
    catalog.processes = VersionTable([process])
    catalog.localParts = VersionTable([part])
    var form = Form(header: header(.form), id: located("mau"))
    form.document = located("giay")
    catalog.forms = VersionTable([form])
    catalog.roles = VersionTable([Role(header: header(.role), id: located("mot-cua"))])
    var target = LookupTarget(range: .zero)
    target.template = located("https://dichvucong.example/{code}")
    target.verified = located(day("2026-08-06"))
    catalog.settings?.lookup?.targets = [target]
  }
}

func sampleDecision() -> PublicationDecision {
  var decision = PublicationDecision(range: .zero)
  decision.number = located("163/QĐ-BTP")
  decision.date = located(day("2026-01-20"))
  decision.publisher = text("Bộ Tư pháp")
  return decision
}

private func citation() -> Citation {
  var citation = Citation(number: located("123/2015/NĐ-CP"))
  citation.article = text("Điều 5")
  citation.purpose = text("thành phần hồ sơ")
  return citation
}

private let months = StatedDuration(DecimalNumber(units: 6), .months)

private func everyMemberDocument() -> DocumentType {
  document("giay", "Giấy") {
    $0.componentCode = located("000.00.00.G15-KQ004389")
    $0.resultCode = located("KQ.G15.000031")
    $0.replacedBy = located("KQ.G15.000032")
    $0.issuedBy = located("ubnd-cap-xa")
    $0.isElectronic = located(true)
    $0.validity = located(months)
    var template = DocumentType.Template(range: .zero)
    template.number = text("Mẫu 01")
    template.issuedBy = located("123/2015/NĐ-CP")
    template.file = located("mau-01.docx")
    $0.template = template
    var answer = reuse("csdl-dan-cu", replaces: true)
    answer.attributes = [located("hoTen")]
    answer.note = text("khi đã kết nối")
    $0.reuse = [answer]
    $0.digitization = digitization(.required, .priorResult) {
      $0.signedBy = located("ubnd-cap-xa")
      $0.retention = located(months)
      $0.basis = [citation()]
      $0.reason = text("Là kết quả đã cấp")
      var field = FormField(range: .zero)
      field.id = located("so")
      field.type = located(.text)
      field.min = located("1")
      field.maxLength = located(12)
      field.pattern = located("[0-9]+")
      $0.extract = [field]
    }
  }
}

private func everyMemberProcedure() -> Procedure {
  procedure("1.000001", "Thủ tục") {
    $0.header.source = text("Cơ sở dữ liệu quốc gia về thủ tục hành chính")
    $0.header.notes = [text("Ghi chú")]
    $0.header.isReviewed = true
    $0.header.reviewedBy = "Sở Tư pháp"
    $0.header.reviewedOn = Located(day("2026-10-01"), at: .zero)
    $0.type = located(.lawDelegated)
    $0.portalID = located("019d2bfd-3fac-7489-b53b-a15eb239a6fe")
    $0.keywords = [text("khai sinh")]
    $0.decision = sampleDecision()
    $0.change = located(.amended)
    var succession = Succession(range: .zero)
    succession.level = located(.district)
    succession.to = [located(.commune)]
    succession.basis = [citation()]
    $0.succeeds = succession
    $0.basis = [citation()]
    var question = FormField(range: .zero)
    question.id = located("uyQuyen")
    question.type = located(.choice)
    question.options = .inline(
      [.init(range: .zero, code: located("co")), .init(range: .zero, code: located("khong"))],
      .zero)
    $0.questions = [question]
    fillContent(&$0.content)
  }
}

private func fillContent(_ content: inout ProcedureContent) {
  var agencies = AgencyRoles(range: .zero)
  agencies.decides = [.agency(located("ubnd-cap-xa"))]
  agencies.coordinates = [.function(text("Cơ quan công an"))]
  agencies.unit = text("Công chức tư pháp - hộ tịch")
  content.agencies = agencies
  var places = Places(range: .zero)
  places.receive = [located("ubnd-cap-xa")]
  places.returnsWhereReceived = true
  content.places = places
  content.onlineLevel = .single(located(.partial))
  var step = ProcedureStep(range: .zero, text: text("Nộp hồ sơ"))
  step.channel = located(.postal)
  content.steps = located([step])
  content.dossierSets = .single(located(1))
  var limit = TimeLimitRule(limits: .single(located(.duration(months))))
  var longer = TimeLimitRule.Extension(range: .zero)
  longer.by = located(StatedDuration(DecimalNumber(units: 25, scale: 1), .workingDays))
  longer.when = cel("questions.uyQuyen == 'co'")
  longer.atMost = located(1)
  limit.extensions = [longer]
  limit.countsFrom = text("ngày nhận đủ hồ sơ hợp lệ")
  limit.asPublished = text("06 tháng")
  content.timeLimit = limit
  content.fees = .list([everyMemberFee()], .zero)
  var given = result("giay")
  given.when = cel("true")
  content.results = located([given])
  content.requirements = .list([text("Đủ 18 tuổi")], .zero)
  content.documents = located([everyMemberUse()])
  content.cases = located([procedureCase("mot", [use(.own(located("rieng")), at: 5)])])
  var linked = LinkedProcedure(range: .zero)
  linked.procedure = located("1.000001")
  linked.agency = located("ubnd-cap-xa")
  linked.after = [located("1.000002")]
  linked.needs = [located("giay")]
  linked.gives = [located("giay")]
  linked.timeLimit = located(.notPublished)
  content.linked = located([linked])
  content.process = .single(located("qt"))
}

private func everyMemberUse() -> DocumentUse {
  use("giay", at: 1) {
    $0.name = text("Giấy này")
    var either = DocumentUse.Either(range: .zero)
    either.originals = located(1)
    either.copies = located(1)
    $0.either = either
    $0.certified = Condition(.constant(true), at: .zero)
    $0.mode = [mode(.submit)]
    $0.when = cel("questions.uyQuyen == 'co'")
    $0.whenText = text("khi ủy quyền")
    $0.isOptional = true
    $0.channels = [located(.inPerson)]
    $0.component = located("1.000001")
    $0.notes = [text("Mang bản chính để đối chiếu")]
  }
}

private func everyMemberFee() -> Fee {
  var tiers = FeeTiers(range: .zero)
  tiers.per = located("questions.soTrang")
  var tier = FeeTiers.Tier(range: .zero)
  tier.upTo = located(2)
  tier.each = located(Money(DecimalNumber(units: 2000), "VND"))
  tiers.tiers = [tier]
  tiers.max = located(Money(DecimalNumber(units: 200_000), "VND"))
  var exemption = Fee.Exemption(range: .zero)
  exemption.name = text("Người có công")
  exemption.when = cel("questions.uyQuyen == 'co'")
  exemption.evidence = located("giay-uy-quyen")
  var fee = Fee(range: .zero)
  fee.id = located("phi")
  fee.kind = located(.phi)
  fee.name = text("Phí chứng thực")
  fee.amount = .single(located(.tiered(tiers)))
  fee.setBy = located("ubnd-cap-xa")
  fee.unit = text("trang")
  fee.exempt = [exemption]
  fee.payAt = located("submission")
  fee.isRefundable = located(false)
  fee.basis = [citation()]
  return fee
}
