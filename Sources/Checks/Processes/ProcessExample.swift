/// Steps of a right process, for the examples of checks.
enum ProcessExample {
  static let head = """
    kind: process
    id: quy-trinh
    name: Quy trình đăng ký
    steps:
    """

  static let receive = """
      - id: tiep-nhan
        name: Tiếp nhận
        kind: receive
        agency: receiving-counter
        role: mot-cua-vien
        duration: 4 working hours
        digitizes: documents
        next: tham-dinh
    """

  static let work = """
      - id: tham-dinh
        name: Thẩm định
        kind: work
        role: thu-ly
        duration: 1 working days
        outputs: [du-thao]
        next: quyet-dinh
    """

  static let decide = """
      - id: quyet-dinh
        name: Quyết định
        kind: decide
        role: lanh-dao
        duration: 4 working hours
        outputs: [van-ban]
        outcomes:
          - { id: dong-y, name: Đồng ý, next: tra }
          - { id: tu-choi, name: Từ chối, next: tra }
    """

  static let giveBack = """
      - id: tra
        name: Trả kết quả
        kind: return
        agency: receiving-counter
        role: mot-cua-vien
        duration: untimed
        digitizes: results
        next: end
    """

  /// A whole process whose first step goes on by a condition.
  static func branching(_ condition: String) -> String {
    let first = receive.replacing(
      "next: tham-dinh",
      with: """
        next:
              - { when: \(condition), to: tham-dinh }
              - { to: quyet-dinh }
        """)
    return [head, first, work, decide, giveBack].joined(separator: "\n")
  }

  static let whole = [head, receive, work, decide, giveBack].joined(separator: "\n")
}
