class Config {
  static int count = 1;
  static Object any = "a";
}
