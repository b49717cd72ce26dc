class Settings {
  static final int SIZE = Integer.parseInt("8");
  static String title = String.valueOf("Title");
}
