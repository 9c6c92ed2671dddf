import Conditions

/// A catalog that says everything that house rules can read.
enum ModelSample {
  static let text = """
    kind: calendar
    id: lich
    name: Lịch
    working-week: [mon, tue, wed, thu, fri]
    hours-per-day: 8
    ---
    kind: sector
    id: ho-tich
    name: Hộ tịch
    ---
    kind: role
    id: thu-ly
    name: Thụ lý
    ---
    kind: agency
    id: ubnd-xa
    name: UBND xã
    level: commune
    ---
    kind: agency
    id: mot-cua-xa
    name: Bộ phận Một cửa
    level: commune
    counter: true
    ---
    kind: data-source
    id: dan-cu
    name: Dữ liệu dân cư
    attributes: [{ id: hoTen, type: person-name, name: Họ tên }]
    ---
    kind: instrument
    number: 63/2010/NĐ-CP
    type: decree
    title: Về kiểm soát thủ tục hành chính
    issued: 2010-06-08
    effective: { from: 2010-10-14, until: 2030-01-01 }
    amended-by: [48/2013/NĐ-CP]
    replaced-by: [01/2030/NĐ-CP]
    review: { status: draft }
    ---
    kind: document
    id: to-khai
    name: Tờ khai
    component-code: KQ.G15.000001
    result-code: KQ.G15.000002
    replaced-by: KQ.G15.000003
    issued-by: ubnd-xa
    template: { number: Mẫu số 01, issued-by: 63/2010/NĐ-CP, file: mau.docx }
    electronic: true
    validity: 6 months
    reuse:
      - { source: dan-cu, attributes: [hoTen], replaces: true }
      - { source: dan-cu, attributes: [hoTen], replaces: false }
    digitization:
      decide: required
      category: result
      reason: Kết quả
      profile: thuong
      signed-by: ubnd-xa
      extract: [{ id: so, type: text, name: Số }]
      basis: [{ number: 63/2010/NĐ-CP, article: Điều 8, for: số hóa }]
    ---
    kind: fragment
    id: chung
    name: Giấy tờ chung
    of: documents
    documents:
      - document: to-khai
        copies: 1
    ---
    kind: procedure
    code: "1.000001"
    name: Đăng ký
    sector: ho-tich
    decision: { number: 163/QĐ-BTP, date: 2025-06-20, publisher: Bộ Tư pháp }
    effective: { from: 2024-01-01, until: 2025-06-30 }
    applicants: [citizen]
    levels: { commune: {} }
    documents: [{ document: to-khai, originals: 1 }]
    ---
    kind: procedure
    code: "1.000001"
    name: Đăng ký
    sector: ho-tich
    type: law-delegated
    portal-id: 019d2bfd-3fac-7489-b53b-9c6c958f2da4
    keywords: [đăng ký]
    decision: { number: 12/QĐ-UBND, date: 2025-06-20, publisher: Ủy ban nhân dân tỉnh }
    change: amended
    effective: { from: 2025-07-01, until: 2030-01-01 }
    applicants: [citizen]
    questions: [{ id: tuoi, type: integer, name: Tuổi }]
    basis: [{ number: 63/2010/NĐ-CP, article: Điều 8, for: trình tự }]
    levels: { commune: {} }
    agencies: { decides: [ubnd-xa], executes: [ubnd-xa], delegated: [ubnd-xa], coordinates: [ubnd-xa] }
    places: { receive: [mot-cua-xa], return: same }
    contact: 0207 000 000
    channels: [in-person, online]
    online-level: { in-person: information, online: full }
    time-limit:
      - { channel: in-person, when: questions.tuoi > 1, is: 2 months }
      - { case: [le], channel: online, is: 3 days }
      - { otherwise: 3 working days }
    dossier-sets: 1
    steps: [Nộp hồ sơ]
    fees:
      - id: le-phi
        kind: le-phi
        name: Lệ phí
        amount: { in-person: 8000 VND, online: free }
        unit: bản
        when: questions.tuoi > 1
        pay-at: submission
        refundable: true
        exempt: [{ name: Hộ nghèo }]
        basis: [63/2010/NĐ-CP]
      - { id: phi, kind: phi, name: Phí, set-by: hdnd, amount: { per: questions.tuoi, tiers: [{ each: 8000 VND }] } }
    results:
      - { document: to-khai, outcome: granted, kind: giay-to, when: questions.tuoi > 1 }
      - { code: KQ.G15.000009, name: Công văn, outcome: refused, from: "1.000002" }
    requirements: [Đủ 18 tuổi]
    documents:
      - any-of:
          - { document: to-khai, originals: 1, mode: { in-person: present, online: data }, certified: true }
          - { id: giay-khac, name: Giấy khác, copies: 2 }
      - { include: chung, when: questions.tuoi > 1 }
    cases:
      - id: le
        name: Lẻ
        code: TH01
        when: questions.tuoi > 1
        documents:
          - { document: to-khai, originals: 2, optional: true, for: "1.000002", notes: [Bản mới] }
      - { id: chan, name: Chẵn, when: questions.tuoi <= 1 }
    linked: [{ procedure: "1.000002" }]
    process: quy-trinh
    review: { status: draft }
    ---
    kind: procedure
    code: "1.000002"
    name: Làm trong ngày
    effective: { from: 2025-07-01 }
    levels: { commune: {} }
    channels: [in-person]
    online-level: full
    time-limit: { same-day: { cut-off: "15:00", after: next-working-day } }
    ---
    kind: local-part
    procedure: "1.000002"
    effective: { from: 2025-07-01 }
    time-limit: 8 working hours
    ---
    kind: form
    id: bieu-mau
    name: Biểu mẫu
    document: to-khai
    pages:
      - id: trang
        name: Trang
        sections:
          - id: nguoi
            name: Người nộp
            fields:
              - { id: hoTen, type: person-name, name: Họ tên, help: Chữ in, key: ht, unit: người, prefill: { source: dan-cu, attribute: hoTen, locked: true } }
              - { id: loai, type: choice, name: Loại, options: loai, optional: true, visible: nguoi.hoTen != '' }
              - { id: tep, type: attachment, name: Tệp, document: to-khai, calculate: nguoi.hoTen }
              - { id: nhom, type: group, name: Nhóm, include: khoi }
    rules: [{ id: r, require: "true", message: Sai }]
    examples: [{ name: A, answers: {}, expect: valid }]
    ---
    kind: process
    id: quy-trinh
    name: Quy trình
    decision: { number: 12/QĐ-UBND, date: 2025-06-20, publisher: Ủy ban nhân dân tỉnh }
    steps:
      - id: nhan
        name: Nhận
        kind: receive
        agency: receiving-counter
        role: thu-ly
        duration: 2 working hours
        inputs: [to-khai]
        outputs: [to-khai]
        digitizes: documents
        next: bo-sung
      - { id: bo-sung, name: Bổ sung, kind: supplement, clock: stop, at-most: 1, duration: untimed, next: hoi }
      - { id: hoi, name: Hỏi, kind: wait, wait: { for: ubnd-xa, at-most: 3 days, silence: agrees }, next: end }

    """

  /// Conditions whose value is the same whether objects are made in full or not.
  static let conditions: [(RuleKind, String)] = [
    (.procedure, "procedure.basis.exists(b, b.type == 'decree' && has(b.article))"),
    (.procedure, "procedure.levels.exists(l, l == 'commune') && procedure.isOfProvince"),
    (.level, "level.documents.all(d, d.document.reuse.exists(r, r.replaces))"),
    (.level, "level.documents[0] == level.documents[1]"),
    (.level, "level.fees.map(f, f.amounts.size()).exists(n, n > 1)"),
    (.level, "level.timeLimit.?workingHours.orValue(0.0) < 10.0"),
    (.level, "level.cases.exists(c, c.documents.size() > 0 && procedure.code != '')"),
    (.documentUse, "documentUse.modes['online'] == 'data' || documentUse.isOptional"),
    (.documentUse, "has(documentUse.document.template.file) && level.id == 'commune'"),
    (.result, "result.document == result.document"),
    (.channel, "channel.documents.exists(d, d.originals == 1)"),
    (.field, "field.prefill.isLocked && form.fields.size() > 1"),
    (.step, "process.steps.exists(s, s.id == step.id)"),
  ]
}
