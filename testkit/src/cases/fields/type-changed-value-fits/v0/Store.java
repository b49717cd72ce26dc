class Store {
  final String name;

  Store(String name) {
    this.name = name;
  }

  String load() {
    return "loaded " + name;
  }
}
