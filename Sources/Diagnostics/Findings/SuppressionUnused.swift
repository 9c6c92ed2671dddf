extension CheckInfo {
  public static let suppressionUnused = CheckInfo(
    "suppression-unused", .warning, .reading,
    title: Bilingual(
      vi: "Chú thích bỏ qua phải còn tác dụng.",
      en: "A comment that allows a finding still covers one."),
    explanation: Bilingual(
      vi: """
        Chú thích “motcua: allow” cho phép một phát hiện nhưng ở chỗ đó không còn phát hiện nào \
        mang mã ấy. Lỗi đã được sửa, hoặc chú thích đặt sai dòng. Nếu để lại, chú thích sẽ che \
        một lỗi mới xuất hiện sau này. Hãy xóa chú thích, hoặc đặt nó ở cuối dòng có phát hiện \
        hay trên một dòng riêng ngay trước mục có phát hiện.
        """,
      en: """
        A “motcua: allow” comment names a finding that does not occur where the comment applies. \
        The fault was mended, or the comment stands in the wrong place. Left behind, it would \
        hide a new fault later. Remove it, or put it at the end of the line of the finding, or \
        alone on the line before the entry that has the finding.
        """),
    message: Bilingual(
      vi: "chú thích cho phép “{code}”, nhưng không có phát hiện nào như vậy ở đây",
      en: "the comment allows “{code}”, but there is no such finding here"),
    examples: [
      CheckExample(
        .file,
        Bilingual(
          vi: "lĩnh vực không có phí nào để cho phép",
          en: "a sector has no fee to allow anything for"),
        """
        kind: sector
        # motcua: allow ‹fee-basis-missing› -- nghị quyết chưa được công bố
        id: vi-du-bo-qua
        name: Ví dụ
        """),
      CheckExample(
        .file,
        Bilingual(vi: "chú thích thông thường", en: "an ordinary comment"),
        """
        kind: sector
        # Tên theo Cổng Dịch vụ công quốc gia
        id: vi-du-bo-qua
        name: Ví dụ
        """),
    ])
}
