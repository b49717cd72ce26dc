abstract class Base {
  private final StringBuilder log = new StringBuilder("log:");
  protected int shown;

  abstract String name();

  String show() {
    log.setLength(4);
    shown++;
    return log.append(name()).append(shown > 0).toString();
  }
}
