interface Named {
  default String name() {
    return "default";
  }
}
