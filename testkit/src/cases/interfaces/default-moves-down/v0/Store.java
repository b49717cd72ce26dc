interface Store extends Readable {
  void write(String s);
}
