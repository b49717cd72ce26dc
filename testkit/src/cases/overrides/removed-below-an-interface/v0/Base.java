class Base implements java.util.function.Function<String, String>, Named {
  public String apply(String s) {
    return s + "!";
  }
}
