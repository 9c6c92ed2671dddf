import Diagnostics

// What a drawing may be at all.
extension CheckInfo {
  static let templateInvalid = CheckInfo(
    "template-invalid", .error, .printing,
    title: Bilingual(
      vi: "Bản mẫu in phải là tệp SVG hợp lệ", en: "A template must be a well-formed SVG file"),
    explanation: Bilingual(
      vi:
        "Bản mẫu là tệp SVG thuần (UTF-8), không có khai báo DOCTYPE, tối đa 4 MB, 20.000 phần tử, 64 lớp lồng nhau, vẽ ra không quá 100.000 phần tử khi tham chiếu (use) lặp lại, ảnh nhúng cộng lại không quá 16 triệu điểm ảnh. Trong Inkscape, hãy lưu dưới dạng “SVG thuần” (Plain SVG).",
      en:
        "A template is a plain SVG file (UTF-8) without a DOCTYPE, of at most 4 MB, 20,000 elements and 64 nested layers; what “use” repeats counts, up to 100,000 elements, and embedded pictures have at most 16 million pixels together. In Inkscape, save it as “Plain SVG”."
    ),
    message: Bilingual(vi: "tệp SVG hỏng: {reason}", en: "broken SVG: {reason}"),
    variants: [
      "utf8": Bilingual(vi: "tệp không phải UTF-8", en: "the file is not UTF-8"),
      "doctype": Bilingual(
        vi: "bản mẫu không được có khai báo DOCTYPE hay thực thể",
        en: "a template may have no DOCTYPE and no entities"),
      "size": Bilingual(
        vi: "tệp lớn hơn {most} byte", en: "the file is larger than {most} bytes"),
      "depth": Bilingual(
        vi: "phần tử lồng nhau quá {most} lớp", en: "elements are nested more than {most} deep"),
      "count": Bilingual(
        vi: "có hơn {most} phần tử", en: "there are more than {most} elements"),
      "root": Bilingual(
        vi: "phần tử gốc là “{element}”, không phải “svg”",
        en: "the root element is “{element}”, not “svg”"),
      "drawing": Bilingual(
        vi: "thư viện vẽ không dùng được tệp này: {reason}",
        en: "the drawing library cannot use this file: {reason}"),
      "references": Bilingual(
        vi: "tham chiếu lặp lại nhau: vẽ ra hơn {most} phần tử",
        en: "references repeat each other: more than {most} elements would be drawn"),
      "pixels": Bilingual(
        vi: "ảnh {size} điểm ảnh; mọi ảnh cộng lại tối đa {most} triệu",
        en: "a picture of {size} pixels; all pictures together may have {most} million"),
      "ids": Bilingual(
        vi: "mã định danh “{id}” dùng hai lần", en: "the id “{id}” is used twice"),
    ],
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Hai phần tử cùng mã", en: "Two elements with one id"),
        """
        <rect id="khung" x="10" y="200" width="5" height="5"/>
        <rect id="‹khung›" x="20" y="200" width="5" height="5"/>
        """),
      CheckExample(
        .template, Bilingual(vi: "Mỗi phần tử một mã", en: "One id for each element"),
        """
        <rect id="khung" x="10" y="200" width="5" height="5"/>
        <rect id="khung-2" x="20" y="200" width="5" height="5"/>
        """),
    ])

  static let templateElementForbidden = CheckInfo(
    "template-element-forbidden", .error, .printing,
    title: Bilingual(
      vi: "Bản mẫu chỉ có hình vẽ", en: "A template holds nothing but drawing"),
    explanation: Bilingual(
      vi:
        "Kịch bản, hoạt hình, nội dung nhúng (foreignObject), bộ lọc ảnh và thuộc tính sự kiện (onclick…) không in ra giấy, và một bản mẫu lấy từ nơi khác không được phép chạy gì. Hãy xóa phần tử hay thuộc tính đó.",
      en:
        "Scripts, animation, embedded content (foreignObject), filters and event attributes (onclick…) do not print, and a template from elsewhere must not be able to run anything. Remove the element or attribute."
    ),
    message: Bilingual(
      vi: "“{element}” không được dùng trong bản mẫu",
      en: "“{element}” may not be used in a template"),
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Kịch bản", en: "A script"),
        "‹<script>›alert(1)</script>"),
      CheckExample(
        .template, Bilingual(vi: "Hình vẽ", en: "A drawing"),
        ##"<path d="M10 200h50" stroke="#000"/>"##),
    ])

  static let templateReferenceExternal = CheckInfo(
    "template-reference-external", .error, .printing,
    title: Bilingual(
      vi: "Bản mẫu không trỏ ra ngoài", en: "A template refers to nothing outside itself"),
    explanation: Bilingual(
      vi:
        "Ảnh, kiểu và phông phải nằm trong chính tệp: in ở máy nào cũng ra cùng một tờ, và không có gì bị tải từ mạng hay từ máy. Nhúng ảnh (trong Inkscape: Extensions › Images › Embed), dùng url(#…) cho màu và mặt nạ.",
      en:
        "Pictures, styles and fonts must be in the file: every machine then prints the same sheet, and nothing is fetched from the network or the disk. Embed pictures (in Inkscape: Extensions › Images › Embed), use url(#…) for paints and masks."
    ),
    message: Bilingual(
      vi: "“{value}” trỏ ra ngoài tệp", en: "“{value}” refers to something outside the file"),
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Ảnh trên mạng", en: "A picture on the network"),
        #"<image href="‹https://tinh.gov.vn/quoc-huy.png›" x="10" y="200" width="9" height="9"/>"#),
      CheckExample(
        .template, Bilingual(vi: "Dùng lại một hình của tệp", en: "A shape of the same file"),
        ##"<path id="vach" d="M10 200h5" stroke="#000"/><use href="#vach" y="2"/>"##),
    ])

  static let templatePageInvalid = CheckInfo(
    "template-page-invalid", .error, .printing,
    title: Bilingual(
      vi: "Bản mẫu phải nêu khổ giấy", en: "A template must state its paper size"),
    explanation: Bilingual(
      vi:
        "width và height của phần tử svg là khổ giấy, có đơn vị (mm, cm, in, pt), từ 20 mm đến 2.000 mm; viewBox có cùng tỉ lệ, để hình không bị kéo giãn.",
      en:
        "width and height of the svg element are the paper size with a unit (mm, cm, in, pt), 20 mm to 2,000 mm; the viewBox has the same proportions, so that nothing is stretched."
    ),
    message: Bilingual(
      vi: "khổ giấy không rõ: cần width và height có đơn vị, từ 20 mm đến 2.000 mm",
      en: "the paper size is unclear: width and height with a unit are needed, 20 mm to 2,000 mm"),
    variants: [
      "ratio": Bilingual(
        vi: "viewBox không cùng tỉ lệ với width và height",
        en: "the viewBox does not have the proportions of width and height")
    ],
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Không có đơn vị phần trăm", en: "Percentages are no paper size"),
        """
        ‹<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%" viewBox="0 0 210 297">›
          <rect id="n" data-slot="name" data-size="20" data-min-size="12" x="10" y="10" width="190" height="40"/>
        </svg>
        """),
      CheckExample(
        .template, Bilingual(vi: "A4, tính bằng milimét", en: "A4, in millimetres"),
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297">
          <rect id="n" data-slot="name" data-size="20" data-min-size="12" x="10" y="10" width="190" height="40"/>
        </svg>
        """),
    ])

  static let templateFontMissing = CheckInfo(
    "template-font-missing", .error, .printing,
    title: Bilingual(
      vi: "Phông của bản mẫu phải được cài", en: "The fonts of a template must be installed"),
    explanation: Bilingual(
      vi:
        "Thiếu phông thì thư viện lặng lẽ thay phông khác: chữ tràn khung, dấu tiếng Việt có thể mất. Cài gói fonts-noto-core (Debian, Ubuntu), hoặc đổi phông trong bản mẫu.",
      en:
        "Without the font the libraries silently take another: text outgrows its box and Vietnamese marks may be lost. Install fonts-noto-core (Debian, Ubuntu), or name another font in the template."
    ),
    message: Bilingual(
      vi: "máy này không có phông “{font}”", en: "this machine has no font “{font}”"),
    examples: [
      CheckExample(
        .template, Bilingual(vi: "Phông không có thật", en: "A font that does not exist"),
        #"<rect id="n" data-slot="name" data-font="‹Khong Co That Bold›" data-size="20" data-min-size="12" x="10" y="10" width="190" height="40"/>"#
      ),
      CheckExample(
        .template, Bilingual(vi: "Phông của bộ Noto", en: "A font of Noto"),
        #"<rect id="n" data-slot="name" data-font="Noto Sans Bold" data-size="20" data-min-size="12" x="10" y="10" width="190" height="40"/>"#
      ),
    ])
}
