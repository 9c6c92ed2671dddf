import Diagnostics

extension CheckInfo {
  static let lookupPayloadChanged = CheckInfo(
    "lookup-payload-changed", .error, .lookup,
    title: Bilingual(
      vi: "Địa chỉ tra cứu đã phát hành không được đổi",
      en: "Issued lookup addresses do not change"),
    explanation: Bilingual(
      vi:
        "Mã QR dán trên tường sống lâu hơn mọi sửa đổi. Địa chỉ đã phát hành vẫn phải dẫn đến thủ tục; muốn kết thúc thì motcua qr --retire MÃ --reason LÝ-DO.",
      en:
        "A code on a wall outlives every change. What was issued must go on leading to its procedure; to end one: motcua qr --retire CODE --reason WHY."
    ),
    message: Bilingual(
      vi: "địa chỉ đã phát hành {payload} của thủ tục {code} ({level}) không còn được tạo ra",
      en: "the issued address {payload} of procedure {code} ({level}) is no longer made"),
    examples: [])
}
