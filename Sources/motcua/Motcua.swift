import Commands

@main
enum Motcua {
  static func main() { MotcuaCommand.run() }
}
