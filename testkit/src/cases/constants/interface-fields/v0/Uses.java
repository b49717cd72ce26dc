class Uses implements Limits {
  static String all() { return MAX + "" + LIST; }
}
