interface Op extends Sized {
  String apply(String text);

  @Override
  default int size() {
    return apply("four").length();
  }
}
