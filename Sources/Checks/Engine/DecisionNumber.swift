/// Numbers of decisions (số quyết định): `163/QĐ-BTP`, `364a/QĐ-UBND`, `12/2025/QĐ-UBND`.
enum DecisionNumber {
  static func isWellFormed(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, isNumber(parts[0]),
      parts.count == 2 || (parts[1].count == 4 && parts[1].utf8.allSatisfy(CodeShape.isDigit))
    else { return false }
    let symbol = parts[parts.count - 1].split(separator: "-", omittingEmptySubsequences: false)
    return symbol.count >= 2 && symbol[0] == "QĐ"
      && symbol.dropFirst().allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "&" }
          && part.first?.isUppercase ?? false
      }
  }

  /// Digits, with one small letter at most.
  private static func isNumber(_ text: Substring) -> Bool {
    let digits = text.utf8.prefix(while: CodeShape.isDigit)
    let rest = text.utf8.dropFirst(digits.count)
    return (1...5).contains(digits.count)
      && (rest.isEmpty || (rest.count == 1 && rest.allSatisfy { (0x61...0x7A).contains($0) }))
  }

  /// What was probably meant: blanks, points and “Số” dropped, `QD` and `QÐ` put right.
  static func suggestion(for text: String) -> String? {
    var result = text.filter { !$0.isWhitespace && $0 != "." }
    for word in ["Số", "SỐ", "số"] where result.hasPrefix(word) {
      result.removeFirst(word.count)
    }
    var parts = result.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for index in parts.indices.dropFirst() {
      for wrong in ["QD-", "QÐ-", "qđ-", "Qđ-"] where parts[index].hasPrefix(wrong) {
        parts[index] = "QĐ-" + parts[index].dropFirst(wrong.count)
      }
    }
    result = parts.joined(separator: "/")
    return result != text && isWellFormed(result) ? result : nil
  }
}
