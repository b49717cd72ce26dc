interface Service {
  String old(String s);

  int added(long a, String b);

  default String friendly() {
    return "default " + added(1, "x");
  }
}
