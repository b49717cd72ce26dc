class Store implements Source {
  final String name;

  Store(String name) {
    this.name = name;
  }

  @Override
  public String load() {
    return "loaded " + name;
  }
}
