abstract class Base {
  final String name;
  protected int level = 1;

  Base(String name, int level) {
    this.name = name;
    this.level = level;
    init();
  }

  void init() {
    level += 10;
  }

  String describe() {
    return "base " + name + level + kind();
  }

  protected String kind() {
    return "plain";
  }

  static String describeAll(Base... all) {
    String text = "";
    for (Base each : all) {
      text += each.describe() + each.kind() + ";";
    }
    return text;
  }
}
