abstract class Base {
  static int made = 0;
  final String name;
  int level = 4;

  Base(String name) {
    this.name = name;
  }

  String show() {
    return name + level + kind();
  }

  abstract String kind();

  @Override
  public String toString() {
    return "base " + show();
  }
}
