class Config {
  static int used = 4;
}
