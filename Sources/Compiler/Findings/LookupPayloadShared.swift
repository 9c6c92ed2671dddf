import Diagnostics

extension CheckInfo {
  static let lookupPayloadShared = CheckInfo(
    "lookup-payload-shared", .error, .lookup,
    title: Bilingual(
      vi: "Mỗi thủ tục ở mỗi cấp có một địa chỉ riêng",
      en: "Each procedure of each level has an address of its own"),
    explanation: Bilingual(
      vi:
        "Hai thủ tục cùng một địa chỉ thì mã QR chỉ dẫn đến một trong hai. Mẫu địa chỉ (lookup.payload) phải có {code} và phân biệt cấp.",
      en:
        "With one address for two procedures a code leads to only one of them. The template (lookup.payload) needs {code} and must tell levels apart."
    ),
    message: Bilingual(
      vi: "địa chỉ {payload} dùng chung cho {code} ({level}) và {other}",
      en: "the address {payload} stands for {code} ({level}) and for {other}"),
    examples: [])
}
