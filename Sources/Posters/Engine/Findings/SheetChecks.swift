import Diagnostics

// What shows only when a sheet is filled.
extension CheckInfo {
  static let sheetTextOverflow = CheckInfo(
    "sheet-text-overflow", .error, .printing,
    title: Bilingual(
      vi: "Chữ phải nằm trọn trong ô", en: "Text must fit its slot"),
    explanation: Bilingual(
      vi:
        "Chữ được ngắt dòng giữa các âm tiết và thu nhỏ tới cỡ nhỏ nhất của ô (data-min-size); vẫn không vừa thì tờ in không được giao, vì không có gì được cắt bớt. Chọn khổ lớn hơn, hoặc nới ô.",
      en:
        "Text wraps between syllables and shrinks to the least size of its slot (data-min-size); if it still does not fit, the sheet is not handed over, since nothing is ever cut off. Choose a larger size, or enlarge the slot."
    ),
    message: Bilingual(
      vi: "{subject}: chữ của ô “{slot}” không vừa ở cỡ nhỏ nhất {size} point",
      en: "{subject}: the text of “{slot}” does not fit at the least size, {size} points"),
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Ô nhỏ hơn chữ", en: "A slot smaller than its text"),
        """
        ‹<g data-slot="name" data-size="20" data-min-size="12">›
          <rect id="o-name" x="10" y="10" width="40" height="6"/>
          <text>Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh</text>
        </g>
        """),
      CheckExample(
        .template, Bilingual(vi: "Ô đủ rộng", en: "Room enough"),
        """
        <g data-slot="name" data-size="20" data-min-size="12">
          <rect id="o-name" x="10" y="10" width="190" height="40"/>
          <text>Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh</text>
        </g>
        """),
    ])

  static let sheetTextMissing = CheckInfo(
    "sheet-text-missing", .error, .printing,
    title: Bilingual(
      vi: "Ô bắt buộc phải có nội dung", en: "Required slots must have content"),
    explanation: Bilingual(
      vi: "Một tờ niêm yết để trống chỗ bắt buộc là tờ hỏng. Bổ sung nội dung trong danh mục.",
      en: "A sheet with an empty required place is spoilt. Complete the declaration."),
    message: Bilingual(
      vi: "{subject}: không có nội dung cho ô “{slot}”",
      en: "{subject}: there is nothing to put into “{slot}”"),
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Không có tên", en: "No name"),
        """
        ‹<g data-slot="name" data-size="20" data-min-size="12">›
          <rect id="o-name" x="10" y="10" width="190" height="40"/>
          <text></text>
        </g>
        """),
      CheckExample(
        .template, Bilingual(vi: "Có tên", en: "A name"),
        """
        <g data-slot="name" data-size="20" data-min-size="12">
          <rect id="o-name" x="10" y="10" width="190" height="40"/>
          <text>Đăng ký khai sinh</text>
        </g>
        """),
    ])

  static let sheetCharacterMissing = CheckInfo(
    "sheet-character-missing", .error, .printing,
    title: Bilingual(
      vi: "Phông phải có đủ chữ", en: "The font must have every character"),
    explanation: Bilingual(
      vi:
        "Ký tự không có trong phông sẽ in ra ô vuông. Sửa ký tự lạ trong danh mục, hoặc đổi phông của bản mẫu.",
      en:
        "A character that the font lacks would print as a box. Correct it in the catalog, or change the font of the template."
    ),
    message: Bilingual(
      vi: "{subject}: phông “{font}” không có ký tự {character}",
      en: "{subject}: the font “{font}” has no character {character}"),
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Chữ Hán trong phông Noto Serif", en: "Han letters in Noto Serif"),
        """
        ‹<g data-slot="name" data-size="20" data-min-size="12">›
          <rect id="o-name" x="10" y="10" width="190" height="40"/>
          <text>Đăng ký 結婚</text>
        </g>
        """),
      CheckExample(
        .template, Bilingual(vi: "Chữ Việt", en: "Vietnamese letters"),
        """
        <g data-slot="name" data-size="20" data-min-size="12">
          <rect id="o-name" x="10" y="10" width="190" height="40"/>
          <text>Đăng ký kết hôn</text>
        </g>
        """),
    ])

  static let sheetRowsOverflow = CheckInfo(
    "sheet-rows-overflow", .error, .printing,
    title: Bilingual(
      vi: "Nhóm lặp phải đủ ô", en: "A repeated group must have enough cells"),
    explanation: Bilingual(
      vi: "Số dòng nhiều hơn số ô của nhóm trên một trang.",
      en: "There are more rows than the group has cells on a page."),
    message: Bilingual(
      vi: "{subject}: {count} dòng, nhóm “{slot}” chỉ có {capacity} ô",
      en: "{subject}: {count} rows, the group “{slot}” has {capacity} cells"),
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Ba dòng, hai ô", en: "Three rows, two cells"),
        """
        ‹<g id="bang" data-slot="rows">›
          <rect id="bang-o" x="10" y="60" width="100" height="20" fill="none"/>
          <g id="dong" data-cell="first">
            <rect id="dong-o" x="10" y="60" width="100" height="10" fill="none"/>
            <g data-slot="item" data-size="12" data-min-size="8"><rect id="muc" x="12" y="61" width="90" height="8" fill="none"/><text>Một</text></g>
          </g>
          <g><text>Hai</text></g>
          <g><text>Ba</text></g>
        </g>
        """),
      CheckExample(
        .template, Bilingual(vi: "Hai dòng, hai ô", en: "Two rows, two cells"),
        """
        <g id="bang" data-slot="rows">
          <rect id="bang-o" x="10" y="60" width="100" height="20" fill="none"/>
          <g id="dong" data-cell="first">
            <rect id="dong-o" x="10" y="60" width="100" height="10" fill="none"/>
            <g data-slot="item" data-size="12" data-min-size="8"><rect id="muc" x="12" y="61" width="90" height="8" fill="none"/><text>Một</text></g>
          </g>
          <g><text>Hai</text></g>
        </g>
        """),
    ])

  static let sheetCodeSmall = CheckInfo(
    "sheet-code-small", .error, .printing,
    title: Bilingual(
      vi: "Mã QR phải đủ lớn để quét", en: "A QR symbol must be large enough to scan"),
    explanation: Bilingual(
      vi:
        "Mỗi mô-đun ít nhất 0,4 mm, và cạnh mã ít nhất bằng một phần mười khoảng cách quét đã nêu (data-distance). Nới ô, rút ngắn địa chỉ trong danh mục, hoặc giảm khoảng cách quét.",
      en:
        "Each module is at least 0.4 mm, and the symbol at least a tenth of the stated scanning distance (data-distance). Enlarge the slot, shorten the address in the catalog, or state a shorter distance."
    ),
    message: Bilingual(
      vi: "mô-đun của mã rộng {module} mm, cần ít nhất 0,4 mm",
      en: "the modules of the symbol are {module} mm wide, at least 0.4 mm is needed"),
    variants: [
      "distance": Bilingual(
        vi: "mã rộng {width} mm chỉ quét được từ {reach} mm, bản mẫu nêu {distance} mm",
        en:
          "a symbol {width} mm wide is read from {reach} mm, the template states {distance} mm")
    ],
    examples: [
      CheckExample(
        .template,
        Bilingual(vi: "Mã rộng 30 mm, đọc từ 1 m", en: "A symbol of 30 mm, to be read from 1 m"),
        """
        ‹<g data-slot="qr" data-distance="1m">›
          <rect id="o-qr" x="10" y="60" width="30" height="30"/>
          <text>https://tthc.tinh.gov.vn/t/1.001193/commune</text>
        </g>
        """),
      CheckExample(
        .template, Bilingual(vi: "Mã rộng 120 mm", en: "A symbol of 120 mm"),
        """
        <g data-slot="qr" data-distance="1m">
          <rect id="o-qr" x="10" y="60" width="130" height="130"/>
          <text>https://tthc.tinh.gov.vn/t/1.001193/commune</text>
        </g>
        """),
    ])

  static let sheetCodeUnreadable = CheckInfo(
    "sheet-code-unreadable", .error, .printing,
    title: Bilingual(
      vi: "Mã QR đã vẽ phải đọc lại được", en: "A QR symbol must read back from the page"),
    explanation: Bilingual(
      vi:
        "Trước khi giao tệp, mỗi mã được vẽ thành điểm ảnh cùng mọi thứ quanh nó và đọc lại bằng zbar; nội dung phải đúng từng ký tự. Không đọc được thường là do hình khác đè lên mã hoặc màu quá nhạt.",
      en:
        "Before a file is handed over, each symbol is rasterised with all that surrounds it and read back with zbar; the text must be the same to the letter. Usually another shape covers it, or its colours are too pale."
    ),
    message: Bilingual(
      vi: "{subject}: không đọc lại được mã QR của ô “{slot}”",
      en: "{subject}: the QR symbol of “{slot}” cannot be read back"),
    variants: [
      "other": Bilingual(
        vi: "{subject}: mã QR của ô “{slot}” đọc ra nội dung khác",
        en: "{subject}: the QR symbol of “{slot}” reads back as something else"),
      "contrast": Bilingual(
        vi: "{subject}: mã QR của ô “{slot}” có độ tương phản {ratio} %, cần ít nhất 70 %",
        en:
          "{subject}: the QR symbol of “{slot}” has a contrast of {ratio} %, at least 70 % is needed"
      ),
    ],
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Mô-đun màu xám", en: "Gray modules"),
        """
        ‹<g data-slot="qr" data-distance="50cm" data-dark="#555555">›
          <rect id="o-qr" x="10" y="60" width="90" height="90"/>
          <text>https://tthc.tinh.gov.vn/t/1.001193/commune</text>
        </g>
        """),
      CheckExample(
        .template, Bilingual(vi: "Mô-đun đen", en: "Black modules"),
        """
        <g data-slot="qr" data-distance="50cm">
          <rect id="o-qr" x="10" y="60" width="90" height="90"/>
          <text>https://tthc.tinh.gov.vn/t/1.001193/commune</text>
        </g>
        """),
    ])
}
