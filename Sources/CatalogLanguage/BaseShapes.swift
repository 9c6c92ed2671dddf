/// The catalog, calendars, agencies, code lists, legal texts.
extension MapShape {
  public static let catalog: MapShape = declaration(
    "catalog", "danh mục", "catalog",
    [
      KeyShape("authority", .string, .essential, "Mã định danh của tỉnh", "Code of the province"),
      KeyShape("name", .text, .required, "Tên danh mục", "Title"),
      KeyShape(
        "languages", .list(.string, orSingle: true), .required, "Ngôn ngữ",
        "Languages; the first is that of plain strings"),
      KeyShape(
        "code-formats",
        .list(
          .word([
            Word("national", "Mã quốc gia", "National"),
            Word("short", "Mã địa phương ngắn", "Short local"),
            Word("long", "Mã địa phương dài", "Long local"),
          ]), orSingle: true), "Các dạng mã được dùng", "Forms of codes in use"),
      KeyShape(
        "regimes", .list(.map { .regime }, orSingle: false), .required,
        "Mô hình chính quyền địa phương", "Which levels exist when"),
      KeyShape(
        "territories", .list(.map { .territory }, orSingle: false), "Địa bàn áp dụng riêng",
        "Parts of the province with rules of their own"),
      KeyShape("lookup", .map { .lookup }, .required, "Mã QR tra cứu", "Lookup addresses"),
      KeyShape("calendar", .reference("calendar"), .required, "Lịch làm việc", "Working calendar"),
      KeyShape(
        "digitization-profiles", .list(.map { .scanProfile }, orSingle: false), "Thông số số hóa",
        "Scan settings"),
      KeyShape("house-style", .map { .houseStyle }, "Quy ước chính tả", "House style"),
      KeyShape(
        "severity", .syntax, "Mức độ của từng kiểm tra", "Severity of single checks: {code: level}"),
    ])

  public static let regime: MapShape = MapShape(
    "regime", "mô hình chính quyền", "regime",
    keys: [
      KeyShape("id", .id(.free), .essential, "Mã", "Id"),
      KeyShape("effective", .map { .window }, "Hiệu lực", "When it is in force"),
      KeyShape(
        "levels", .list(.word(Words.levels), orSingle: false), .essential, "Các cấp", "Levels"),
      KeyShape(
        "transfers", .list(.map { .transfer }, orSingle: false), "Chuyển thẩm quyền mặc định",
        "Default successors of competences"),
      KeyShape("basis", .citations, "Căn cứ pháp lý", "Legal basis"),
    ])

  public static let transfer: MapShape = MapShape(
    "transfer", "chuyển thẩm quyền", "transfer",
    keys: [
      KeyShape("from", .word(Words.levels), .essential, "Từ cấp", "From level"),
      KeyShape("to", .many(.word(Words.levels)), .essential, "Đến cấp", "To levels"),
    ])

  public static let territory: MapShape = MapShape(
    "territory", "địa bàn", "territory",
    keys: [
      KeyShape("id", .id(.kebab), .essential, "Mã", "Id"),
      KeyShape("name", .text, .required, "Tên", "Name"),
      KeyShape("units", .map { .territoryUnits }, .required, "Các đơn vị", "Its units"),
    ])

  public static let territoryUnits: MapShape = MapShape(
    "territory-units", "đơn vị của địa bàn", "units of a territory",
    keys: [
      KeyShape("code-list", .reference("code-list"), .essential, "Danh mục đơn vị", "Code list"),
      KeyShape("under", .string, "Thuộc đơn vị", "Only units under this code"),
    ])

  public static let lookup: MapShape = MapShape(
    "lookup", "mã QR tra cứu", "lookup",
    keys: [
      KeyShape("host", .string, .essential, "Tên miền", "Host the province controls"),
      KeyShape("payload", .string, .essential, "Mẫu địa chỉ in trong mã", "RFC 6570 template"),
      KeyShape(
        "targets", .list(.map { .lookupTarget }, orSingle: false), .required,
        "Đích đến theo thời gian",
        "Where addresses lead, by date"),
    ])

  public static let lookupTarget: MapShape = MapShape(
    "lookup-target", "đích đến", "lookup target",
    keys: [
      KeyShape("id", .id(.free), .essential, "Mã", "Id"),
      KeyShape("effective", .map { .window }, "Hiệu lực", "When it is in force"),
      KeyShape("template", .string, .essential, "Mẫu địa chỉ", "RFC 6570 template"),
      KeyShape("verified", .date, "Ngày kiểm tra gần nhất", "When somebody last opened it"),
    ])

  public static let scanProfile: MapShape = MapShape(
    "digitization-profile", "thông số số hóa", "digitization profile",
    keys: [
      KeyShape("id", .id(.free), .essential, "Mã", "Id"),
      KeyShape("name", .text, .required, "Tên", "Name"),
      KeyShape(
        "format", .many(.word(Words.words("pdf", "pdf-a-1", "pdf-a-2", "tiff", "png", "jpeg"))),
        .required, "Định dạng", "File formats"),
      KeyShape("resolution", .resolution, .required, "Độ phân giải", "Resolution, `300 dpi`"),
      KeyShape(
        "color", .word(Words.words("black-white", "grayscale", "color")), .required, "Màu", "Colour"
      ),
    ])

  public static let houseStyle: MapShape = MapShape(
    "house-style", "quy ước chính tả", "house style",
    keys: [
      KeyShape(
        "tones",
        .word([
          Word("old", "hòa, thủy", "tone on the first vowel"),
          Word("new", "hoà, thuỷ", "tone on the second vowel"),
        ]), "Vị trí dấu thanh", "Placement of tone marks")
    ])

  public static let calendar: MapShape = declaration(
    "calendar", "lịch làm việc", "working calendar",
    [
      KeyShape("id", .id(.kebab), .essential, "Mã", "Id"),
      KeyShape("name", .text, .required, "Tên", "Name"),
      KeyShape(
        "working-week", .list(.word(Words.weekdays), orSingle: false), .required, "Tuần làm việc",
        "Working days of the week"),
      KeyShape("hours-per-day", .decimal, .required, "Số giờ mỗi ngày", "Working hours a day"),
      KeyShape(
        "years", .list(.map { .calendarYear }, orSingle: false), .required, "Từng năm",
        "One entry a year"),
    ])

  public static let calendarYear: MapShape = MapShape(
    "calendar-year", "năm của lịch", "calendar year",
    keys: [
      KeyShape("year", .integer(1990...2199), .essential, "Năm", "Year"),
      KeyShape("source", .text, .required, "Nguồn", "Where the days come from"),
      KeyShape(
        "holidays", .list(.map { .holiday }, orSingle: false), .required, "Ngày nghỉ lễ",
        "Public holidays"),
      KeyShape("makeup", .many(.date), "Ngày làm bù", "Working days moved to a weekend"),
      KeyShape("draft", .many(.text), "Điểm chưa chắc chắn", "What is unsure"),
      KeyShape("notes", .many(.text), "Ghi chú", "Notes"),
    ])

  public static let holiday: MapShape = MapShape(
    "holiday", "ngày nghỉ", "holiday",
    keys: [
      KeyShape("date", .date, "Ngày", "Day"),
      KeyShape("from", .date, "Từ ngày", "First day"),
      KeyShape("until", .date, "Đến hết ngày", "Last day"),
      KeyShape("name", .text, .required, "Tên ngày nghỉ", "Name"),
    ], exactlyOne: [["date", "from"]])

  public static let sector: MapShape = declaration(
    "sector", "lĩnh vực", "sector",
    [
      KeyShape("id", .id(.kebab), .essential, "Mã", "Id"),
      KeyShape("name", .text, .required, "Tên lĩnh vực", "Name"),
      KeyShape("code", .string, "Mã lĩnh vực quốc gia", "National code"),
      KeyShape("agency", .reference("agency"), "Cơ quan quản lý", "Agency in charge"),
    ])

  public static let role: MapShape = declaration(
    "role", "vai trò xử lý", "role",
    [
      KeyShape("id", .id(.kebab), .essential, "Mã", "Id"),
      KeyShape("name", .text, .required, "Tên vai trò", "Name"),
    ])

  public static let agency: MapShape = declaration(
    "agency", "cơ quan, đơn vị", "agency",
    [
      KeyShape("id", .id(.kebab), .essential, "Mã", "Id"),
      KeyShape("name", .text, .required, "Tên cơ quan", "Name; of a class with {unit.name}"),
      KeyShape("level", .word(Words.levels), .required, "Cấp", "Level"),
      KeyShape("code", .string, "Mã định danh", "Identification code"),
      KeyShape("parent", .reference("agency"), "Cơ quan chủ quản", "Parent"),
      KeyShape("successors", .many(.reference("agency")), "Cơ quan kế thừa", "Successors"),
      KeyShape(
        "for-each-unit", .reference("code-list"), "Mỗi đơn vị hành chính một cơ quan",
        "Class: one agency for each unit of a list"),
      KeyShape("unit-level", .word(Words.levels), "Cấp của đơn vị", "Which level of the list"),
      KeyShape(
        "members", .list(.map { .agencyMember }, orSingle: false), "Thông tin riêng từng đơn vị",
        "Facts of single members"),
      KeyShape("counter", .boolean, "Bộ phận Một cửa", "One-stop counter"),
      KeyShape("external", .boolean, "Cơ quan ngoài tỉnh", "Outside the province"),
      KeyShape("address", .text, "Địa chỉ", "Address"),
      KeyShape("phone", .string, "Điện thoại", "Telephone"),
    ])

  public static let agencyMember: MapShape = MapShape(
    "agency-member", "đơn vị của lớp cơ quan", "member of a class",
    keys: [
      KeyShape("unit", .string, .essential, "Mã đơn vị hành chính", "Unit code"),
      KeyShape("code", .string, "Mã định danh", "Identification code"),
      KeyShape("name", .text, "Tên", "Name"),
      KeyShape("address", .text, "Địa chỉ", "Address"),
      KeyShape("phone", .string, "Điện thoại", "Telephone"),
    ])

  public static let dataSource: MapShape = declaration(
    "data-source", "cơ sở dữ liệu", "data source",
    [
      KeyShape("id", .id(.kebab), .essential, "Mã", "Id"),
      KeyShape("name", .text, .required, "Tên", "Name"),
      KeyShape("owner", .reference("agency"), "Cơ quan chủ quản", "Owner"),
      KeyShape("key", .many(.string), "Khóa tra cứu", "Identifiers it is asked by"),
      KeyShape(
        "attributes", .list(.map { .field }, orSingle: false), .required, "Dữ liệu cung cấp",
        "What it can answer"),
    ])

  public static let codeList: MapShape = declaration(
    "code-list", "danh mục dùng chung", "code list",
    [
      KeyShape("id", .id(.kebab), .essential, "Mã", "Id"),
      KeyShape("name", .text, .required, "Tên danh mục", "Name"),
      KeyShape(
        "values", .list(.map { .codeListValue }, orSingle: false), "Các giá trị", "Values"),
      KeyShape("file", .string, "Tệp CSV", "CSV file beside this one: code,parent,level,name"),
      KeyShape("levels", .many(.string), "Các cấp", "Levels of a hierarchical list"),
      KeyShape("predecessor", .map { .predecessor }, "Danh mục trước đó", "The list before it"),
    ], exactlyOne: [["values", "file"]])

  public static let codeListValue: MapShape = MapShape(
    "code-list-value", "giá trị của danh mục", "code list value",
    keys: [
      KeyShape("code", .string, .essential, "Mã", "Code"),
      KeyShape("name", .text, .required, "Tên", "Name"),
      KeyShape("parent", .string, "Thuộc", "Parent code"),
      KeyShape("level", .string, "Cấp", "Level"),
      KeyShape("effective", .map { .window }, "Hiệu lực", "When it is in force"),
    ])

  public static let predecessor: MapShape = MapShape(
    "predecessor", "danh mục trước", "predecessor",
    keys: [
      KeyShape("list", .reference("code-list"), .essential, "Danh mục", "List"),
      KeyShape("map", .string, "Tệp CSV đối chiếu", "CSV of old and new codes"),
    ])

  public static let instrument: MapShape = declaration(
    "instrument", "văn bản pháp luật", "instrument",
    [
      KeyShape("number", .id(.instrumentNumber), .essential, "Số, ký hiệu", "Number"),
      KeyShape("type", .word(Words.instrumentTypes), .required, "Loại văn bản", "Type"),
      KeyShape("title", .text, .required, "Tên văn bản", "Title"),
      KeyShape("issued", .date, "Ngày ban hành", "Date of issue"),
      KeyShape("amended-by", .many(.reference("instrument")), "Được sửa đổi bởi", "Amended by"),
      KeyShape("replaced-by", .many(.reference("instrument")), "Được thay thế bởi", "Replaced by"),
    ])

  public static let rule: MapShape = declaration(
    "rule", "quy định rà soát", "house rule",
    [
      KeyShape("id", .id(.free), .essential, "Mã", "Id"),
      KeyShape("name", .text, "Tên quy định, trong một câu", "The rule in one sentence"),
      KeyShape(
        "for",
        .word(
          Words.words(
            "procedure", "level", "case", "document-use", "result", "fee", "channel", "document",
            "form", "field", "process", "step", "instrument")), .essential, "Đối tượng rà soát",
        "What it looks at"),
      KeyShape("when", .condition, "Khi nào", "When it applies"),
      KeyShape("require", .condition, .essential, "Yêu cầu", "What must hold"),
      KeyShape("message", .text, .essential, "Thông báo", "What to say"),
      KeyShape("severity", .word(Words.severities), "Mức độ", "Severity"),
      KeyShape("basis", .citations, "Căn cứ", "Legal basis"),
    ])
}
