class Settings {
  static final int SIZE = Integer.parseInt("5");
  static String title = String.valueOf("title");
}
