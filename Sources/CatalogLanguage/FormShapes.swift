/// Forms, fragments, fields.
extension MapShape {
  public static let form: MapShape = declaration(
    "form", "biểu mẫu điện tử", "form",
    [
      KeyShape("id", .id(.kebab), .essential, "Mã", "Id"),
      KeyShape("name", .text, .required, "Tên biểu mẫu", "Name"),
      KeyShape(
        "document", .reference("document"), .required, "Thay cho giấy tờ", "Paper it replaces"),
      KeyShape("pages", .list(.map { .page }, orSingle: false), .essential, "Các trang", "Pages"),
      KeyShape("rules", .list(.map { .formRule }, orSingle: false), "Quy tắc", "Rules"),
      KeyShape("examples", .list(.map { .formExample }, orSingle: false), "Ví dụ", "Examples"),
    ])

  public static let page: MapShape = MapShape(
    "page", "trang", "page",
    keys: [
      KeyShape("id", .id(.camel), .essential, "Mã", "Id"),
      KeyShape("name", .text, .required, "Tên trang", "Name"),
      KeyShape("visible", .condition, "Hiển thị khi", "Shown when"),
      KeyShape(
        "sections", .list(.map { .section }, orSingle: false), .essential, "Các phần", "Sections"),
    ])

  public static let section: MapShape = MapShape(
    "section", "phần", "section",
    keys: [
      KeyShape("id", .id(.camel), .essential, "Mã", "Id"),
      KeyShape("name", .text, .required, "Tên phần", "Name"),
      KeyShape("visible", .condition, "Hiển thị khi", "Shown when"),
      KeyShape("include", .reference("fragment"), "Khối dùng chung", "Fragment of fields"),
      KeyShape("fields", .list(.map { .field }, orSingle: false), "Các trường", "Fields"),
    ], exactlyOne: [["include", "fields"]])

  public static let field: MapShape = MapShape(
    "field", "trường", "field",
    keys: [
      KeyShape("id", .id(.camel), .essential, "Mã", "Id"),
      KeyShape("type", .word(Words.fieldTypes), .essential, "Kiểu", "Type"),
      KeyShape("name", .text, "Nhãn", "Label"),
      KeyShape("help", .text, "Hướng dẫn", "Help"),
      KeyShape("required", .condition, "Bắt buộc khi", "Required when; true by default"),
      KeyShape("optional", .boolean, "Không bắt buộc", "Optional"),
      KeyShape("visible", .condition, "Hiển thị khi", "Shown when"),
      KeyShape("readonly", .condition, "Chỉ đọc khi", "Read-only when"),
      KeyShape(
        "options", .either([.reference("code-list"), .list(.map { .option }, orSingle: false)]),
        "Các lựa chọn", "Options, or a code list"),
      KeyShape("filter", .condition, "Lọc lựa chọn", "Filter of options"),
      KeyShape("min", .bound, "Nhỏ nhất", "Least value"),
      KeyShape("max", .bound, "Lớn nhất", "Greatest value"),
      KeyShape("step", .decimal, "Bước nhảy", "Step"),
      KeyShape("unit", .text, "Đơn vị", "Unit"),
      KeyShape("min-length", .integer(0...100_000), "Độ dài tối thiểu", "Least length"),
      KeyShape("max-length", .integer(1...100_000), "Độ dài tối đa", "Greatest length"),
      KeyShape("pattern", .string, "Mẫu", "Pattern"),
      KeyShape(
        "precision", .many(.word(Words.words("day", "month", "year"))), "Độ chính xác của ngày",
        "Precision of a date"),
      KeyShape("formats", .many(.word(Words.fileFormats)), "Định dạng tệp", "File formats"),
      KeyShape("max-size", .byteSize, "Dung lượng tối đa", "Greatest size of a file"),
      KeyShape("min-items", .integer(0...10_000), "Số mục tối thiểu", "Least number of items"),
      KeyShape("max-items", .integer(1...10_000), "Số mục tối đa", "Greatest number of items"),
      KeyShape("unique-by", .many(.string), "Không trùng theo", "Unique by"),
      KeyShape("constraint", .condition, "Ràng buộc", "Constraint on this"),
      KeyShape("message", .text, "Thông báo khi sai", "Message when it fails"),
      KeyShape("default", .syntax, "Mặc định", "Default"),
      KeyShape("calculate", .syntax, "Tự tính", "Calculated"),
      KeyShape("prefill", .map { .prefill }, "Điền sẵn", "Prefilled from"),
      KeyShape("document", .reference("document"), "Giấy tờ đính kèm", "Paper it holds"),
      KeyShape(
        "within",
        .either([
          .word([Word("catalog", "Trong tỉnh", "In the province")]), .reference("code-list"),
        ]), "Phạm vi địa chỉ",
        "Where addresses may lie"),
      KeyShape("history", .boolean, "Cho phép địa danh cũ", "Allows former units"),
      KeyShape("abroad", .boolean, "Cho phép ở nước ngoài", "Allows places abroad"),
      KeyShape(
        "methods", .many(.word(Words.words("paper", "vneid", "otp"))), "Cách xác nhận",
        "Ways to consent"),
      KeyShape("by", .string, "Người xác nhận", "Who consents"),
      KeyShape("key", .string, "Khóa trên cổng", "Name on the live portal"),
      KeyShape("print", .syntax, "Vị trí in", "Where it lands on paper"),
      KeyShape("from", .string, "Trường trả lời", "Of a question: the field that answers it"),
      KeyShape("include", .reference("fragment"), "Khối dùng chung", "Fragment of fields"),
      KeyShape(
        "fields", .list(.map { .field }, orSingle: false), "Các trường con", "Fields within"),
    ])

  public static let option: MapShape = MapShape(
    "option", "lựa chọn", "option",
    keys: [
      KeyShape("code", .string, .essential, "Mã", "Code"),
      KeyShape("name", .text, .required, "Tên", "Name"),
    ])

  public static let prefill: MapShape = MapShape(
    "prefill", "điền sẵn", "prefill",
    keys: [
      KeyShape("source", .reference("data-source"), "Cơ sở dữ liệu", "Data source"),
      KeyShape("attribute", .string, "Dữ liệu", "Attribute"),
      KeyShape("key", .string, "Khóa tra cứu", "Identifier"),
      KeyShape("from", .string, "Từ tài khoản", "From the account"),
      KeyShape("locked", .boolean, "Khóa sửa", "Locked"),
    ], exactlyOne: [["source", "from"]])

  public static let formRule: MapShape = MapShape(
    "form-rule", "quy tắc của biểu mẫu", "form rule",
    keys: [
      KeyShape("id", .id(.free), .essential, "Mã", "Id"),
      KeyShape("when", .condition, "Khi", "When"),
      KeyShape("require", .condition, .essential, "Yêu cầu", "What must hold"),
      KeyShape("message", .text, .essential, "Thông báo", "Message"),
      KeyShape("severity", .word(Words.severities), "Mức độ", "Severity"),
    ])

  public static let formExample: MapShape = MapShape(
    "form-example", "ví dụ của biểu mẫu", "form example",
    keys: [
      KeyShape("name", .text, .essential, "Tên ví dụ", "Name"),
      KeyShape("answers", .syntax, "Câu trả lời", "Answers"),
      KeyShape("like", .string, "Giống ví dụ", "Like another example"),
      KeyShape("change", .syntax, "Thay đổi", "What differs"),
      KeyShape("expect", .syntax, .essential, "Kết quả mong đợi", "Expected result"),
      KeyShape("as-of", .date, "Tại ngày", "As of"),
    ], exactlyOne: [["answers", "like"]])

  public static let fragment: MapShape = declaration(
    "fragment", "khối dùng chung", "fragment",
    [
      KeyShape("id", .id(.kebab), .essential, "Mã", "Id"),
      KeyShape("name", .text, "Tên", "Name"),
      KeyShape(
        "of",
        .word([Word("fields", "Trường", "Fields"), Word("documents", "Giấy tờ", "Documents")]),
        .essential, "Gồm", "What it holds"),
      KeyShape("fields", .list(.map { .field }, orSingle: false), "Các trường", "Fields"),
      KeyShape("documents", .list(.map { .documentUse }, orSingle: false), "Giấy tờ", "Documents"),
    ], exactlyOne: [["fields", "documents"]])
}

/// The whole language.
public enum CatalogLanguage {
  /// Every kind of declaration, in the order of the manual.
  public static let kinds: [KindShape] = [
    KindShape(kind: "catalog", map: .catalog, nameKey: "authority", isVersioned: false),
    KindShape(kind: "calendar", map: .calendar, nameKey: "id", isVersioned: true),
    KindShape(kind: "sector", map: .sector, nameKey: "id", isVersioned: true),
    KindShape(kind: "role", map: .role, nameKey: "id", isVersioned: true),
    KindShape(kind: "agency", map: .agency, nameKey: "id", isVersioned: true),
    KindShape(kind: "data-source", map: .dataSource, nameKey: "id", isVersioned: true),
    KindShape(kind: "code-list", map: .codeList, nameKey: "id", isVersioned: true),
    KindShape(kind: "instrument", map: .instrument, nameKey: "number", isVersioned: false),
    KindShape(kind: "document", map: .document, nameKey: "id", isVersioned: true),
    KindShape(kind: "fragment", map: .fragment, nameKey: "id", isVersioned: true),
    KindShape(kind: "procedure", map: .procedure, nameKey: "code", isVersioned: true),
    KindShape(kind: "local-part", map: .localPart, nameKey: "procedure", isVersioned: true),
    KindShape(kind: "process", map: .process, nameKey: "id", isVersioned: true),
    KindShape(kind: "form", map: .form, nameKey: "id", isVersioned: true),
    KindShape(kind: "rule", map: .rule, nameKey: "id", isVersioned: true),
  ]

  public static func kind(_ name: String) -> KindShape? { kinds.first { $0.kind == name } }
}
