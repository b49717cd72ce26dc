interface Op {
  String apply(String text);
}
