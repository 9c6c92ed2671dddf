/// The version of this compiler.
public enum ToolVersion {
  public static let current = "0.1.0"
}
