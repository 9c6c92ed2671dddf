import CatalogModel
import Compiler
import SourceText
import TestSupport
import Testing

/// What comes out of the text, kind by kind, with the bytes it was written as.
@Suite struct DecodingTests {
  private func catalog(_ text: String) -> (catalog: Catalog, bytes: [UInt8], places: [String]) {
    let compilation = TestCatalog([("a.yaml", TestCatalog.settings), ("b.yaml", text)])
      .compiled(on: "2026-11-23", checks: [])
    let own = TestCatalog.places(compilation).filter { $0.contains("b.yaml") }
    return (compilation.catalog, Array(text.utf8), own)
  }

  @Test func settings() throws {
    let compilation = TestCatalog([("a.yaml", TestCatalog.settings)])
      .compiled(on: "2026-11-23", checks: [])
    let settings = try #require(compilation.catalog.settings)
    #expect(settings.authority.value == "H60")
    #expect(settings.languageCodes == ["vi", "en"])
    #expect(settings.regimes.map { $0.levels.count } == [3, 2])
    #expect(settings.lookup?.targets.map { $0.id?.value } == ["cong"])
    #expect(settings.calendar?.value == "lich")
  }

  @Test func calendar() throws {
    let result = catalog(
      """
      kind: calendar
      id: lich
      name: Lịch
      working-week: [mon, tue]
      hours-per-day: 7.5
      years:
        - year: 2026
          source: Bộ luật
          holidays:
            - { date: 2026-01-01, name: Tết }
            - { from: 2026-02-16, until: 2026-02-20, name: Tết }
          makeup: [2026-01-10]

      """)
    #expect(result.places == [])
    let calendar = try #require(result.catalog.calendars.first(of: "lich"))
    #expect(calendar.workingWeek.count == 2)
    #expect(calendar.hoursPerDay?.value.description == "7.5")
    let year = try #require(calendar.years.first)
    #expect(year.year?.value == 2026)
    #expect(
      year.holidays.map { "\($0.from.value)…\($0.until.value)" } == [
        "2026-01-01…2026-01-01", "2026-02-16…2026-02-20",
      ])
    #expect(year.makeup.map(\.value.description) == ["2026-01-10"])
  }

  @Test func rangesAreBytesWhateverTheLetters() throws {
    let marked = Marked(
      """
      # Chú thích: Đặng Thị 😀
      kind: agency
      id: ‹ubnd-xa›
      name: ‹Ủy ban nhân dân xã Đắk Ơ›
      code: ‹"H60.1"›
      level: ‹commune›

      """)
    let result = catalog(marked.text)
    #expect(result.places == [])
    let agency = try #require(result.catalog.agencies.first(of: "ubnd-xa"))
    #expect(
      [agency.id.range, agency.name?.range, agency.code?.range, agency.level?.range]
        .compactMap { $0 } == marked.ranges)
    #expect(agency.name?.text == "Ủy ban nhân dân xã Đắk Ơ")
    #expect(agency.code?.value == "H60.1")
    #expect(agency.level?.value == .commune)
  }

  @Test func sectorRoleSourceInstrument() throws {
    let result = catalog(
      """
      kind: sector
      id: ho-tich
      name: Hộ tịch
      code: G15-TP07
      ---
      kind: role
      id: thu-ly
      name: Thụ lý
      ---
      kind: data-source
      id: dan-cu
      name: Cơ sở dữ liệu
      key: [soDinhDanh]
      attributes:
        - { id: hoTen, type: person-name, name: "Họ tên" }
      ---
      kind: instrument
      number: 60/2014/QH13
      type: law
      title: Luật Hộ tịch
      issued: 2014-11-20
      replaced-by: [03/2026/QH16]

      """)
    #expect(result.places == [])
    #expect(result.catalog.sectors.first(of: "ho-tich")?.code?.value == "G15-TP07")
    #expect(result.catalog.roles.contains("thu-ly"))
    let source = try #require(result.catalog.dataSources.first(of: "dan-cu"))
    #expect(source.attributes.map { $0.type?.value } == [.personName])
    let law = try #require(result.catalog.instruments.first(of: "60/2014/QH13"))
    #expect(law.type?.value == .law)
    #expect(law.replacedBy.map(\.value) == ["03/2026/QH16"])
  }

  @Test func codeListWithValues() throws {
    let result = catalog(
      """
      kind: code-list
      id: don-vi
      name: Đơn vị
      levels: [province, commune]
      values:
        - { code: "08", name: "Tuyên Quang", level: province }
        - { code: "02215", name: "Minh Xuân", parent: "08", level: commune }

      """)
    #expect(result.places == [])
    let list = try #require(result.catalog.codeLists.first(of: "don-vi"))
    #expect(list.entries.map(\.code) == ["08", "02215"])
    #expect(list.entries.map(\.parent) == [nil, "08"])
  }

  @Test func document() throws {
    let result = catalog(
      """
      kind: document
      id: giay-khai-sinh
      name: { vi: "Giấy khai sinh", en: "Birth certificate" }
      result-code: KQ.G15.000031
      issued-by: ubnd-xa
      electronic: true
      validity: 6 months
      reuse:
        - { source: dan-cu, attributes: [hoTen], replaces: false }
      digitization: { decide: required, category: result, retention: 20 years }

      """)
    #expect(result.places == [])
    let document = try #require(result.catalog.documents.first(of: "giay-khai-sinh"))
    #expect(document.name?.text == "Giấy khai sinh")
    #expect(document.resultCode?.value == "KQ.G15.000031")
    #expect(document.isElectronic?.value == true)
    #expect(document.validity?.value.unit == .months)
    #expect(document.reuse.first?.replaces?.value == false)
    #expect(document.digitization?.decide?.value == .required)
    #expect(document.digitization?.retention?.value.amount.description == "20")
  }

  @Test func procedureWithTablesAndCases() throws {
    let result = catalog(
      """
      kind: procedure
      code: "1.000001"
      name: Đăng ký
      review: { status: draft }
      levels: { commune: {}, province: {} }
      channels: [in-person, online]
      time-limit:
        - { channel: online, is: 2 working days }
        - { case: [a, b], level: commune, is: { same-day: { cut-off: "15:00", after: next-working-day } } }
        - { otherwise: 3 working days }
      fees:
        - id: le-phi
          kind: le-phi
          name: Lệ phí
          amount:
            - { channel: online, is: free }
            - { otherwise: 8000 VND }
      documents:
        - { document: to-khai, originals: 1, mode: { in-person: submit, online: upload } }
        - any-of:
            - { document: can-cuoc, mode: present }
            - { document: ho-chieu, mode: present }
      cases:
        - id: a
          name: Thường
          documents: [{ id: cam-ket, name: "Giấy cam kết", originals: 2 }]
        - id: b
          name: Khác
          cases:
            - { id: b-1, name: "Khác một" }

      """)
    #expect(result.places.filter { !$0.hasPrefix("incomplete") } == [])
    let procedure = try #require(result.catalog.procedures.first(of: "1.000001"))
    #expect(procedure.levels.map(\.level.value) == [.commune, .province])
    let content = procedure.content
    guard case .table(let rows, _)? = content.timeLimit?.limits else {
      Issue.record("the time limit is a table")
      return
    }
    #expect(rows.map(\.isOtherwise) == [false, false, true])
    #expect(rows[0].selectors.channels.map(\.value) == [.online])
    #expect(rows[1].selectors.cases.map(\.value) == ["a", "b"])
    #expect(rows[1].selectors.levels.map(\.value) == [.commune])
    if case .sameDay? = rows[1].value?.value {} else { Issue.record("the second row is same-day") }
    let fee = try #require(content.fees?.list.first)
    #expect(fee.kind?.value == .lePhi)
    #expect(fee.amount?.values.count == 2)
    let documents = try #require(content.documents?.value)
    #expect(documents.count == 2)
    #expect(documents[0].mode.map { $0.channel?.value } == [.inPerson, .online])
    if case .anyOf(let members)? = documents[1].what {
      #expect(members.count == 2)
    } else {
      Issue.record("the second document is a choice")
    }
    let cases = try #require(content.cases?.value)
    #expect(cases.map { $0.id?.value } == ["a", "b"])
    #expect(cases[1].cases.map { $0.id?.value } == ["b-1"])
    #expect(cases[0].documents.first?.originals?.value == 2)
  }

  @Test func processAndForm() throws {
    let result = catalog(
      """
      kind: process
      id: quy-trinh
      name: Quy trình
      steps:
        - { id: nhan, name: "Nhận", kind: receive, role: mot-cua, duration: 2 working hours, next: xet }
        - id: xet
          name: Xét
          kind: decide
          role: lanh-dao
          duration: untimed
          outcomes:
            - { id: dong-y, name: "Đồng ý", next: tra }
            - { id: tu-choi, name: "Từ chối", next: tra }
        - { id: tra, name: "Trả", kind: return, role: mot-cua, duration: 1 working hours, next: end }
      ---
      kind: form
      id: to-khai
      name: Tờ khai
      document: to-khai
      pages:
        - id: trang1
          name: Trang 1
          sections:
            - id: nguoi
              name: Người
              fields:
                - { id: hoTen, type: person-name, name: "Họ tên" }
                - { id: tuoi, type: integer, name: "Tuổi", optional: true, min: 0 }

      """)
    #expect(result.places.filter { !$0.hasPrefix("incomplete") } == [])
    let process = try #require(result.catalog.processes.first(of: "quy-trinh"))
    #expect(process.steps.map { $0.kind?.value } == [.receive, .decide, .return])
    let form = try #require(result.catalog.forms.first(of: "to-khai"))
    let fields = form.pages.flatMap(\.sections).flatMap(\.fields)
    #expect(fields.map { $0.id?.value } == ["hoTen", "tuoi"])
    #expect(fields.map { $0.isOptional?.value } == [nil, true])
    #expect(fields[1].min?.value == "0")
  }

  @Test func localPartAndRule() throws {
    let result = catalog(
      """
      kind: local-part
      procedure: "1.000001"
      contact: "0207"
      effective: { from: 2026-01-01 }
      ---
      kind: rule
      id: phai-co-lien-he
      for: procedure
      require: has(procedure.contact)
      message: Thủ tục phải có số liên hệ
      severity: warning

      """)
    #expect(result.places == [])
    #expect(result.catalog.localParts.first(of: "1.000001")?.content.contact?.text == "0207")
    let rule = try #require(result.catalog.rules.first(of: "phai-co-lien-he"))
    #expect(rule.severity?.value == "warning")
  }

  @Test func whatCanBeReadIsReadBesideAMistake() throws {
    let result = catalog(
      """
      kind: procedure
      code: "1.000001"
      name: Đăng ký
      review: { status: draft }
      time-limit: ba tuần
      contact: "0207"
      ---
      kind: role
      id: thu-ly
      name: "Thụ lý
      """)
    #expect(result.places.contains { $0.hasPrefix("invalid-duration b.yaml:5:13") })
    #expect(result.places.contains { $0.hasPrefix("yaml-syntax b.yaml") })
    let procedure = try #require(result.catalog.procedures.first(of: "1.000001"))
    #expect(procedure.content.contact?.text == "0207")
    #expect(
      procedure.content.timeLimit == nil
        || procedure.content.timeLimit?.limits.values.isEmpty == true)
  }

  @Test func referencesRememberTheirWindow() throws {
    let marked = Marked(
      """
      kind: document
      id: giay
      name: Giấy
      effective: { from: 2026-01-01, until: 2026-06-30 }
      issued-by: ‹ubnd-xa›

      """)
    let reference = try #require(
      catalog(marked.text).catalog.references.first { $0.kind == .agency && $0.id == "ubnd-xa" })
    #expect([reference.place.range] == marked.ranges)
    #expect(reference.window.from?.description == "2026-01-01")
    #expect(reference.window.until?.description == "2026-06-30")
  }
}
