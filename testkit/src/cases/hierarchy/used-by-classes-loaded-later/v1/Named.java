interface Named {
  String name();
  default String loud() { return name().toUpperCase(); }
}
