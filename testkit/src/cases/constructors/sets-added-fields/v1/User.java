class User {
  final String name;
  final int length;
  private final java.util.List<String> tags;
  int order = next();

  User(String name) {
    this(name, "none");
  }

  User(String name, String... tags) {
    this.name = name;
    this.length = name.length();
    this.tags = java.util.List.of(tags);
  }

  private static int next() {
    return 5;
  }

  String all() {
    return name + length + tags + order;
  }
}
