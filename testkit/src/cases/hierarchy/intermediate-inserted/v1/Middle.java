import java.util.function.Supplier;

abstract class Middle extends Base {
  private int uses = 1;
  final String label;
  private final Supplier<String> later = () -> "later " + label();

  Middle(String name, boolean big) {
    super(big ? name.toUpperCase() : name, big ? 7 : 3);
    this.label = "m-" + name;
  }

  int use() {
    return ++uses;
  }

  String label() {
    return label + level;
  }

  String later() {
    return later.get();
  }

  @Override
  void init() {
    super.init();
    level += 100;
  }

  @Override
  String describe() {
    return "middle " + super.describe();
  }

  @Override
  protected String kind() {
    return "middle";
  }

  Middle self() {
    return this;
  }

  static int count(Middle... all) {
    return all.length;
  }
}
