class Settings extends Defaults {
  static int limit() {
    return 20;
  }
}
