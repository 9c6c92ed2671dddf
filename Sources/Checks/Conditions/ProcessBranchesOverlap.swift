import CatalogModel
import Conditions
import Diagnostics
import SourceText

extension Check {
  static let processBranchesOverlap = Check(
    CheckInfo(
      "process-branches-overlap", .error, .conditions,
      title: Bilingual(
        vi: "Một hồ sơ chỉ đi một nhánh",
        en: "A dossier takes one branch only"),
      explanation: Bilingual(
        vi:
          "Hai nhánh cùng đúng thì không biết hồ sơ đi bước nào; thứ tự các nhánh không có nghĩa. Thu hẹp điều kiện của một nhánh. Hai việc làm cùng lúc thì viết parallel.",
        en:
          "When two branches hold nobody knows where the dossier goes; their order means nothing. Narrow one condition. Work done at the same time is `parallel`."
      ),
      message: Bilingual(
        vi: "nhánh này và một nhánh trước cùng đúng với hồ sơ: {dossier}",
        en: "this branch and an earlier one both hold for a dossier: {dossier}"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "17 tuổi đi cả hai nhánh", en: "17 takes both"),
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
                - { when: questions.tuoi < 18, to: tham-dinh }
                - ‹{ when: questions.tuoi >= 16, to: quyet-dinh }›
          \(ProcessExample.work)
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .procedure, Bilingual(vi: "không chồng nhau", en: "apart"),
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
                - { when: questions.tuoi < 18, to: tham-dinh }
                - { when: questions.tuoi >= 18, to: quyet-dinh }
          \(ProcessExample.work)
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
      ]),
    .conditions { subject, context, list in
      subject.forEachBranching(context) { branches, proofs in
        let decided = branches.filter { $0.condition != nil }.map(\.branch)
        guard let found = proofs.firstOverlap(among: decided.indices) else { return false }
        list.add(
          at: subject.at(decided[found.condition].range), ["dossier": found.dossier],
          related: [
            Related(
              subject.at(decided[found.other].range),
              Bilingual(vi: "nhánh kia", en: "the other branch"))
          ])
        return true
      }
    })
}
