class Config {
  static java.util.List<String> list = new java.util.ArrayList<>();
  static int count = 5;
  static int bare;
  static int blocks;

  static {
    blocks++;
  }
}
