class User {
  static String use() {
    return Config.count + "" + Config.any;
  }
}
