class Config {
  static long count = 20;
  static StringBuilder any = new StringBuilder("b");
}
