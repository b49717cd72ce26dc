abstract class Base {
  String who() {
    return "base";
  }
}
