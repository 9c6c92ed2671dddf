import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let textUnaccented = Check(
    CheckInfo(
      "text-unaccented", .warning, .text,
      title: Bilingual(
        vi:
          "Chữ Việt viết có dấu",
        en:
          "Vietnamese is written with its marks"
      ),
      explanation: Bilingual(
        vi:
          "“Trung tam tra ket qua” hay “Trung taam trar keets quar” là văn bản mất dấu, hoặc gõ khi bộ gõ chưa bật. Người đọc và máy tìm kiếm không nhận ra.",
        en:
          "“Trung tam tra ket qua” or “Trung taam trar keets quar” lost its marks, or was typed without an input method. Neither readers nor searches recognize it."
      ),
      message: Bilingual(
        vi:
          "văn bản không có dấu tiếng Việt",
        en:
          "the text has no Vietnamese marks"
      ),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "mất dấu", en: "marks lost"),
          "name: ‹Dang ky thu nghiem ho so›"),
        CheckExample(
          .procedure, Bilingual(vi: "gõ kiểu Telex", en: "typed in Telex"),
          "name: ‹DDawng kys thur nghieemj hoof sow›"),
        CheckExample(
          .procedure, Bilingual(vi: "có dấu; tiếng Anh", en: "with marks; English"),
          "name: Đăng ký thử nghiệm Google Cloud Platform Services"),
      ]),
    .text { use, context, list in
      guard !use.survey.contains(.accented), use.isOwnWords || use.role == .option,
        context.isVietnamese, use.text.text.utf8.count > 12
      else { return }
      var words = 0
      var known = 0
      VietnameseAlphabet.forEachWord(in: use.text.text) { bytes, letters, isMixed in
        guard !isMixed, letters.count > 1 else { return }
        words += 1
        if syllables.contains(plain(use.text.text.utf8Slice(bytes))) { known += 1 }
      }
      if words >= 4, known * 3 >= words * 2 { list.add(at: use.place) }
    }
  )

  /// A word without what Telex writes for marks: `keets` is `ket`.
  private static func plain(_ word: String) -> String {
    var letters = Array(word.lowercased().utf8)
    if letters.count > 2, let last = letters.last, "sfrxj".utf8.contains(last) {
      letters.removeLast()
    }
    var result: [UInt8] = []
    for letter in letters {
      // aa, ee, oo, dd; aw, ow, uw
      let isMark =
        letter == result.last && "aeod".utf8.contains(letter)
        || letter == 0x77 && !result.isEmpty
      if !isMark { result.append(letter) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Syllables of administration, without marks.
private let syllables = Set(
  """
  ban bao bo ca can cap cau chap chinh cho chu chung chuyen co con cong cua cu dai dan dang dat den
  di dia dich dien dieu dinh doanh doi don dong du duoc giai giao giay gia gui han hanh hien ho hoa
  hoan hoac hoat hoc hoi hop huong huyen khac khai khi kho khong kiem ky ket kinh lap le lien loai
  luat ly mat moi muc nam ngay nghi nghiem nghiep nghia nguoi nha nhan nhap noi nop nuoc nuoi phai
  phan phap phep phi phieu phu phuc phuong qua quan quoc quy quyen quyet sao sau sinh so su sua tai
  te than thanh thay theo thi thien thong thoi thu thuc thuoc thuong tiep tin tinh to toan trang tra
  trinh trong truc trung truoc truong tu tuc tuyen van ve vien viec vu xa xac xay xem xet xin y yeu
  """.split { $0 == " " || $0.isNewline }.map(String.init))
