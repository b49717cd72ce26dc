class Service {
  private final String name;

  Service(String name) {
    this.name = name;
  }

  String serve() {
    return "served by " + name;
  }
}
