interface Filter {
  String apply(String text);

  default Filter then(Filter next) {
    return text -> next.apply(apply(text));
  }

  static Filter nothing() {
    return text -> text;
  }
}
