class Helper {
  static int made;

  String help() {
    return "help" + ++made;
  }
}
