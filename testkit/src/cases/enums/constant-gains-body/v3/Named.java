interface Named {
  default String label() {
    return "named";
  }
}
