public import Diagnostics
public import SourceText

/// The encoding of files that stand beside YAML, such as CSV.
public enum TextEncoding {
  /// Why the bytes of a file are no UTF-8 text; nil when they are.
  public static func problem(of source: SourceFile, as file: FileID) -> Finding? {
    source.bytes.withUnsafeBufferPointer { bytes in
      let survey = ByteSurvey(bytes)
      guard
        survey.firstInvalid != nil || (survey.hasControls && EncodingGuess.looksLikeUTF16(bytes))
      else { return nil }
      return YAMLLoader.notUTF8(bytes, at: survey.firstInvalid ?? 0, file)
    }
  }
}
