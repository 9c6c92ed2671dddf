import Diagnostics

extension CheckInfo {
  static let lookupLockInvalid = CheckInfo(
    "lookup-lock-invalid", .error, .lookup,
    title: Bilingual(
      vi: "Tệp lookup.lock đọc được",
      en: "The file lookup.lock can be read"),
    explanation: Bilingual(
      vi:
        "Tệp này nhớ mọi địa chỉ đã phát hành. Dòng hỏng có thể làm mất địa chỉ đang dán trên tường; khôi phục từ lịch sử phiên bản.",
      en:
        "The file remembers every address ever issued. A broken line may lose an address that hangs on a wall; restore it from version history."
    ),
    message: Bilingual(
      vi: "dòng này không đọc được: {reason}",
      en: "this line cannot be read: {reason}"),
    examples: [])
}
