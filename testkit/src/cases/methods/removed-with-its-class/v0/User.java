class User {
  private final Helper helper = new Helper();

  String use() {
    return helper.help().substring(0, 4) + ask();
  }

  private String ask() {
    return "ask";
  }
}
