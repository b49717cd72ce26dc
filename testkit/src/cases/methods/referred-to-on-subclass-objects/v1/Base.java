class Base {
  final String name;

  Base(String name) {
    this.name = name;
  }

  String hello() {
    return "hello " + name;
  }

  String and(String other) {
    return name + " and " + other;
  }
}
