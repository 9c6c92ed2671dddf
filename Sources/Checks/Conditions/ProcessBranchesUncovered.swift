import CatalogModel
import Conditions
import Diagnostics
import SourceText

extension Check {
  static let processBranchesUncovered = Check(
    CheckInfo(
      "process-branches-uncovered", .error, .conditions,
      title: Bilingual(
        vi: "Hồ sơ nào cũng có nhánh để đi",
        en: "Every dossier has a branch to take"),
      explanation: Bilingual(
        vi:
          "Hồ sơ không ứng với nhánh nào thì dừng lại ở bước này. Thêm nhánh cho trường hợp còn thiếu, hoặc một nhánh không có điều kiện ở cuối. Ở bản nháp đây là cảnh báo.",
        en:
          "A dossier that fits no branch stays at the step. Add a branch for what is missing, or one without a condition at the end. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "không nhánh nào đúng với hồ sơ: {dossier}",
        en: "no branch holds for a dossier: {dossier}"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "thiếu từ 18 tuổi", en: "18 and more is missing"),
          """
          questions:
            - { id: tuoi, type: integer, name: Tuổi, min: 0 }
          time-limit: 2 working days
          process: quy-trinh
          ---
          \(ProcessExample.head)
            - id: tiep-nhan
              name: Tiếp nhận
              kind: receive
              agency: receiving-counter
              role: mot-cua-vien
              duration: 4 working hours
              digitizes: documents
              next:
                - ‹{ when: questions.tuoi < 16, to: tham-dinh }›
                - { when: "questions.tuoi >= 16 && questions.tuoi < 18", to: quyet-dinh }
          \(ProcessExample.work)
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .procedure, Bilingual(vi: "nhánh cuối lấy phần còn lại", en: "the last takes the rest"),
          """
          questions:
            - { id: tuoi, type: integer, name: Tuổi, min: 0 }
          time-limit: 2 working days
          process: quy-trinh
          ---
          \(ProcessExample.head)
            - id: tiep-nhan
              name: Tiếp nhận
              kind: receive
              agency: receiving-counter
              role: mot-cua-vien
              duration: 4 working hours
              digitizes: documents
              next:
                - { when: questions.tuoi < 16, to: tham-dinh }
                - { to: quyet-dinh }
          \(ProcessExample.work)
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
      ]),
    .conditions { subject, context, list in
      subject.forEachBranching(context) { branches, proofs in
        guard branches.allSatisfy({ $0.branch.when != nil }),
          case .example(let dossier) = proofs.gap(of: Array(branches.indices)),
          // A hole is no other mistake where two of them hold for one dossier.
          proofs.firstOverlap(among: branches.indices) == nil
        else { return false }
        list.add(
          at: subject.at(branches[0].branch.range), severity: subject.header.gapSeverity,
          ["dossier": dossier])
        return true
      }
    })
}
