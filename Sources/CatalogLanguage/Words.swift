/// Closed sets of words, with their Vietnamese legal terms.
public enum Words {
  public static let levels: [Word] = [
    Word("province", "Cấp tỉnh", "Province"),
    Word("district", "Cấp huyện (đến 30/6/2025)", "District (until 2025-06-30)"),
    Word("commune", "Cấp xã", "Commune"),
    Word("ministry", "Cấp bộ", "Ministry"),
    Word("other", "Cơ quan khác", "Other body"),
  ]
  public static let channels: [Word] = [
    Word("in-person", "Trực tiếp", "In person"),
    Word("online", "Trực tuyến", "Online"),
    Word("postal", "Dịch vụ bưu chính công ích", "By post"),
    Word("vneid", "Ứng dụng VNeID", "VNeID application"),
  ]
  public static let onlineLevels: [Word] = [
    Word("full", "Toàn trình", "Fully online"),
    Word("partial", "Một phần", "Partly online"),
    Word("information", "Chỉ cung cấp thông tin", "Information only"),
  ]
  public static let applicants: [Word] = [
    Word("citizen", "Công dân Việt Nam", "Vietnamese citizen"),
    Word("overseas-vietnamese", "Người Việt Nam định cư ở nước ngoài", "Vietnamese living abroad"),
    Word("foreigner", "Người nước ngoài", "Foreigner"),
    Word("resident-foreigner", "Người nước ngoài cư trú tại Việt Nam", "Resident foreigner"),
    Word("official", "Cán bộ, công chức, viên chức", "Official or public employee"),
    Word("enterprise", "Doanh nghiệp", "Enterprise"),
    Word("vietnamese-enterprise", "Doanh nghiệp Việt Nam", "Vietnamese enterprise"),
    Word(
      "foreign-invested-enterprise", "Doanh nghiệp có vốn đầu tư nước ngoài",
      "Foreign-invested enterprise"),
    Word("cooperative", "Hợp tác xã", "Cooperative"),
    Word(
      "organization", "Tổ chức (không bao gồm doanh nghiệp, HTX)",
      "Organisation other than enterprises and cooperatives"),
    Word("foreign-organization", "Tổ chức nước ngoài", "Foreign organisation"),
    Word("party-member", "Đảng viên", "Party member"),
    Word("party-organization", "Tổ chức đảng", "Party organisation"),
  ]
  public static let procedureTypes: [Word] = [
    Word(
      "law-delegated", "TTHC được giao luật quy định chi tiết", "Detailed by delegation of a law"),
    Word(
      "not-delegated", "TTHC không được luật giao cho địa phương quy định",
      "Not delegated to localities"),
    Word("other", "Loại khác", "Other"),
  ]
  public static let changes: [Word] = [
    Word("new", "Mới ban hành", "New"),
    Word("amended", "Được sửa đổi, bổ sung", "Amended"),
    Word("replaced", "Được thay thế", "Replaced"),
    Word("abolished", "Bị bãi bỏ", "Abolished"),
    Word("standardized", "Được chuẩn hóa", "Standardized"),
  ]
  public static let outcomes: [Word] = [
    Word("granted", "Chấp thuận, cấp", "Granted"),
    Word("refused", "Từ chối", "Refused"),
    Word("supplement", "Yêu cầu bổ sung", "Supplement asked for"),
    Word("info", "Thông báo, trả lời", "Information"),
  ]
  public static let modes: [Word] = [
    Word("submit", "Nộp", "Hand in"),
    Word("present", "Xuất trình", "Show"),
    Word("submit-or-present", "Nộp hoặc xuất trình", "Hand in or show"),
    Word("upload", "Tải lên bản chụp", "Upload a picture"),
    Word("certified-copy", "Gửi bản sao có chứng thực", "Send a certified copy"),
    Word("data", "Khai thác dữ liệu, không cần giấy", "Looked up, no paper"),
  ]
  public static let feeKinds: [Word] = [
    Word("phi", "Phí", "Charge for a service"),
    Word("le-phi", "Lệ phí", "Levy fixed by law"),
  ]
  public static let payAt: [Word] = [
    Word("submission", "Khi nộp hồ sơ", "On submission"),
    Word("supplement", "Khi bổ sung hồ sơ", "On supplement"),
    Word("result", "Khi nhận kết quả", "On collection of the result"),
  ]
  public static let decisions: [Word] = [
    Word("required", "Phải số hóa", "Must be digitized"),
    Word("on-request", "Số hóa theo yêu cầu", "Digitized on request"),
    Word("excluded", "Không số hóa", "Excluded"),
  ]
  public static let categories: [Word] = [
    Word("prior-result", "Là kết quả của thủ tục trước", "Result of an earlier procedure"),
    Word("sector-law", "Pháp luật chuyên ngành yêu cầu số hóa", "Demanded by sector law"),
    Word("local-list", "Thuộc danh mục do tỉnh quyết định", "Listed by the province"),
    Word("participant", "Kết quả của cơ quan phối hợp", "Result of a participating agency"),
    Word("result", "Kết quả của chính thủ tục", "The procedure's own result"),
  ]
  public static let instrumentTypes: [Word] = [
    Word("constitution", "Hiến pháp", "Constitution"),
    Word("law", "Luật, bộ luật", "Law or code"),
    Word("ordinance", "Pháp lệnh", "Ordinance"),
    Word("resolution", "Nghị quyết", "Resolution"),
    Word("decree", "Nghị định", "Decree"),
    Word("decision", "Quyết định", "Decision"),
    Word("circular", "Thông tư", "Circular"),
    Word("joint-circular", "Thông tư liên tịch", "Joint circular"),
    Word("directive", "Chỉ thị", "Directive"),
    Word("consolidated", "Văn bản hợp nhất", "Consolidated text"),
    Word("letter", "Công văn, hướng dẫn", "Official letter or guidance"),
    Word("treaty", "Điều ước quốc tế", "Treaty"),
  ]
  public static let weekdays: [Word] = [
    Word("mon", "Thứ Hai", "Monday"), Word("tue", "Thứ Ba", "Tuesday"),
    Word("wed", "Thứ Tư", "Wednesday"), Word("thu", "Thứ Năm", "Thursday"),
    Word("fri", "Thứ Sáu", "Friday"), Word("sat", "Thứ Bảy", "Saturday"),
    Word("sun", "Chủ nhật", "Sunday"),
  ]
  public static let stepKinds: [Word] = [
    Word("receive", "Tiếp nhận", "Receive"),
    Word("work", "Thụ lý", "Work"),
    Word("decide", "Phê duyệt", "Decide"),
    Word("publish", "Phát hành", "Publish"),
    Word("supplement", "Yêu cầu bổ sung", "Ask for a supplement"),
    Word("wait", "Lấy ý kiến", "Wait for an opinion"),
    Word("return", "Trả kết quả", "Return the result"),
  ]
  public static let fieldTypes: [Word] = [
    Word("text", "Văn bản một dòng", "One line of text"),
    Word("multiline", "Văn bản nhiều dòng", "Several lines of text"),
    Word("integer", "Số nguyên", "Whole number"),
    Word("decimal", "Số thập phân", "Decimal number"),
    Word("money", "Số tiền (đồng)", "Money in đồng"),
    Word("boolean", "Có hoặc không", "Yes or no"),
    Word("declaration", "Lời cam đoan", "Declaration that must be ticked"),
    Word("date", "Ngày", "Date"),
    Word("datetime", "Ngày giờ", "Date and time"),
    Word("choice", "Chọn một", "One of several"),
    Word("multi-choice", "Chọn nhiều", "Several of several"),
    Word("citizen-id", "Số định danh cá nhân", "Personal identification number"),
    Word("tax-code", "Mã số thuế", "Tax code"),
    Word("phone", "Số điện thoại", "Telephone number"),
    Word("email", "Thư điện tử", "E-mail address"),
    Word("person-name", "Họ, chữ đệm và tên", "Name of a person"),
    Word("land-certificate", "Số giấy chứng nhận đất đai", "Land certificate number"),
    Word("address", "Địa chỉ", "Address"),
    Word("attachment", "Tệp đính kèm", "Attached file"),
    Word("group", "Nhóm trường", "Group of fields"),
    Word("list", "Danh sách", "List"),
    Word("table", "Bảng", "Table"),
    Word("confirmation", "Ý kiến, xác nhận của người khác", "Another person's consent"),
    Word("note", "Ghi chú, không có câu trả lời", "Text without an answer"),
  ]
  public static let severities: [Word] = [
    Word("error", "Lỗi", "Error"), Word("warning", "Cảnh báo", "Warning"),
    Word("note", "Lưu ý", "Note"),
  ]
  public static let yesNo: [Word] = [
    Word("true", "Đúng", "True"), Word("false", "Sai", "False"),
  ]
  /// What an attachment may be, by the usual ending of its name.
  public static let fileFormats: [Word] = words(
    "pdf", "pdf-a", "pdf-a-1", "pdf-a-2", "pdf-a-3", "jpg", "jpeg", "png", "tif", "tiff", "heic",
    "doc", "docx", "xls", "xlsx", "odt", "ods", "xml", "json", "txt", "csv", "zip", "dwg", "mp3",
    "mp4")
  static func words(_ names: String...) -> [Word] { names.map { Word($0, $0, $0) } }
}
