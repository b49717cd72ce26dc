class Gamma { 
  private static String suffix = String.valueOf("!");
  static String upper(String s) { return s.toUpperCase() + suffix; }
}
