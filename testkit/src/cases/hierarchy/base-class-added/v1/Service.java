class Service extends Base {
  private final String name;

  Service(String name) {
    this.name = name;
  }

  String serve() {
    return "served by " + name + hit();
  }

  @Override
  public String title() {
    return name;
  }

  int hits() {
    return hit();
  }
}
