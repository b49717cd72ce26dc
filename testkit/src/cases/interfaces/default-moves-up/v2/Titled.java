interface Titled {
  String name();
  default int weight() { return 7; }
}
