interface Store {
  String read();
  void write(String s);
  String peek();
  default String all() { return "all " + peek() + read(); }
}
