interface Named {
  String title();

  default String greeting() {
    return "I am " + title();
  }
}
