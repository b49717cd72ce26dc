public class Thing {
  int n = 5;

  String m(int i) {
    return "old " + i;
  }

  static String s() {
    return "old static";
  }
}
