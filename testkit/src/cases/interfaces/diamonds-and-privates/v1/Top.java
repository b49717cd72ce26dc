interface Top {
  String name();

  default String hello() {
    return "top " + pre() + name();
  }

  private String pre() {
    return stat("p");
  }

  static String stat(String s) {
    return s + CONST;
  }

  String CONST = new StringBuilder("c").toString();
}
