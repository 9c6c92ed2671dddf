/// Procedures, documents, processes.
extension MapShape {
  public static let procedure: MapShape = declaration(
    "procedure", "thủ tục hành chính", "procedure",
    [
      KeyShape("code", .id(.procedureCode), .essential, "Mã thủ tục", "Code, quoted"),
      KeyShape("name", .text, .required, "Tên thủ tục", "Name"),
      KeyShape("sector", .reference("sector"), .required, "Lĩnh vực", "Sector"),
      KeyShape("type", .word(Words.procedureTypes), "Loại thủ tục", "Type"),
      KeyShape(
        "portal-id", .string, "Mã bản ghi trên Cổng DVCQG", "Record id on the national portal"),
      KeyShape("keywords", .many(.text), "Từ khóa", "Keywords"),
      KeyShape("internal", .boolean, "Thủ tục nội bộ", "Internal procedure"),
      KeyShape("change", .word(Words.changes), "Loại thay đổi", "Kind of change"),
      KeyShape(
        "succeeds", .map { .succession }, "Nhận thẩm quyền từ cấp khác", "Competence taken over"),
      KeyShape(
        "applicants", .many(.word(Words.applicants)), "Đối tượng thực hiện", "Who may apply"),
      KeyShape(
        "levels", .keyed(Words.levels, .map { .levelPart }), .essential, "Cấp thực hiện", "Levels"),
      KeyShape(
        "questions", .list(.map { .field }, orSingle: false), "Câu hỏi xác định trường hợp",
        "Facts that decide"),
      KeyShape("basis", .citations, "Căn cứ pháp lý", "Legal basis"),
    ] + contentKeys,
    retired: [
      RetiredKey(
        "code-case", "Mã của trường hợp ghi ở cases[].code.",
        "The code of a case stands in cases[].code.")
    ])

  /// Keys that may be replaced for a level, or stand in a local part.
  static let contentKeys: [KeyShape] = [
    KeyShape(
      "decision", .map { .publicationDecision }, local: true, "Quyết định công bố",
      "Publication decision"),
    KeyShape(
      "agencies", .map { .agencyRoles }, perLevel: true, local: true, "Cơ quan thực hiện",
      "Agencies"),
    KeyShape(
      "places", .map { .places }, perLevel: true, local: true, "Nơi tiếp nhận, trả kết quả",
      "Where dossiers and results change hands"),
    KeyShape(
      "contact", .text, perLevel: true, local: true, "Số điện thoại liên hệ", "Telephone to ask"),
    KeyShape(
      "channels", .many(.word(Words.channels)), perLevel: true, "Cách thức thực hiện", "Channels"),
    KeyShape(
      "online-level", .varying(.word(Words.onlineLevels)), perLevel: true, local: true,
      "Mức độ dịch vụ công trực tuyến", "How far it runs online"),
    KeyShape(
      "steps", .list(.either([.map { .procedureStep }, .text]), orSingle: false), perLevel: true,
      "Trình tự thực hiện", "Steps"),
    KeyShape(
      "dossier-sets", .varying(.integer(0...99)), perLevel: true, local: true, "Số lượng bộ hồ sơ",
      "Sets of the dossier"),
    KeyShape(
      "time-limit", .either([.varying(.timeLimit), .map { .timeLimitRule }]), perLevel: true,
      local: true, "Thời hạn giải quyết", "Time limit"),
    KeyShape(
      "fees",
      .either([
        .word([Word("none", "Không thu phí, lệ phí", "No fee")]),
        .list(.map { .fee }, orSingle: false),
      ]), perLevel: true, local: true, "Phí, lệ phí", "Fees"),
    KeyShape(
      "results", .list(.map { .result }, orSingle: false), perLevel: true, "Kết quả thực hiện",
      "Results"),
    KeyShape(
      "requirements",
      .either([
        .word([Word("none", "Không có yêu cầu, điều kiện", "No requirement")]),
        .list(.text, orSingle: false),
      ]), perLevel: true, "Yêu cầu, điều kiện", "Requirements"),
    KeyShape(
      "documents", .list(.map { .documentUse }, orSingle: false), perLevel: true,
      "Thành phần hồ sơ", "Documents common to every case"),
    KeyShape(
      "cases", .list(.map { .procedureCase }, orSingle: false), perLevel: true, "Trường hợp",
      "Alternative cases"),
    KeyShape(
      "linked", .list(.map { .linkedProcedure }, orSingle: false), perLevel: true,
      "Thủ tục liên thông", "Linked procedures"),
    KeyShape(
      "process", .varying(.reference("process")), perLevel: true, local: true, "Quy trình nội bộ",
      "Internal process"),
  ]

  public static let levelPart: MapShape = MapShape(
    "level-part", "phần theo cấp", "part of a level", keys: contentKeys.filter(\.perLevel))

  public static let localPart: MapShape = declaration(
    "local-part", "phần của tỉnh", "local part",
    [
      KeyShape("procedure", .reference("procedure"), .essential, "Mã thủ tục", "Code"),
      KeyShape("territory", .string, "Địa bàn áp dụng", "Part of the province"),
      KeyShape(
        "levels", .keyed(Words.levels, .map { .localLevelPart }), "Cấp thực hiện", "Levels"),
    ] + contentKeys.filter(\.local))

  public static let localLevelPart: MapShape = MapShape(
    "local-level-part", "phần của tỉnh theo cấp", "local part of a level",
    keys: contentKeys.filter { $0.local && $0.perLevel })

  public static let succession: MapShape = MapShape(
    "succession", "chuyển thẩm quyền", "succession",
    keys: [
      KeyShape("level", .word(Words.levels), .essential, "Từ cấp", "From level"),
      KeyShape("to", .many(.word(Words.levels)), .essential, "Đến cấp", "To level"),
      KeyShape("basis", .citations, "Căn cứ", "Legal basis"),
    ])

  public static let agencyRoles: MapShape = MapShape(
    "agency-roles", "vai trò của cơ quan", "roles of agencies",
    keys: [
      KeyShape("decides", .agencies, "Cơ quan có thẩm quyền quyết định", "Decides"),
      KeyShape("executes", .agencies, "Cơ quan trực tiếp thực hiện", "Executes"),
      KeyShape("delegated", .agencies, "Cơ quan được ủy quyền", "Delegated"),
      KeyShape("coordinates", .agencies, "Cơ quan phối hợp", "Coordinates"),
      KeyShape("unit", .text, "Bộ phận thực hiện", "Body inside the agency"),
    ])

  public static let places: MapShape = MapShape(
    "places", "nơi tiếp nhận, trả kết quả", "places",
    keys: [
      KeyShape(
        "receive",
        .many(
          .either([
            .word([
              Word(
                "any-commune-in-province", "Bất kỳ xã, phường nào trong tỉnh",
                "Any commune of the province")
            ]), .reference("agency"),
          ])), "Nơi tiếp nhận",
        "Counters, or any-commune-in-province"),
      KeyShape(
        "return",
        .many(
          .either([
            .word([Word("same", "Nơi đã nộp", "Where it was handed in")]), .reference("agency"),
          ])), "Nơi trả kết quả", "Counters, or same"),
    ])

  public static let procedureStep: MapShape = MapShape(
    "procedure-step", "bước thực hiện", "step",
    keys: [
      KeyShape("channel", .word(Words.channels), "Cách thức", "Channel"),
      KeyShape("text", .text, .essential, "Nội dung", "Text"),
    ])

  public static let timeLimitRule: MapShape = MapShape(
    "time-limit", "thời hạn giải quyết", "time limit",
    keys: [
      KeyShape("is", .varying(.timeLimit), "Thời hạn", "Limit"),
      KeyShape("same-day", .map { .sameDay }, "Trong ngày", "On the same day"),
      KeyShape(
        "extensions", .list(.map { .timeExtension }, orSingle: false), "Gia hạn", "Extensions"),
      KeyShape("counts-from", .text, "Tính từ", "From when it counts"),
      KeyShape("as-published", .text, "Nguyên văn trong bản ghi", "The record's own words"),
    ], exactlyOne: [["is", "same-day"]])

  public static let timeExtension: MapShape = MapShape(
    "extension", "gia hạn", "extension",
    keys: [
      KeyShape(
        "by",
        .either([
          .word([Word("agreement", "Thỏa thuận với người yêu cầu", "Agreement with the applicant")]
          ),
          .duration,
        ]), .essential, "Thêm", "How much more, or agreement"),
      KeyShape("name", .text, .required, "Trường hợp", "In which circumstances"),
      KeyShape("when", .condition, "Điều kiện", "Condition"),
      KeyShape("at-most", .integer(1...99), "Số lần tối đa", "How often at most"),
    ])

  public static let fee: MapShape = MapShape(
    "fee", "khoản phí, lệ phí", "fee",
    keys: [
      KeyShape("id", .id(.kebab), .essential, "Mã", "Id"),
      KeyShape("kind", .word(Words.feeKinds), .required, "Phí hay lệ phí", "Kind"),
      KeyShape("name", .text, .required, "Tên khoản thu", "Name"),
      KeyShape("amount", .varying(.feeAmount), "Mức thu", "Amount"),
      KeyShape("set-by", .reference("agency"), "Cơ quan quy định mức thu", "Who fixes the amount"),
      KeyShape("unit", .text, "Đơn vị tính", "Unit"),
      KeyShape("when", .condition, "Chỉ khi", "Only when"),
      KeyShape("exempt", .list(.map { .exemption }, orSingle: false), "Miễn", "Exemptions"),
      KeyShape("pay-at", .word(Words.payAt), "Thời điểm nộp", "When it is paid"),
      KeyShape("refundable", .boolean, "Được hoàn trả", "Refundable"),
      KeyShape("effective", .map { .window }, "Hiệu lực", "When it is in force"),
      KeyShape("basis", .citations, "Căn cứ", "Legal basis"),
      KeyShape("notes", .many(.text), "Ghi chú", "Notes"),
    ], exactlyOne: [["amount", "set-by"]])

  public static let exemption: MapShape = MapShape(
    "exemption", "trường hợp được miễn", "exemption",
    keys: [
      KeyShape("name", .text, .required, "Trường hợp", "Who"),
      KeyShape("when", .condition, "Điều kiện", "Condition"),
      KeyShape("evidence", .reference("document"), "Giấy tờ chứng minh", "Evidence"),
    ])

  public static let result: MapShape = MapShape(
    "result", "kết quả", "result",
    keys: [
      KeyShape("document", .reference("document"), "Loại giấy tờ", "Document type"),
      KeyShape("code", .string, "Mã kết quả", "Result code"),
      KeyShape("name", .text, "Tên kết quả", "Name"),
      KeyShape("outcome", .word(Words.outcomes), .required, "Kết luận", "What it says"),
      KeyShape(
        "kind",
        .word([
          Word("document", "Giấy tờ", "Document"),
          Word("data-update", "Cập nhật cơ sở dữ liệu", "Update of a database"),
        ]), "Dạng kết quả", "Form"),
      KeyShape("when", .condition, "Khi", "Condition"),
      KeyShape("from", .reference("procedure"), "Từ thủ tục", "Linked procedure it comes from"),
      KeyShape("notes", .many(.text), "Ghi chú", "Notes"),
    ], exactlyOne: [["document", "name"]])

  public static let documentUse: MapShape = MapShape(
    "document-use", "thành phần hồ sơ", "document use",
    keys: [
      KeyShape("document", .reference("document"), "Loại giấy tờ", "Document type"),
      KeyShape(
        "any-of", .list(.either([.reference("document"), .map { .documentUse }]), orSingle: false),
        "Một trong các giấy tờ", "Free choice of one"),
      KeyShape(
        "first-of",
        .list(.either([.reference("document"), .map { .documentUse }]), orSingle: false),
        "Lần lượt, khi không có giấy trước", "The next when the previous does not exist"),
      KeyShape(
        "all-of", .list(.either([.reference("document"), .map { .documentUse }]), orSingle: false),
        "Tất cả các giấy tờ", "All of them"),
      KeyShape(
        "include", .reference("fragment"), "Khối giấy tờ dùng chung", "Fragment of documents"),
      KeyShape("id", .id(.kebab), "Mã giấy tờ riêng", "Id of a paper of this procedure alone"),
      KeyShape("name", .text, "Tên hiển thị", "Name shown"),
      KeyShape("originals", .integer(0...99), "Số bản chính", "Originals"),
      KeyShape("copies", .integer(0...99), "Số bản sao", "Copies"),
      KeyShape("either", .map { .eitherCount }, "Bản chính hoặc bản sao", "One of them"),
      KeyShape("certified", .condition, "Chứng thực", "Certified"),
      KeyShape(
        "mode", .either([.word(Words.modes), .keyed(Words.channels, .word(Words.modes))]),
        "Nộp hay xuất trình", "How it is handed in"),
      KeyShape("when", .condition, "Chỉ khi", "Only when"),
      KeyShape("when-text", .text, "Điều kiện bằng lời", "The condition in words"),
      KeyShape("optional", .boolean, "Nếu có", "If there is one"),
      KeyShape("channel", .many(.word(Words.channels)), "Chỉ với cách thức", "Only for channels"),
      KeyShape(
        "for", .reference("procedure"), "Của thủ tục liên thông", "Component of a linked procedure"),
      KeyShape("digitization", .map { .digitization }, "Số hóa", "Digitization"),
      KeyShape("effective", .map { .window }, "Hiệu lực", "When it is in force"),
      KeyShape("notes", .many(.text), "Ghi chú", "Notes"),
    ],
    exactlyOne: [["document", "any-of", "first-of", "all-of", "include", "id"]],
    retired: [
      RetiredKey(
        "form",
        "Biểu mẫu điện tử tự nêu giấy tờ nó thay thế (khóa document của form); bỏ khóa này.",
        "A form names the paper it replaces (its key document); leave this key out.")
    ])

  public static let eitherCount: MapShape = MapShape(
    "either", "bản chính hoặc bản sao", "either originals or copies",
    keys: [
      KeyShape("originals", .integer(0...99), .essential, "Số bản chính", "Originals"),
      KeyShape("copies", .integer(0...99), .essential, "Số bản sao", "Copies"),
    ])

  public static let procedureCase: MapShape = MapShape(
    "case", "trường hợp", "case",
    keys: [
      KeyShape("id", .id(.kebab), .essential, "Mã", "Id"),
      KeyShape("name", .text, .required, "Tên trường hợp", "Name"),
      KeyShape("code", .string, "Mã trường hợp", "Code"),
      KeyShape("when", .condition, "Khi", "Condition"),
      KeyShape(
        "documents", .list(.map { .documentUse }, orSingle: false), "Thành phần hồ sơ", "Documents"),
      KeyShape(
        "cases", .list(.map { .procedureCase }, orSingle: false), "Trường hợp con", "Cases within"),
      KeyShape("notes", .many(.text), "Ghi chú", "Notes"),
    ])

  public static let linkedProcedure: MapShape = MapShape(
    "linked-procedure", "thủ tục liên thông", "linked procedure",
    keys: [
      KeyShape("procedure", .reference("procedure"), "Mã thủ tục", "Code"),
      KeyShape("name", .text, "Tên thủ tục", "Name"),
      KeyShape("agency", .reference("agency"), .required, "Cơ quan", "Agency"),
      KeyShape("after", .many(.string), "Sau thủ tục", "After which of them"),
      KeyShape("needs", .many(.reference("document")), "Cần giấy tờ", "What it needs"),
      KeyShape("gives", .many(.reference("document")), "Cho ra", "What it gives"),
      KeyShape(
        "time-limit", .either([.word([Word("same-day", "Trong ngày", "Same day")]), .timeLimit]),
        "Thời hạn", "Time limit"),
    ], exactlyOne: [["procedure", "name"]])

  public static let document: MapShape = declaration(
    "document", "loại giấy tờ", "document type",
    [
      KeyShape("id", .id(.kebab), .essential, "Mã", "Id"),
      KeyShape("name", .text, .required, "Tên giấy tờ", "Name"),
      KeyShape("component-code", .string, "Mã thành phần hồ sơ", "Code as a component"),
      KeyShape("result-code", .string, "Mã kết quả", "Code as a result"),
      KeyShape("replaced-by", .string, "Mã kết quả thay thế", "Result that makes it unnecessary"),
      KeyShape("issued-by", .reference("agency"), "Cơ quan cấp", "Who issues it"),
      KeyShape("template", .map { .documentTemplate }, "Mẫu đơn, tờ khai", "Statutory form"),
      KeyShape("electronic", .boolean, "Có bản điện tử", "Issued electronically"),
      KeyShape("validity", .duration, "Thời hạn giá trị", "How long it is valid"),
      KeyShape("reuse", .list(.map { .reuse }, orSingle: false), "Khai thác, sử dụng lại", "Reuse"),
      KeyShape("digitization", .map { .digitization }, "Số hóa", "Digitization"),
    ])

  public static let documentTemplate: MapShape = MapShape(
    "template", "mẫu đơn, tờ khai", "statutory form",
    keys: [
      KeyShape("number", .text, "Số hiệu mẫu", "Number"),
      KeyShape("issued-by", .reference("instrument"), "Văn bản ban hành", "Issuing text"),
      KeyShape("file", .string, "Tệp", "File"),
    ],
    retired: [
      RetiredKey(
        "portal-file", "Mã tệp trên cổng không ổn định; ghi tên tệp ở file.",
        "File ids of the portal are not stable; give the file's name in file.")
    ])

  public static let reuse: MapShape = MapShape(
    "reuse", "khai thác, sử dụng lại", "reuse",
    keys: [
      KeyShape("source", .reference("data-source"), .essential, "Cơ sở dữ liệu", "Data source"),
      KeyShape("attributes", .many(.string), "Dữ liệu", "Attributes"),
      KeyShape("replaces", .boolean, .essential, "Thay cho giấy tờ", "Replaces the paper"),
      KeyShape("note", .text, "Ghi chú", "Note"),
      KeyShape("effective", .map { .window }, "Hiệu lực", "When it is in force"),
    ])

  public static let digitization: MapShape = MapShape(
    "digitization", "số hóa", "digitization",
    keys: [
      KeyShape("decide", .word(Words.decisions), .essential, "Quyết định", "Decision"),
      KeyShape("category", .word(Words.categories), "Nhóm", "Category"),
      KeyShape("reason", .text, "Lý do", "Reason"),
      KeyShape("profile", .string, "Thông số", "Scan profile"),
      KeyShape(
        "signed-by",
        .either([
          .word([Word("counter", "Bộ phận Một cửa", "The one-stop counter")]), .reference("agency"),
        ]), "Người ký số", "Who signs: counter, or an agency"),
      KeyShape(
        "extract", .list(.map { .field }, orSingle: false), "Dữ liệu trích xuất", "Data to extract"),
      KeyShape("retention", .duration, "Thời hạn lưu", "Retention"),
      KeyShape("basis", .citations, "Căn cứ", "Legal basis"),
    ])

  public static let process: MapShape = declaration(
    "process", "quy trình nội bộ", "internal process",
    [
      KeyShape("id", .id(.kebab), .essential, "Mã", "Id"),
      KeyShape("name", .text, .required, "Tên quy trình", "Name"),
      KeyShape(
        "decision", .map { .publicationDecision }, "Quyết định phê duyệt", "Approving decision"),
      KeyShape(
        "steps", .list(.map { .processStep }, orSingle: false), .required, "Các bước", "Steps"),
    ],
    retired: [
      RetiredKey(
        "day", "Số giờ mỗi ngày ghi ở lịch làm việc (hours-per-day).",
        "The hours of a day stand in the working calendar (hours-per-day).")
    ])

  public static let processStep: MapShape = MapShape(
    "process-step", "bước của quy trình", "process step",
    keys: [
      KeyShape("id", .id(.free), .essential, "Mã bước", "Id"),
      KeyShape("name", .text, .required, "Nội dung công việc", "What is done"),
      KeyShape("kind", .word(Words.stepKinds), .required, "Loại bước", "Kind"),
      KeyShape(
        "agency",
        .either([
          .word([Word("receiving-counter", "Nơi đã tiếp nhận", "Wherever it was handed in")]),
          .reference("agency"),
        ]), "Đơn vị thực hiện", "Agency, or receiving-counter"),
      KeyShape("role", .reference("role"), "Vai trò thực hiện", "Role"),
      KeyShape(
        "duration",
        .either([
          .word([Word("untimed", "Không tính thời gian", "Not counted")]), .duration,
        ]), "Thời gian thực hiện", "Duration, or untimed"),
      KeyShape("inputs", .many(.reference("document")), "Đầu vào", "Inputs"),
      KeyShape("outputs", .many(.string), "Sản phẩm", "Outputs"),
      KeyShape(
        "digitizes",
        .word([
          Word("documents", "Số hóa thành phần hồ sơ", "The dossier's components"),
          Word("results", "Số hóa kết quả", "The results"),
        ]), "Số hóa", "Digitizes"),
      KeyShape(
        "next", .either([.string, .list(.map { .processBranch }, orSingle: false)]),
        "Bước tiếp theo",
        "Next step, end, or branches"),
      KeyShape(
        "outcomes", .list(.map { .processOutcome }, orSingle: false), "Kết quả xử lý", "Outcomes"),
      KeyShape(
        "parallel", .list(.list(.map { .processStep }, orSingle: false), orSingle: false),
        "Các nhánh song song", "Parallel branches"),
      KeyShape(
        "clock", .word(Words.words("stop", "restart", "run")), "Tính thời gian", "The clock"),
      KeyShape("at-most", .integer(1...99), "Số lần tối đa", "How often at most"),
      KeyShape("wait", .map { .processWait }, "Lấy ý kiến", "Waiting"),
      KeyShape("notes", .many(.text), "Ghi chú", "Notes"),
    ], exactlyOne: [["next", "outcomes", "parallel"]],
    retired: [
      RetiredKey(
        "supplement", "Cách tính thời gian và số lần bổ sung ghi ngay ở bước: clock, at-most.",
        "What the clock does and how often stand at the step itself: clock, at-most."),
      RetiredKey(
        "untimed", "Bước không tính thời gian ghi duration: untimed.",
        "A step that is not counted says duration: untimed."),
    ])

  public static let processBranch: MapShape = MapShape(
    "branch", "nhánh", "branch",
    keys: [
      KeyShape("when", .condition, "Khi", "Condition"),
      KeyShape("to", .string, .essential, "Đến bước", "Step"),
    ])

  public static let processOutcome: MapShape = MapShape(
    "outcome", "kết quả xử lý", "outcome",
    keys: [
      KeyShape("id", .id(.free), .essential, "Mã", "Id"),
      KeyShape("name", .text, .required, "Tên", "Name"),
      KeyShape("next", .string, .essential, "Bước tiếp theo", "Next step"),
    ])

  public static let processWait: MapShape = MapShape(
    "wait", "lấy ý kiến", "wait",
    keys: [
      KeyShape("for", .reference("agency"), .essential, "Của cơ quan", "Of which agency"),
      KeyShape("at-most", .duration, .required, "Tối đa", "At most"),
      KeyShape(
        "silence",
        .word([
          Word("agrees", "Im lặng là đồng ý", "Silence agrees"),
          Word("refuses", "Im lặng là từ chối", "Silence refuses"),
          Word("escalates", "Báo cáo cấp trên", "Silence escalates"),
        ]), .required, "Nếu không trả lời", "What silence means"),
    ])
}
