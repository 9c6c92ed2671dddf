import Diagnostics

// Slots of a template: names, attributes, places.
extension CheckInfo {
  static let templateSlotMissing = CheckInfo(
    "template-slot-missing", .error, .printing,
    title: Bilingual(
      vi: "Bản mẫu phải có đủ các ô bắt buộc", en: "A template must have every required slot"),
    explanation: Bilingual(
      vi:
        "Một tờ niêm yết thiếu tên, mã thủ tục hay mã QR thì không dùng được. Thêm một hình chữ nhật với thuộc tính data-slot.",
      en:
        "A poster without name, code or QR symbol is of no use. Add a rectangle with the attribute data-slot."
    ),
    message: Bilingual(
      vi: "thiếu ô “{slot}” ({meaning})", en: "the slot “{slot}” is missing ({meaning})"),
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Thiếu ô tên", en: "No slot for the name"),
        """
        ‹<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297">›
          <rect id="c" data-slot="code" data-size="20" data-min-size="12" x="10" y="10" width="90" height="20"/>
        </svg>
        """),
      CheckExample(
        .template, Bilingual(vi: "Có ô tên", en: "A slot for the name"),
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297">
          <rect id="n" data-slot="name" data-size="20" data-min-size="12" x="10" y="10" width="90" height="20"/>
        </svg>
        """),
    ])

  static let templateSlotUnknown = CheckInfo(
    "template-slot-unknown", .error, .printing,
    title: Bilingual(
      vi: "Ô của bản mẫu phải có tên được biết", en: "Slots must have known names"),
    explanation: Bilingual(
      vi: "Không có gì để điền vào một ô có tên lạ. Danh sách ô: docs/poster-templates.md.",
      en: "Nothing would ever fill a slot with another name. The list: docs/poster-templates.md."),
    message: Bilingual(
      vi: "không có nội dung nào tên “{slot}”", en: "there is no content named “{slot}”"),
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Gõ nhầm tên ô", en: "A misspelt name"),
        ##"<rect id="a" data-slot="‹codee›" data-size="20" data-min-size="12" x="10" y="200" width="90" height="20"/>"##
      ),
      CheckExample(
        .template, Bilingual(vi: "Tên đúng", en: "A right name"),
        ##"<rect id="a" data-slot="code" data-size="20" data-min-size="12" x="10" y="200" width="90" height="20"/>"##
      ),
    ])

  static let templateFlagUnknown = CheckInfo(
    "template-flag-unknown", .error, .printing,
    title: Bilingual(
      vi: "Điều kiện data-when phải dùng tên được biết",
      en: "data-when must use known names"),
    explanation: Bilingual(
      vi:
        "data-when liệt kê các tên, có một tên đúng thì hình hiện ra; “!” ở trước nghĩa là ngược lại. Tên là cấp (province, district, commune), proof, hoặc tên một ô không bắt buộc.",
      en:
        "data-when lists names; the shape shows when one of them holds, “!” before a name means the opposite. Names are levels (province, district, commune), proof, or that of a slot that is not required."
    ),
    message: Bilingual(
      vi: "data-when không biết tên “{flag}”", en: "data-when knows no name “{flag}”"),
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Tên lạ", en: "An unknown name"),
        #"<path data-when="‹comune›" d="M10 200h5"/>"#),
      CheckExample(
        .template, Bilingual(vi: "Hình riêng của cấp xã", en: "A shape for communes alone"),
        #"<path data-when="commune" d="M10 200h5"/>"#),
    ])

  static let templateAttributeInvalid = CheckInfo(
    "template-attribute-invalid", .error, .printing,
    title: Bilingual(
      vi: "Thuộc tính data-… phải đúng", en: "data-… attributes must be right"),
    explanation: Bilingual(
      vi:
        "Cỡ chữ (data-size) và cỡ nhỏ nhất (data-min-size) tính bằng point và luôn phải có; màu viết #rrggbb; độ dài có đơn vị: 5mm, 30cm, 1.5m. Danh sách đầy đủ: docs/poster-templates.md.",
      en:
        "Type size (data-size) and least size (data-min-size) are in points and always needed; colours are written #rrggbb; lengths have a unit: 5mm, 30cm, 1.5m. The whole list: docs/poster-templates.md."
    ),
    message: Bilingual(
      vi: "{attribute}: “{value}” không dùng được; cần {wanted}",
      en: "{attribute}: “{value}” cannot be used; {wanted} is needed"),
    variants: [
      "missing": Bilingual(
        vi: "ô “{slot}” thiếu thuộc tính {attribute}",
        en: "the slot “{slot}” lacks the attribute {attribute}"),
      "unknown": Bilingual(
        vi: "không có thuộc tính “{attribute}”", en: "there is no attribute “{attribute}”"),
    ],
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Thuộc tính gõ nhầm", en: "A misspelt attribute"),
        ##"<rect id="n" data-slot="name" data-size="20" data-min-size="12" data-colour="‹#000›" x="10" y="10" width="190" height="40"/>"##
      ),
      CheckExample(
        .template, Bilingual(vi: "Cỡ nhỏ nhất lớn hơn cỡ chữ", en: "The least size is the larger"),
        ##"<rect id="n" data-slot="name" data-size="12" data-min-size="‹20›" x="10" y="10" width="190" height="40"/>"##
      ),
      CheckExample(
        .template, Bilingual(vi: "Thuộc tính đúng", en: "Right attributes"),
        ##"<rect id="n" data-slot="name" data-size="20" data-min-size="12" data-color="#000000" x="10" y="10" width="190" height="40"/>"##
      ),
    ])

  static let templateSlotShape = CheckInfo(
    "template-slot-shape", .error, .printing,
    title: Bilingual(
      vi: "Ô là hình chữ nhật đứng thẳng, có mã", en: "A slot is an upright rectangle with an id"),
    explanation: Bilingual(
      vi:
        "Ô là một rect có id, hoặc một nhóm (g) mà rect đầu tiên có id; phần còn lại của nhóm chỉ là chữ mẫu cho người vẽ và không bao giờ in. Ô không được xoay, xô lệch hay giãn; để in ngược cho tờ gấp, dùng data-turn=\"180\".",
      en:
        "A slot is a rect with an id, or a group (g) whose first rect has one; the rest of the group is a sample for whoever draws and is never printed. It may not be turned, skewed or stretched; for the far side of a folded sheet use data-turn=\"180\"."
    ),
    message: Bilingual(
      vi: "ô “{slot}” không có hình chữ nhật (rect) mang id",
      en: "the slot “{slot}” has no rectangle (rect) with an id"),
    variants: [
      "turned": Bilingual(
        vi: "ô “{slot}” bị xoay, xô lệch hoặc giãn",
        en: "the slot “{slot}” is turned, skewed or stretched"),
      "hidden": Bilingual(
        vi: "ô “{slot}” không có diện tích hoặc nằm trong lớp bị ẩn",
        en: "the slot “{slot}” has no area or lies in a hidden layer"),
      "cell": Bilingual(
        vi:
          "nhóm lặp “{slot}” cần một rect có id (vùng in) và một g có id, data-cell và rect (ô đầu tiên)",
        en:
          "the repeated group “{slot}” needs a rect with an id (its area) and a g with id, data-cell and a rect (the first cell)"
      ),
    ],
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Ô bị xoay", en: "A turned slot"),
        ##"‹<rect id="n" data-slot="name" data-size="20" data-min-size="12" x="10" y="40" width="150" height="40" transform="rotate(10)"/>›"##
      ),
      CheckExample(
        .template, Bilingual(vi: "Ô đứng thẳng", en: "An upright slot"),
        ##"<rect id="n" data-slot="name" data-size="20" data-min-size="12" x="10" y="40" width="150" height="40"/>"##
      ),
    ])

  static let templateSlotOutside = CheckInfo(
    "template-slot-outside", .error, .printing,
    title: Bilingual(
      vi: "Ô phải nằm trong trang", en: "Slots must lie within the page"),
    explanation: Bilingual(
      vi: "Phần nằm ngoài trang, hoặc ngoài vùng của nhóm lặp, sẽ bị cắt khi in.",
      en: "What lies outside the page, or outside a repeated cell, would be cut off in print."),
    message: Bilingual(
      vi: "ô “{slot}” ra ngoài trang hoặc ô chứa nó",
      en: "the slot “{slot}” reaches outside the page or its cell"),
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Ra ngoài mép phải", en: "Past the right edge"),
        ##"‹<rect id="n" data-slot="name" data-size="20" data-min-size="12" x="60" y="10" width="190" height="40"/>›"##
      ),
      CheckExample(
        .template, Bilingual(vi: "Trong trang", en: "Within the page"),
        ##"<rect id="n" data-slot="name" data-size="20" data-min-size="12" x="10" y="10" width="190" height="40"/>"##
      ),
    ])

  static let templateSlotSmall = CheckInfo(
    "template-slot-small", .error, .printing,
    title: Bilingual(
      vi: "Ô phải đủ lớn", en: "Slots must be large enough"),
    explanation: Bilingual(
      vi:
        "Ô chữ phải chứa được âm tiết tiếng Việt dài nhất ở cỡ chữ nhỏ nhất. Ô mã QR phải chứa được mã phiên bản 1 với vùng trắng và mô-đun 0,4 mm.",
      en:
        "A text slot must hold the longest Vietnamese syllable at the least size. A QR slot must hold a symbol of version 1 with its quiet zone at modules of 0.4 mm."
    ),
    message: Bilingual(
      vi: "ô “{slot}” quá nhỏ: {width} × {height} mm",
      en: "the slot “{slot}” is too small: {width} × {height} mm"),
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Không đủ cho một âm tiết", en: "No room for one syllable"),
        ##"‹<rect id="n" data-slot="name" data-size="30" data-min-size="20" x="10" y="10" width="12" height="40"/>›"##
      ),
      CheckExample(
        .template, Bilingual(vi: "Đủ chỗ", en: "Room enough"),
        ##"<rect id="n" data-slot="name" data-size="30" data-min-size="20" x="10" y="10" width="190" height="40"/>"##
      ),
    ])

  static let templateSlotsOverlap = CheckInfo(
    "template-slots-overlap", .error, .printing,
    title: Bilingual(
      vi: "Các ô không được chồng lên nhau", en: "Slots may not overlap"),
    explanation: Bilingual(
      vi:
        "Hai ô cùng hiện mà chồng nhau thì chữ đè lên chữ. Hai ô chỉ được chung chỗ khi điều kiện data-when của chúng loại trừ nhau.",
      en:
        "Two slots that show together would print over each other. They may share a place only when their data-when exclude each other."
    ),
    message: Bilingual(
      vi: "ô “{slot}” chồng lên ô “{other}”", en: "the slot “{slot}” overlaps “{other}”"),
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Hai ô chung chỗ", en: "Two slots at one place"),
        """
        <rect id="n" data-slot="name" data-size="20" data-min-size="12" x="10" y="10" width="190" height="40"/>
        ‹<rect id="s" data-slot="sector" data-size="20" data-min-size="12" x="10" y="40" width="190" height="20"/>›
        """),
      CheckExample(
        .template, Bilingual(vi: "Mỗi ô một chỗ", en: "A place for each"),
        """
        <rect id="n" data-slot="name" data-size="20" data-min-size="12" x="10" y="10" width="190" height="40"/>
        <rect id="s" data-slot="sector" data-size="20" data-min-size="12" x="10" y="60" width="190" height="20"/>
        """),
    ])

  static let templateContrastLow = CheckInfo(
    "template-contrast-low", .error, .printing,
    title: Bilingual(
      vi: "Chữ phải tương phản với nền", en: "Text must stand out from its ground"),
    explanation: Bilingual(
      vi:
        "Tỉ lệ tương phản giữa chữ và nền ít nhất là 4,5 (chữ từ 18 point: 3), như WCAG 2.2 mục 1.4.3; in đen trắng và bạc màu còn kém hơn màn hình. Với mã QR là 7, và màu tối phải nằm trên nền sáng.",
      en:
        "The contrast ratio of text and ground is at least 4.5 (3 from 18 points up), as WCAG 2.2, 1.4.3 says; print in black and white, and bleached, is worse than a screen. For QR symbols it is 7, and dark on light."
    ),
    message: Bilingual(
      vi: "ô “{slot}”: độ tương phản {ratio}, cần ít nhất {least}",
      en: "slot “{slot}”: contrast {ratio}, at least {least} is needed"),
    basis: [],
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Chữ xám nhạt trên giấy trắng", en: "Light gray on white paper"),
        ##"‹<rect id="n" data-slot="name" data-size="20" data-min-size="12" data-color="#cccccc" x="10" y="10" width="190" height="40"/>›"##
      ),
      CheckExample(
        .template, Bilingual(vi: "Chữ đen", en: "Black letters"),
        ##"<rect id="n" data-slot="name" data-size="20" data-min-size="12" data-color="#000000" x="10" y="10" width="190" height="40"/>"##
      ),
    ])
}
