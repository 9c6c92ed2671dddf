import Diagnostics

extension CheckInfo {
  static let lookupPayloadRetired = CheckInfo(
    "lookup-payload-retired", .error, .lookup,
    title: Bilingual(
      vi: "Địa chỉ đã thu hồi không dùng lại",
      en: "Retired addresses are not used again"),
    explanation: Bilingual(
      vi:
        "Một địa chỉ đã thu hồi có thể còn trên tường ở đâu đó; dùng lại sẽ dẫn người dân đến nơi khác.",
      en:
        "A retired address may still hang on some wall; used again it would lead people elsewhere."),
    message: Bilingual(
      vi: "địa chỉ {payload} đã thu hồi nhưng lại được tạo ra",
      en: "the address {payload} was retired and is made again"),
    examples: [])
}
