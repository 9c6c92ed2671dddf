import Diagnostics

@testable import Checks

extension RecoveryTests {
  /// Slips of which something else seems to follow.
  static let consequences: [Mistake] = [
    Mistake(
      "a row whose key is missing behind a comma", "broken-flow-text", .procedure,
      """
      channels: [in-person, postal]
      time-limit:
        - { channel: in-person, is: 3 working days }
        - { channel: ‹postal, 5 working days› }
      """),
    Mistake(
      "a decimal comma", "invalid-duration", .procedure,
      """
      channels: [in-person, postal]
      time-limit:
        - { channel: in-person, is: 3 working days }
        - { channel: postal, is: ‹2,5 working days› }
      """),
    Mistake(
      "an amount with a comma", "invalid-money", .procedure,
      """
      fees:
        - { id: phi, kind: phi, name: Phí thẩm định, amount: ‹8,000 VND›, basis: [60/2014/QH13] }
      """),
    Mistake(
      "a misspelt paper that is taken for its neighbour in the list", "unknown-reference",
      .procedure,
      """
      documents:
        - any-of: [giay-chung-sinh, ‹giay-chung-sin›]
          originals: 1
          mode: submit
      """),
    Mistake(
      "how far a tier reaches in words", "invalid-number", .procedure,
      """
      questions:
        - { id: soBan, type: integer, name: Số bản, min: 1 }
      fees:
        - id: phi
          kind: phi
          name: Phí thẩm định
          basis: [60/2014/QH13]
          amount:
            per: questions.soBan
            tiers:
              - { up-to: ‹hai›, each: 2000 VND }
              - { each: 1000 VND }
      """),
    Mistake(
      "a misspelt channel is not also missing among the modes", "unknown-value", .procedure,
      """
      channels: [in-person, ‹potal›]
      documents:
        - { document: to-khai, originals: 1, mode: { in-person: submit } }
      """),
    Mistake(
      "a misspelt channel among the modes", "unknown-value", .procedure,
      """
      channels: [in-person, postal]
      documents:
        - { document: to-khai, originals: 1, mode: { in-person: submit, ‹post›: submit } }
      """),
    Mistake(
      "a paper whose mode cannot be read", "unknown-value", .procedure,
      """
      documents:
        - { document: to-khai, originals: 1, mode: submit }
        - { document: giay-thu, mode: ‹database› }
      ---
      kind: document
      id: giay-thu
      name: Giấy thử nghiệm
      """),
    Mistake(
      "an option without its code", "missing-key", .procedure,
      """
      questions:
        - id: loai
          type: choice
          name: Loại việc
          options: [‹{ name: Cấp mới }›, { code: cap-lai, name: Cấp lại }]
      documents:
        - { document: to-khai, originals: 1, mode: submit, when: questions.loai == 'cap-moi' }
        - { document: giay-chung-sinh, originals: 1, mode: submit, when: questions.loai == 'cap-lai' }
      """),
    Mistake(
      "an option of a form without its code", "missing-key", .declarations,
      """
      \(FormExampleText.head)
                - { id: quanHe, type: choice, name: Quan hệ, options: [{ code: cha, name: Cha }, ‹{ name: Mẹ }›] }
                - { id: ghiChu, type: text, name: Ghi chú, visible: "nguoi.quanHe == 'me'" }
      """),
    Mistake(
      "a step that leads two ways", "exclusive-keys", .declarations,
      """
      \(ProcessExample.head)
      \(ProcessExample.receive)
        - id: tham-dinh
          name: Thẩm định
          kind: work
          role: thu-ly
          duration: 1 working days
          outputs: [du-thao]
          next: tra
          ‹outcomes›: [{ id: dat, name: Đạt, next: quyet-dinh }, { id: khac, name: Không đạt, next: tra }]
      \(ProcessExample.decide)
      \(ProcessExample.giveBack)
      """),
    Mistake(
      "a level written twice", "duplicate-key", .procedure,
      """
      levels:
        province: { agencies: { decides: [so-tu-phap] } }
        ‹province›: { agencies: { decides: [ubnd-xa] } }
      """),
    Mistake(
      "a result of a procedure that does not exist", "unknown-reference", .procedure,
      """
      results:
        - { document: giay-khai-sinh, outcome: granted, from: ‹"1.000077"› }
      linked:
        - { procedure: "1.000009", agency: ubnd-xa, time-limit: 3 working days, gives: [giay-khai-sinh] }
      """),
    Mistake(
      "a linked procedure that does not exist", "unknown-reference", .procedure,
      """
      documents:
        - { document: to-khai, originals: 1, mode: submit, for: "1.000009" }
      linked:
        - { procedure: ‹"1.000077"›, agency: ubnd-xa, time-limit: 3 working days }
      """),
    Mistake(
      "a linked procedure gives what does not exist", "unknown-reference", .procedure,
      """
      linked:
        - { procedure: "1.000009", agency: ubnd-xa, time-limit: 3 working days, gives: [‹xyzzy›] }
      """),
    Mistake(
      "words of an old encoding", "legacy-encoding-vni", .procedure,
      "name: ‹Ñóa CD hoà sô thieát keá›"),
    Mistake(
      "versions that overlap", "overlapping-versions", .procedure,
      """
      effective: { from: 2020-01-01, until: ‹2025-09-30› }
      levels: { commune: {} }
      ---
      \(another("1.000001"))
      """),
    Mistake(
      "a form that cannot be read is there", "yaml-syntax", .procedure,
      """
      questions:
        - { id: uyQuyen, type: boolean, name: Có ủy quyền, from: to-khai-dien-tu.nguoi.uyQuyen }
      documents:
        - { document: to-khai, originals: 1, mode: submit }
        - { document: giay-chung-sinh, originals: 1, mode: submit, when: questions.uyQuyen }
      channels: [in-person, online, postal]
      online-level: full
      ---
      kind: form
      id: to-khai-dien-tu
      name: "Tờ khai ‹\\d›"
      """),
    Mistake(
      "a code list with values and a file", "exclusive-keys", .declarations,
      """
      kind: code-list
      id: gioi-tinh-khac
      name: Giới tính
      file: gioi-tinh.csv
      ‹values›: [{ code: nam, name: Nam }, { code: nu, name: Nữ }]
      """),
    Mistake(
      "a field whose id has accents", "invalid-id", .declarations,
      """
      \(FormExampleText.head)
                - { id: ‹quêQuán›, type: text, name: Quê quán }
      examples:
        - { name: Khai đủ, answers: { nguoi: { queQuan: Tuyên Quang } }, expect: valid }
      """),
    Mistake(
      "a question that nobody has, asked by a fragment of two procedures", "unknown-question",
      .procedure,
      """
      questions: [{ id: uyQuyen, type: boolean, name: Có ủy quyền }]
      documents:
        - { document: to-khai, originals: 1, mode: submit }
        - { include: giay-uy-quyen }
      ---
      kind: fragment
      id: giay-uy-quyen
      of: documents
      documents:
        - { document: giay-chung-sinh, originals: 1, mode: submit, when: ‹questions.coUyQuyen› }
      ---
      \(another("1.000002", ["{ include: giay-uy-quyen }"]))
      """),
    Mistake(
      "a day of review that does not exist", "invalid-date", .declarations,
      """
      kind: role
      id: can-bo
      name: Cán bộ
      review: { status: reviewed, by: Phòng Kiểm soát, on: ‹2026-13-01› }
      """),
    Mistake(
      "a number where a condition belongs", "condition-type", .procedure,
      """
      questions:
        - { id: hoNgheo, type: boolean, name: Thuộc hộ nghèo }
        - { id: soBan, type: integer, name: Số bản, min: 0 }
      documents:
        - { document: to-khai, originals: 1, mode: submit }
        - { document: giay-chung-sinh, originals: 1, mode: submit, when: ‹questions.soBan› }
      """),
    Mistake(
      "tiers by a yes or no", "fee-tier-not-countable", .procedure,
      """
      questions:
        - { id: coBan, type: boolean, name: Xin bản sao }
        - { id: soBan, type: integer, name: Số bản, min: 1 }
      documents:
        - { document: to-khai, originals: 1, mode: submit, when: questions.coBan }
        - { document: giay-chung-sinh, originals: 1, mode: submit }
      fees:
        - id: phi
          kind: phi
          name: Phí thẩm định
          basis: [60/2014/QH13]
          amount:
            per: ‹questions.coBan›
            tiers:
              - { up-to: 2, each: 2000 VND }
              - { each: 1000 VND }
      """),
    Mistake(
      "a reuse that does not say whether it replaces the card", "missing-key", .procedure,
      """
      documents:
        - { document: to-khai, originals: 1, mode: submit }
        - { document: the-khac, copies: 1, mode: submit }
      ---
      kind: document
      id: the-khac
      name: Thẻ căn cước công dân
      reuse:
        - ‹{ source: csdl-dan-cu, attributes: [hoTen, ngaySinh] }›
      digitization: { decide: on-request, reason: Thành phần thông thường, basis: [01/2023/TT-VPCP] }
      """),
    Mistake(
      "a lost line --- between an agency and a sector", "duplicate-key", .declarations,
      """
      kind: agency
      id: phong-tu-phap
      name: Phòng Nghiệp vụ
      level: province
      ‹kind›: sector
      id: chung-thuc
      code: G15-TP08
      name: Chứng thực
      """),
    Mistake(
      "no-break spaces as indentation", "invisible-character", .procedure,
      """
      levels:
      ‹\u{A0}›\u{A0}commune: {}
      """),
    Mistake(
      "a level of units in Vietnamese", "unknown-value", .declarations,
      """
      kind: agency
      id: phong-cap-xa
      name: "Phòng Nghiệp vụ {unit.name}"
      level: district
      for-each-unit: don-vi
      unit-level: ‹xyzzy›
      effective: { until: 2025-06-30 }
      successors: [ubnd-xa]
      """),
    Mistake(
      "a limit for a case that does not exist", "unknown-case", .procedure,
      """
      cases:
        - { id: nho, name: Quy mô nhỏ, documents: [{ document: giay-chung-sinh, originals: 1, mode: submit }] }
        - { id: lon, name: Quy mô lớn, documents: [{ document: giay-khai-sinh, originals: 1, mode: present }] }
      time-limit:
        - { case: ‹lonn›, is: 2 working days }
        - { otherwise: 1 working day }
      process: quy-trinh
      ---
      \(ProcessExample.head)
      \(ProcessExample.receive)
      \(ProcessExample.work)
      \(ProcessExample.decide)
      \(ProcessExample.giveBack)
      """),
    Mistake(
      "fields that wait for each other", "form-visibility-cycle", .declarations,
      """
      \(FormExampleText.head)
                - { id: loai, type: text, name: Loại việc, visible: ‹nguoi.muc == 'nang'› }
                - { id: muc, type: text, name: Mức độ, visible: nguoi.loai == 'khac' }
      examples:
        - { name: Khai đủ, answers: { nguoi: { loai: khac, muc: nang } }, expect: valid }
        - { name: Khai thiếu, answers: { nguoi: { loai: khac } }, expect: valid }
      """),
    Mistake(
      "days the wrong way round", "form-bounds-reversed", .declarations,
      """
      \(FormExampleText.head)
                - { id: ngay, type: date, name: Ngày nhận, required: true, min: ‹2031-01-01›, max: 2030-12-31 }
      """),
    Mistake(
      "a window the wrong way round", "window-reversed", .declarations,
      """
      kind: role
      id: can-bo
      name: Cán bộ
      effective: { from: 2025-06-30, until: ‹2021-03-01› }
      ---
      kind: role
      id: can-bo
      name: Cán bộ xử lý
      effective: { from: 2025-07-01 }
      """),
  ]

  /// A procedure that is right, from 2025-07-01 on.
  private static func another(_ code: String, _ more: [String] = []) -> String {
    let documents = ["{ document: to-khai, originals: 1, mode: submit }"] + more
    return ProcedureSample.other(
      code, "Đăng ký thử nghiệm tiếp theo",
      ["documents": "documents:\n" + documents.map { "  - " + $0 }.joined(separator: "\n")])
  }
}
