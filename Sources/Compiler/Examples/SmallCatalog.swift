/// The little catalog that stands around the example of a check.
///
/// Everything in it is right and complete, so that whatever is found in an
/// example comes from the example.
enum SmallCatalog {
  /// Keys of the `catalog` declaration, each with its text.
  static let settings: [(key: String, text: String)] = [
    ("kind", "kind: catalog"),
    ("authority", "authority: H60"),
    ("name", "name: Danh mục thử nghiệm"),
    ("languages", "languages: [vi, en]"),
    (
      "regimes",
      """
      regimes:
        - id: ba-cap
          effective: { until: 2025-06-30 }
          levels: [province, district, commune]
        - id: hai-cap
          effective: { from: 2025-07-01 }
          levels: [province, commune]
          transfers:
            - { from: district, to: [commune, province] }
          basis: [72/2025/QH15]
      """
    ),
    (
      "territories",
      """
      territories:
        - id: vung-cao
          name: Các xã vùng cao
          units: { code-list: don-vi, under: "08" }
      """
    ),
    (
      "lookup",
      """
      lookup:
        host: tthc.tinh.gov.vn
        payload: "https://{host}/t/{code}{/level}"
        targets:
          - id: cong-quoc-gia
            template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
            verified: 2026-11-01
      """
    ),
    ("calendar", "calendar: lich"),
    (
      "digitization-profiles",
      """
      digitization-profiles:
        - id: thuong
          name: Giấy tờ thường
          format: [pdf-a-2]
          resolution: 300 dpi
          color: color
      """
    ),
    ("house-style", "house-style: { tones: old }"),
  ]

  /// Keys of a procedure that is complete, each with its text.
  static let procedure: [(key: String, text: String)] = [
    ("kind", "kind: procedure"),
    ("code", "code: \"1.000001\""),
    ("name", "name: Đăng ký thử nghiệm"),
    ("type", "type: law-delegated"),
    ("sector", "sector: ho-tich"),
    ("decision", "decision: { number: 163/QĐ-BTP, date: 2025-06-20, publisher: Bộ Tư pháp }"),
    ("effective", "effective: { from: 2025-07-01 }"),
    ("applicants", "applicants: [citizen]"),
    ("levels", "levels: { commune: {} }"),
    ("agencies", "agencies: { decides: [ubnd-xa] }"),
    ("places", "places: { receive: [mot-cua], return: same }"),
    ("contact", "contact: \"0207 3822 845\""),
    ("channels", "channels: [in-person]"),
    ("online-level", "online-level: information"),
    ("dossier-sets", "dossier-sets: 1"),
    ("time-limit", "time-limit: 3 working days"),
    ("fees", "fees: none"),
    ("results", "results:\n  - { document: giay-khai-sinh, outcome: granted }"),
    ("requirements", "requirements: none"),
    ("documents", "documents:\n  - { document: to-khai, originals: 1, mode: submit }"),
    ("steps", "steps:\n  - Người yêu cầu nộp hồ sơ.\n  - Cơ quan giải quyết và trả kết quả."),
    ("basis", "basis: [60/2014/QH13]"),
    ("source", "source: Ví dụ"),
  ]

  /// Declarations that examples may name.
  static let declarations = """
    kind: calendar
    id: lich
    name: Lịch làm việc
    working-week: [mon, tue, wed, thu, fri]
    hours-per-day: 8
    years:
      - year: 2025
        source: Bộ luật Lao động 2019, Điều 112
        holidays:
          - { date: 2025-01-01, name: Tết Dương lịch }
          - { from: 2025-01-27, until: 2025-01-31, name: Tết Nguyên đán }
          - { date: 2025-04-07, name: Giỗ Tổ Hùng Vương }
          - { date: 2025-04-30, name: Ngày Chiến thắng }
          - { date: 2025-05-01, name: Ngày Quốc tế lao động }
          - { from: 2025-09-01, until: 2025-09-02, name: Quốc khánh }
      - year: 2026
        source: Bộ luật Lao động 2019, Điều 112
        holidays:
          - { date: 2026-01-01, name: Tết Dương lịch }
          - { from: 2026-02-16, until: 2026-02-20, name: Tết Nguyên đán }
          - { date: 2026-04-27, name: Nghỉ bù Giỗ Tổ Hùng Vương }
          - { date: 2026-04-30, name: Ngày Chiến thắng }
          - { date: 2026-05-01, name: Ngày Quốc tế lao động }
          - { from: 2026-09-01, until: 2026-09-02, name: Quốc khánh }
          - { date: 2026-11-24, name: Ngày Văn hóa Việt Nam }
      - year: 2027
        source: Bộ luật Lao động 2019, Điều 112
        holidays:
          - { date: 2027-01-01, name: Tết Dương lịch }
          - { from: 2027-02-05, until: 2027-02-11, name: Tết Nguyên đán }
          - { date: 2027-04-16, name: Giỗ Tổ Hùng Vương }
          - { date: 2027-04-30, name: Ngày Chiến thắng }
          - { date: 2027-05-03, name: Nghỉ bù ngày Quốc tế lao động }
          - { from: 2027-09-02, until: 2027-09-03, name: Quốc khánh }
          - { date: 2027-11-24, name: Ngày Văn hóa Việt Nam }
    ---
    kind: sector
    id: ho-tich
    code: G15-TP07
    name: Hộ tịch
    ---
    kind: role
    id: mot-cua-vien
    name: Cán bộ một cửa
    ---
    kind: role
    id: thu-ly
    name: Cán bộ thụ lý
    ---
    kind: role
    id: lanh-dao
    name: Lãnh đạo cơ quan
    ---
    kind: code-list
    id: don-vi
    name: Đơn vị hành chính
    levels: [province, commune]
    values:
      - { code: "08", name: Tỉnh Tuyên Quang, level: province }
      - { code: "02215", name: Phường Minh Xuân, parent: "08", level: commune }
      - { code: "02212", name: Phường Nông Tiến, parent: "08", level: commune }
    ---
    kind: code-list
    id: gioi-tinh
    name: Giới tính
    values:
      - { code: nam, name: Nam }
      - { code: nu, name: Nữ }
    ---
    kind: agency
    id: ubnd-tinh
    name: Ủy ban nhân dân tỉnh Tuyên Quang
    level: province
    code: H60
    ---
    kind: agency
    id: hdnd-tinh
    name: Hội đồng nhân dân tỉnh Tuyên Quang
    level: province
    ---
    kind: agency
    id: so-tu-phap
    name: Sở Tư pháp
    level: province
    parent: ubnd-tinh
    ---
    kind: agency
    id: ubnd-xa
    for-each-unit: don-vi
    name: "Ủy ban nhân dân {unit.name}"
    level: commune
    ---
    kind: agency
    id: mot-cua
    for-each-unit: don-vi
    name: "Trung tâm Phục vụ hành chính công {unit.name}"
    level: commune
    counter: true
    ---
    kind: agency
    id: mot-cua-tinh
    name: Trung tâm Phục vụ hành chính công tỉnh Tuyên Quang
    level: province
    counter: true
    ---
    kind: agency
    id: ubnd-huyen
    name: Ủy ban nhân dân cấp huyện
    level: district
    effective: { until: 2025-06-30 }
    successors: [ubnd-xa]
    ---
    kind: data-source
    id: csdl-dan-cu
    name: Cơ sở dữ liệu quốc gia về dân cư
    key: [soDinhDanh]
    attributes:
      - { id: hoTen, type: person-name, name: Họ và tên }
      - { id: ngaySinh, type: date, name: Ngày sinh }
    ---
    kind: instrument
    number: 01/2018/TT-VPCP
    type: circular
    title: Hướng dẫn thi hành một số quy định của Nghị định số 61/2018/NĐ-CP
    issued: 2018-11-23
    ---
    kind: instrument
    number: 03/2025/TT-VPCP
    type: circular
    title: Hướng dẫn thi hành một số quy định của Nghị định số 118/2025/NĐ-CP
    issued: 2025-09-15
    ---
    kind: instrument
    number: 60/2014/QH13
    type: law
    title: Luật Hộ tịch
    issued: 2014-11-20
    effective: { from: 2016-01-01 }
    ---
    kind: instrument
    number: 72/2025/QH15
    type: law
    title: Luật Tổ chức chính quyền địa phương
    issued: 2025-06-16
    effective: { from: 2025-06-16 }
    ---
    kind: instrument
    number: 123/2015/NĐ-CP
    type: decree
    title: Quy định chi tiết một số điều và biện pháp thi hành Luật Hộ tịch
    issued: 2015-11-15
    effective: { from: 2016-01-01 }
    ---
    kind: instrument
    number: 118/2025/NĐ-CP
    type: decree
    title: Về thực hiện thủ tục hành chính theo cơ chế một cửa
    issued: 2025-06-09
    effective: { from: 2025-07-01 }
    ---
    kind: instrument
    number: 61/2018/NĐ-CP
    type: decree
    title: Về thực hiện cơ chế một cửa, một cửa liên thông
    issued: 2018-04-23
    effective: { from: 2018-06-21, until: 2025-06-30 }
    replaced-by: [118/2025/NĐ-CP]
    ---
    kind: instrument
    number: 120/2025/NĐ-CP
    type: decree
    title: Quy định về phân định thẩm quyền của chính quyền địa phương 02 cấp
    issued: 2025-06-11
    effective: { from: 2025-07-01, until: 2027-02-28 }
    ---
    kind: instrument
    number: 03/2026/QH16
    type: law
    title: Luật Hộ tịch
    issued: 2026-04-23
    effective: { from: 2027-03-01 }
    ---
    kind: instrument
    number: 01/2023/TT-VPCP
    type: circular
    title: Về số hóa hồ sơ, kết quả giải quyết thủ tục hành chính
    issued: 2023-04-05
    effective: { from: 2023-05-25 }
    ---
    kind: instrument
    number: 281/2016/TT-BTC
    type: circular
    title: Về phí khai thác và sử dụng thông tin trong cơ sở dữ liệu hộ tịch
    issued: 2016-11-14
    effective: { from: 2017-01-01 }
    ---
    kind: document
    id: to-khai
    name: Tờ khai đăng ký
    template: { number: "Mẫu số 01", issued-by: 60/2014/QH13 }
    digitization:
      decide: on-request
      reason: Thành phần thông thường
      basis: [01/2023/TT-VPCP]
    ---
    kind: document
    id: giay-chung-sinh
    name: Giấy chứng sinh
    digitization:
      decide: on-request
      reason: Thành phần thông thường
      basis: [01/2023/TT-VPCP]
    ---
    kind: document
    id: can-cuoc
    name: Thẻ căn cước
    reuse:
      - { source: csdl-dan-cu, attributes: [hoTen, ngaySinh], replaces: true }
    digitization:
      decide: excluded
      reason: Chỉ xuất trình
      basis: [01/2023/TT-VPCP]
    ---
    kind: document
    id: giay-khai-sinh
    name: Giấy khai sinh
    result-code: KQ.G15.000031
    issued-by: ubnd-xa
    electronic: true
    digitization:
      decide: required
      category: result
      profile: thuong
      signed-by: ubnd-xa
      basis: [01/2023/TT-VPCP]
    ---
    kind: procedure
    code: "1.000009"
    name: Đăng ký làm mẫu
    type: law-delegated
    sector: ho-tich
    decision: { number: 163/QĐ-BTP, date: 2025-06-20, publisher: Bộ Tư pháp }
    effective: { from: 2025-07-01 }
    applicants: [citizen]
    levels: { commune: {} }
    agencies: { decides: [ubnd-xa] }
    places: { receive: [mot-cua], return: same }
    contact: "0207 3822 845"
    channels: [in-person]
    online-level: information
    dossier-sets: 1
    time-limit: 3 working days
    fees: none
    results:
      - { document: giay-khai-sinh, outcome: granted }
    requirements: none
    documents:
      - { document: to-khai, originals: 1, mode: submit }
    steps:
      - Người yêu cầu nộp hồ sơ.
    basis: [60/2014/QH13]
    source: Ví dụ
    """
}
