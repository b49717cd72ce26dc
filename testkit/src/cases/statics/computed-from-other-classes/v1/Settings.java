class Settings {
  static final int SIZE = Integer.parseInt("6");
  static String title = String.valueOf("Title");
}
