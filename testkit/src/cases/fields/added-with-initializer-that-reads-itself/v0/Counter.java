public class Counter {
  Counter() {}

  String text() {
    return "none";
  }
}
