interface Readable {
  String read();
  default String peek() { return read().substring(0, 1); }
  default String all() { return peek() + read(); }
}
