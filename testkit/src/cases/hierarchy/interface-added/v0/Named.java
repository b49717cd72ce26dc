public interface Named {
  String name();

  default String greeting() {
    return "I am " + title() + name();
  }

  private String title() {
    return "Mx ";
  }

  static String of(Named named) {
    return "<" + named.name() + ">";
  }
}
