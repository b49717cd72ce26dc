public class Thing {
  int n = 5;

  String m(int i) {
    return added("new ", i);
  }

  private String added(String s, int i) {
    return s + i + n;
  }

  static String s() {
    return "new static";
  }
}
