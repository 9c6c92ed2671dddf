import Diagnostics
import Expressions

/// What the tests of sentences speak of.
enum SentenceSamples {
  static let declarations: Declarations = {
    var declarations = Declarations(variables: [
      "questions": .object("questions"), "channel": .code("channel"), "case": .code("case"),
      "level": .code("level"), "at": .timestamp, "span": .duration, "scores": .map(.string, .int),
    ])
    let member = ObjectDeclaration(
      name: "questions.members",
      fields: [
        "age": .init(.int), "isForeign": .init(.bool), "born": .init(.date), "role": .init(.string),
      ])
    declarations.objects["questions.members"] = member
    declarations.objects["questions"] = ObjectDeclaration(
      name: "questions",
      fields: [
        "born": .init(.date), "childBorn": .init(.date), "issued": .init(.date),
        "withParents": .init(.bool), "abandoned": .init(.bool), "poor": .init(.bool),
        "defence": .init(.bool), "copiesWanted": .init(.bool), "hasForm": .init(.bool),
        "copies": .init(.int), "pages": .init(.int), "minutes": .init(.int), "income": .init(.int),
        "area": .init(.double), "year": .init(.int), "name": .init(.string),
        "headName": .init(.string), "proxy": .init(.code("proxy")),
        "paper": .init(.code("paper")), "groups": .init(.list(.code("proxy"))),
        "members": .init(.list(.object("questions.members"))), "tags": .init(.list(.string)),
        "unnamed": .init(.bool),
      ])
    func list(_ name: String, _ codes: [String]) {
      declarations.codeLists[name] = CodeListDeclaration(name: name, codes: codes)
    }
    list("proxy", ["person", "body", "post", "none", "lost"])
    list("paper", ["original", "copy"])
    list("channel", ["in-person", "online", "postal"])
    list("case", ["list", "single"])
    list("level", ["commune", "province"])
    return declarations
  }()

  static let vietnamese: Vocabulary = {
    let proxies: [String: Vocabulary.Value] = [
      "person": .init("Cá nhân"), "body": .init("Tổ chức, doanh nghiệp"),
      "post": .init("Bưu chính công ích"), "none": .init("Không ủy quyền"),
    ]
    return Vocabulary(
      .vi,
      facts: [
        "channel": .init(
          "Cách thức thực hiện",
          values: [
            "in-person": .init("Trực tiếp", affirmed: "nộp hồ sơ trực tiếp"),
            "online": .init("Trực tuyến", affirmed: "nộp hồ sơ trực tuyến"),
            "postal": .init("Bưu chính công ích"),
          ]),
        "case": .init(
          "Trường hợp", values: ["list": .init("Theo danh sách"), "single": .init("Đơn lẻ")]),
        "level": .init(
          "Cấp thực hiện", values: ["commune": .init("Cấp xã"), "province": .init("Cấp tỉnh")]),
        "at": .init("Thời điểm nộp hồ sơ"), "span": .init("Thời gian chờ"),
        "questions.born": .init("Ngày sinh của người yêu cầu"),
        "questions.childBorn": .init("Ngày sinh", person: "trẻ em"),
        "questions.issued": .init("Ngày cấp giấy tờ"),
        "questions.withParents": .init("Có cha mẹ đi cùng"),
        "questions.abandoned": .init("Trẻ em bị bỏ rơi"),
        "questions.poor": .init("Thuộc hộ nghèo, hộ cận nghèo hoặc là người khuyết tật"),
        "questions.defence": .init("Đất, công trình quốc phòng, an ninh"),
        "questions.copiesWanted": .init("Có đề nghị cấp bản sao không?"),
        "questions.hasForm": .init("Trường hợp khẩn cấp"),
        "questions.copies": .init("Số bản sao yêu cầu cấp"),
        "questions.pages": .init("Số trang của bản chính"),
        "questions.minutes": .init("Thời lượng chương trình", unit: "phút"),
        "questions.income": .init("Thu nhập bình quân", unit: "VND"),
        "questions.area": .init("Diện tích sàn", unit: "m²"),
        "questions.year": .init("Năm tốt nghiệp"),
        "questions.name": .init("Họ và tên"), "questions.headName": .init("Họ và tên của chủ hộ"),
        "questions.proxy": .init("Ủy quyền thực hiện thủ tục", values: proxies),
        "questions.paper": .init(
          "Giấy tờ về việc sinh",
          values: [
            "original": .init("Giấy chứng sinh"), "copy": .init("Văn bản của người làm chứng"),
          ]),
        "questions.groups": .init("Nhóm đối tượng", values: proxies),
        "questions.members": .init("Danh sách thành viên", item: "thành viên"),
        "questions.members[].age": .init("Tuổi"),
        "questions.members[].isForeign": .init("Là người nước ngoài"),
        "questions.members[].born": .init("Ngày sinh", person: "thành viên đó"),
        "questions.members[].role": .init("Vai trò"), "questions.tags": .init("Danh sách từ khóa"),
      ])
  }()

  static let english: Vocabulary = {
    let proxies: [String: Vocabulary.Value] = [
      "person": .init("A person"), "body": .init("An organisation, a company"),
      "post": .init("Public post"), "none": .init("No proxy"),
    ]
    return Vocabulary(
      .en,
      facts: [
        "channel": .init(
          "Channel",
          values: [
            "in-person": .init(
              "In person", affirmed: "the dossier is filed in person",
              denied: "the dossier is not filed in person"),
            "online": .init(
              "Online", affirmed: "the dossier is filed online",
              denied: "the dossier is not filed online"),
            "postal": .init("By post"),
          ]),
        "case": .init("Case", values: ["list": .init("By list"), "single": .init("Single")]),
        "level": .init(
          "Level", values: ["commune": .init("Commune"), "province": .init("Province")]),
        "at": .init("Time of filing"), "span": .init("Waiting time"),
        "questions.born": .init("Date of birth of the applicant"),
        "questions.childBorn": .init("Date of birth", person: "the child"),
        "questions.issued": .init("Date of issue"),
        "questions.withParents": .init(
          "Accompanied by a parent", affirmed: "the applicant is accompanied by a parent",
          denied: "the applicant is not accompanied by a parent"),
        "questions.abandoned": .init("Abandoned child"),
        "questions.poor": .init("Poor household, near-poor household or person with a disability"),
        "questions.defence": .init("Land, works of defence, security"),
        "questions.copiesWanted": .init("Are copies requested?"),
        "questions.hasForm": .init("Urgent case"),
        "questions.copies": .init("Number of copies requested"),
        "questions.pages": .init("Number of pages of the original"),
        "questions.minutes": .init("Length of the programme", unit: "minutes"),
        "questions.income": .init("Average income", unit: "VND"),
        "questions.area": .init("Floor area", unit: "m²"),
        "questions.year": .init("Year of graduation"),
        "questions.name": .init("Full name"),
        "questions.headName": .init("Full name of the head of the household"),
        "questions.proxy": .init("Proxy", values: proxies),
        "questions.paper": .init(
          "Proof of birth",
          values: ["original": .init("Certificate of birth"), "copy": .init("Witness statement")]),
        "questions.groups": .init("Groups concerned", values: proxies),
        "questions.members": .init("List of members", item: "member", items: "members"),
        "questions.members[].age": .init("Age"),
        "questions.members[].isForeign": .init("Foreigner"),
        "questions.members[].born": .init("Date of birth", person: "that member"),
        "questions.members[].role": .init("Role"), "questions.tags": .init("List of keywords"),
      ])
  }()
}
